// The way through a deck. Follows easyread/kit/walk.py: an answer on a card that is passed over counts for nothing.

/** Returns the sections that the answers lead through, in order. */
export function way(form) {
  const answers = new FormData(form);
  const valid = new Map();
  const shown = [];
  for (const section of form.querySelectorAll("section.card")) {
    if (!meets(section, valid)) continue;
    shown.push(section);
    valid.set(section.id, answers.getAll(section.id));
  }
  return shown;
}

/** Returns the section after this one on the way, or undefined at the end. */
export function after(form, section) {
  return way(form).find((other) => isBefore(section, other));
}

/** Returns the section before this one on the way, or undefined at the start. */
export function before(form, section) {
  return way(form).findLast((other) => isBefore(other, section));
}

/** Returns the section that comes before the summary again, once a changed one is done with: see easyread/web/moves.py. */
export function afterMending(form, section) {
  const next = after(form, section);
  if (next && section.dataset.person && next.dataset.person === section.dataset.person) return next;
  const answers = new FormData(form);
  const needsIt = ({ dataset }) => dataset.needs?.split(" ").some((need) => need.split("=")[0] === section.id);
  return way(form).find((other) => needsIt(other) && !answers.has(other.id));
}

function meets(section, valid) {
  const needs = section.dataset.needs?.split(" ") ?? [];
  return needs.every((need) => {
    const [key, values] = need.split("=");
    return valid.get(key)?.some((value) => values.split(",").includes(value)) ?? false;
  });
}

function isBefore(one, other) {
  return Boolean(one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING);
}
