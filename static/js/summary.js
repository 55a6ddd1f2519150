// Shows the summary without leaving the page, so that nothing is lost when the network is gone, and so that no answer gets
// into the browser's history. The deck stays in memory until Færdig.

import { current, deckForm, turnTo } from "./deck.js";
import { tell } from "./notice.js";
import { hush, say, sayable } from "./speech.js";
import { readsByItself } from "./settings.js";

const HASH = "#_svar";

let deckMain = null;
let deckTitle = "";
let mended = "";

/** Lets a deck on this page sum up by itself. */
export function startSummary() {
  const form = deckForm();
  if (!form) return;
  document.addEventListener("click", (event) => clicked(event, form));
  addEventListener("hashchange", () => shownAgain());
  addEventListener("pageshow", ({ persisted }) => persisted && mended === null && form.reset());
}

function clicked(event, form) {
  const { target } = event;
  const end = target.closest("[data-end], [name=rettet]");
  const change = target.closest("[data-summary] [name=vis]");
  if (end || (mended && target.closest(".next"))) {
    event.preventDefault();
    event.stopPropagation();
    sumUp(form);
  } else if (change && deckMain) {
    event.preventDefault();
    mended = change.value;
    turnTo(document.querySelector("main") && { id: change.value });
  } else if (target.closest("[data-finish]")) {
    event.preventDefault();
    finish(form, target.closest("[data-finish]").href);
  }
}
