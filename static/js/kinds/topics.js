// The topics of a leaflet: a tick on those whose last card was shown. It stands on the page alone, and goes with it.

import { deckForm } from "../deck.js";
import { start } from "../start.js";

/** Ticks the topic whose last card one comes from. */
function tick({ oldURL }) {
  const topics = deckForm()?.querySelector("section.topics");
  if (!topics) return;
  const left = document.getElementById(decodeURIComponent(new URL(oldURL).hash.slice(1)));
  const chapter = left?.dataset.chapter;
  const last = [...deckForm().querySelectorAll(`[data-chapter="${chapter}"]`)].at(-1);
  if (chapter && left === last) topics.querySelector(`[data-topic="${chapter}"]`).classList.add("done");
}

start(() => addEventListener("hashchange", tick));
