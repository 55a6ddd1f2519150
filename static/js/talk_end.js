// How the talk was, at the end of every tool and of every visit: a tap gives it, another takes it back. It is asked once: not where the deck itself has asked it, by its last card, and not
// again in a visit. What was said or skipped is remembered until the page is left; the answer goes with the summary and its print alone.

import { answersIn } from "./answers.js";
import { current, deckForm } from "./deck.js";
import { NAMES } from "./names.js";
import { readsByItself } from "./settings.js";
import { isShown } from "./shown.js";
import { say } from "./speech.js";

const ASKED = ".talk-end";
const FEEDBACK = "feedback"; // the deck that asks the same, and more

const asking = new Map(); // the forms of the tools whose own last card asks, by their names
const askedInDeck = new Set(); // those where it has
let given = null; // "godt", "midt" or "svaert"; "" where it was skipped; null where nothing was said
let askedBy = null; // the tool of a visit at whose end it was asked
let hasDeck = false; // that deck is used in this visit
let isVisit = false;

/** Lets the question come once, and keep what was said. Before the ends speak. */
export function startTalkEnd() {
  isVisit = document.querySelector("main[data-visit]") !== null;
  hasDeck = document.querySelector(`main[data-visit]:not([data-visit=""]) [data-opens=${FEEDBACK}]`) !== null;
  document.addEventListener("change", ({ target }) => target.matches(`${ASKED} input`) && said(target));
  document.addEventListener("viewshown", ask);
  addEventListener("hashchange", ask);
  document.addEventListener("cardshown", meet);
  meet(); // the last card was opened before this script came
}

function meet() {
  const form = deckForm();
  if (!form?.dataset.asksHow) return;
  const { asksHow, deck } = form.dataset;
  asking.set(deck, form);
  if (current(form)?.id === asksHow) askedInDeck.add(deck);
}

/** The last card was seen, or has an answer, as where a browser has kept it. */
function hasAsked(tool) {
  const form = asking.get(tool);
  return askedInDeck.has(tool) || (form !== undefined && answersIn(form).has(form.dataset.asksHow));
}

function said(face) {
  given = face.checked ? face.value : null;
  if (face.checked && readsByItself() && !face.closest(".thanks")) say([...face.closest("label").querySelectorAll("[data-say]")]);
}

/** The summary of a whole visit has what was said, and asks where nobody has. Of its tools the first to end without having asked does. */
function ask() {
  const tool = document.querySelector("[data-deck]")?.dataset.deck ?? document.querySelector("[data-summary]")?.dataset.summary;
  if (isVisit && tool === FEEDBACK) hasDeck = true;
  const question = document.querySelector(ASKED);
  if (!question || !isShown(question)) return;
  const isOfTool = isVisit && tool !== undefined;
  const isAsked = isOfTool && askedBy !== tool && (askedBy !== null || given !== null);
  const isAnswered = !given && (tool === undefined ? [...asking.keys()].some(hasAsked) : hasAsked(tool));
  if (hasDeck || isAsked || isAnswered || given === "") return question.remove();
  if (isOfTool) askedBy = tool;
  const face = given && question.querySelector(`[name=${NAMES.how}][value=${given}]`);
  if (face) face.checked = true;
}
