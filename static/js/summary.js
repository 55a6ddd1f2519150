// Shows the summary without leaving the page and without the server: no network is needed, and no answer gets into the history of
// the browser. The deck stays in memory until Færdig.

import { hasAnswersIn } from "./answers.js";
import { cardsOf } from "./cards.js";
import { aim, arrived, clear, current, deckForm, turnTo } from "./deck.js";
import { isAfterDeck } from "./ends.js";
import { keepAnswers } from "./leaving.js";
import { NAMES } from "./names.js";
import { takeOut } from "./take_out.js";
import { readsByItself } from "./settings.js";
import { say, sayable } from "./speech.js";
import { present, show, viewOf } from "./views.js";
import { afterMending } from "./router.js";
import { summaryOf } from "./summing.js";
import { tellUnwritten } from "./unwritten.js";

const HASH = `#${NAMES.summary}`;

/** The deck that is being summed up, whose summary is shown, or that was changed last: { form, view, place }. */
let deck = null;

/** The deck that is being changed, and what to do when that is done: { form, done }. */
let mending = null;

/** What the way on is called on cards where it leads to the answers just now. */
const words = new WeakMap();

/** Lets the deck that is shown sum up by itself. The document is told by an event, "summaryshown". */
export function startSummary() {
  document.addEventListener("click", clicked, { capture: true });
  addEventListener("hashchange", turned, { capture: true }); // before the deck (deck.js), which this may put in its place
  for (const happening of ["cardshown", "change", "input"]) document.addEventListener(happening, nameWay);
  keepAnswers({ hasAnswers, forget });
}

function hasAnswers() {
  const form = formShown();
  return Boolean(form) && hasAnswersIn(form);
}

function formShown() {
  return deckForm() ?? deck?.form ?? document.querySelector("form[data-summary]");
}

/** The answers given in a form, as its fields: [name, value]. A file is none: what is kept of a photo stands in a field of its own. */
export function answersOf(form) {
  return form ? [...new FormData(form)].filter(([, value]) => value && typeof value === "string") : [];
}

/** Lets one answer of a deck be changed; `done` is called when that, and what follows from it, is done. Null: no more. */
export function mend(form, done) {
  mending = done && { form, done };
}

/** Takes out of a deck what a line of its summary is about, where that can be taken out as a whole. */
export function dropLine(form, key) {
  takeOut(form, key);
}

/** Drops what is kept in memory. */
export function forgetDecks() {
  deck = null;
  mending = null;
}

function clicked(event) {
  const form = deckForm();
  const isMine = form ? inDeck(event.target, form) : inSummary(event.target);
  if (!isMine) return;
  event.preventDefault();
  event.stopPropagation();
}

function inDeck(target, form) {
  const onward = target.closest(".next, .skip, .back");
  const done = mending?.form === form ? mending.done : null;
  if (target.closest("[data-stop]")) sumUp();
  else if (onward && (done || onward.matches("[data-end]"))) end(onward, form, done);
  else return false;
  return true;
}

function inSummary(target) {
  const change = target.closest(`[data-summary] [name=${NAMES.show}]`);
  const remove = target.closest(`[data-summary] [name=${NAMES.remove}]`);
  const back = target.closest("[data-summary] .back");
  if (!deck) return false; // the server has summed up: it knows the answers, and this page does not
  if (change) {
    mend(deck.form, () => sumUp(change.value));
    show(deck.view);
    location.hash = change.value;
  } else if (remove) {
    dropLine(deck.form, remove.value);
    sumUp();
  } else if (back) {
    mending = null;
    show(deck.view);
    location.hash = deck.place;
  } else {
    return false;
  }
  return true;
}

function end(onward, form, done) {
  if (onward.matches(".skip")) clear(form, onward.value);
  const next = done && !onward.matches(".back") && afterMending(cardsOf(form), current(form).id);
  if (next) return turnTo(next);
  mending = null;
  return done ? done() : sumUp();
}

/** Where a card was opened to be changed, the way on says that it leads to the answers; elsewhere it has its own word. */
function nameWay() {
  const form = deckForm();
  const next = form && current(form).querySelector(".next");
  if (!next) return;
  if (!words.has(next)) words.set(next, next.textContent);
  const isLast = mending?.form === form && !afterMending(cardsOf(form), current(form).id);
  const word = isLast ? form.dataset.toAnswers : words.get(next);
  if (next.textContent !== word) next.textContent = word;
}

/** Moves the focus to the line that was changed, and reads it aloud; to the heading where there is none. */
export function presentLine(key) {
  const line = key && document.getElementById(key + NAMES.line);
  if (!line) return present();
  line.scrollIntoView({ block: "center" });
  line.querySelector(`[name=${NAMES.show}]`).focus({ preventScroll: true });
  return readsByItself() && say(sayable(line));
}

function sumUp(changed = "") {
  const form = deckForm();
  if (form) deck = { form, view: viewOf(document), place: mending && deck?.form === form ? deck.place : current(form).id };
  mending = null;
  if (location.hash !== HASH) history.pushState(null, "", HASH);
  show(summaryOf(deck.form, answersOf(deck.form)));
  tellUnwritten([deck.form], deck.form.querySelector("[data-end]").formAction, new FormData(deck.form));
  presentLine(changed);
  document.dispatchEvent(new Event("summaryshown"));
}

function turned() {
  const form = deckForm();
  if (form && location.hash === HASH) return sumUp();
  if (form || !deck || !document.querySelector("[data-summary]") || isAfterDeck(location.hash)) return;
  show(deck.view);
  aim();
  arrived();
}

function forget() {
  if (deck && !deckForm()) show(deck.view);
  deckForm()?.reset();
  forgetDecks();
  for (const field of document.querySelectorAll("[data-summary] input[type=hidden]")) field.remove();
}
