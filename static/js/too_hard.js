// A hand that is held up: in any deck one can show how hard it is to talk about. A light leads back to the card, to its pause, or on; nothing that was answered is lost.

import { current, deckForm } from "./deck.js";
import { helper, showHelperIn } from "./helper.js";
import { NAMES } from "./names.js";
import { readsByItself } from "./settings.js";
import { hush, say, sayable } from "./speech.js";

const DIALOG = "dialog[data-hard]";

/** Lets the hand ask, and the lights lead on. */
export function startTooHard() {
  document.addEventListener("click", clicked);
}

function clicked(event) {
  const hand = event.target.closest(`[name=${NAMES.tooHard}]`);
  const light = event.target.closest("[data-light]");
  if (hand) open(event);
  else if (light) lead(light);
}

function open(event) {
  event.preventDefault();
  const dialog = document.querySelector(DIALOG);
  showHelperIn(dialog.querySelector(".helps"), helper());
  dialog.showModal();
  hush();
  if (readsByItself()) say(sayable(dialog));
}

function lead({ dataset }) {
  const card = current(deckForm());
  hush();
  document.querySelector(DIALOG).close();
  if (dataset.light === "pause") card.querySelector(".pause").click();
  if (dataset.light === "next") card.querySelector(".foot .next").click();
}
