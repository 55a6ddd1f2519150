// The topics of a leaflet: a tick on those whose last card was shown. It stands on the page alone, and goes with it.

import { current, deckForm } from "../deck.js";

function tick() {
  const form = deckForm();
  const topics = form?.querySelector("section.topics");
  const { chapter } = (topics && current(form).dataset) ?? {};
  const last = chapter && [...form.querySelectorAll(`[data-chapter="${chapter}"]`)].at(-1);
  if (last && last === current(form)) topics.querySelector(`[data-topic="${chapter}"]`).classList.add("done");
}

document.addEventListener("cardshown", tick);
