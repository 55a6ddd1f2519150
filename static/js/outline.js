// The outline of a summary (template[data-outline]): what the page tells of it, beside what stands on the cards.

const outlines = new WeakMap();

/** Returns what the page tells of the summary of a deck: { steps, headings, unsure, content, ownAlt }; null where nothing can be answered. */
export function outlineOf(form) {
  const template = form.parentElement.querySelector("template[data-outline]");
  if (!template) return null;
  if (!outlines.has(template)) {
    const { content, dataset } = template;
    outlines.set(template, { ...JSON.parse(content.querySelector("script").textContent), content, ownAlt: dataset.picture });
  }
  return outlines.get(template);
}
