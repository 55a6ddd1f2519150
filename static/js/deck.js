// A deck on this device: turns from card to card without the server, as the answers lead. Everything is listened to on the document,
// and the deck is looked up when something happens: another one may have been shown in its place.

import { say, sayable, hush } from "./speech.js";
import { bringPictures, fetchDeck } from "./beforehand.js";
import { clearOwn } from "./own_answer.js";
import { lost } from "./leaving.js";
import { NAMES } from "./names.js";
import { readsByItself } from "./settings.js";
import { cardsOf } from "./cards.js";
import { offer } from "./offered.js";
import { isShown } from "./shown.js";
import { after, before } from "./router.js";
import { showPlace } from "./where.js";

/** What is said before the first card. */
let told = [];

/** The two cards of a turn whose address is to follow, and the address till then: { form, left, come, from }; null where none is. */
let turning = null;

/** Returns the form of the deck that is shown, or null. */
export function deckForm() {
  return document.querySelector("form[data-deck]");
}

/** Returns the section that is shown: the one in the address, where that has followed, else the one that the server opened. */
export function current(form) {
  if (turning?.form === form) return turning.come;
  const key = decodeURIComponent(location.hash.slice(1));
  return document.getElementById(key)?.closest("section.card") ?? form.querySelector("section[data-start]");
}

/**
 * Turns to a card, which by then offers what can be chosen on it, and shows where it is. It is seen at once: to go to an address takes a browser as long as to draw
 * a card, so that waits until the card is painted.
 */
export function turnTo({ id }) {
  hush(); // first: a word marked meanwhile on the card that is left would have the browser work it all out again
  const form = deckForm();
  const come = document.getElementById(id);
  offer(form);
  showPlace(form, come);
  const left = current(form);
  if (left === come || document.hidden) return follow(id);
  settle();
  turning = { form, left, come, from: location.hash };
  left.hidden = true;
  come.classList.add("coming");
  return requestAnimationFrame(() => setTimeout(() => come === turning?.come && follow(id)));
}

/** The address follows, unless somebody has gone elsewhere meanwhile. Where it says that card already, as after a turn there and back, nothing tells of it. */
function follow(id) {
  const here = location.hash;
  if (turning && turning.from !== here) return;
  location.hash = id;
  if (location.hash !== here || !turning) return;
  settle();
  arrived();
}

/** An address that has changed says again which card is shown; but not what is told late of a change before the turn began: of a panel that was closed. */
function moved() {
  if (turning?.from !== location.hash) settle();
}

/** The address has followed, or somebody has gone elsewhere: nothing stands in its stead. */
function settle() {
  if (!turning) return;
  turning.left.hidden = false;
  turning.come.classList.remove("coming");
  turning = null;
}

/** Makes the card in the address the target of CSS now, where the browser has not done so yet. */
export function aim() {
  if (location.hash && !document.querySelector(":target")) location.replace(location.hash);
}

/** Goes on from the card that is shown; at the end to the summary. */
export function goOn(form) {
  const next = after(cardsOf(form), current(form).id);
  if (leavesTopic(form, next)) turnTo(form.querySelector("section.topics"));
  else if (next) turnTo(next);
  else form.querySelector("[data-end], [data-thanks]")?.click();
}

/** Goes back to the card shown before this one. */
function goBack(form) {
  const last = before(cardsOf(form), current(form).id);
  if (leavesTopic(form, last)) turnTo(form.querySelector("section.topics"));
  else if (last) turnTo(last);
}

/** In a leaflet the way from a topic leads to all of them, not to the next. */
function leavesTopic(form, to) {
  const here = current(form);
  return Boolean(form.querySelector("section.topics")) && here.dataset.chapter !== to?.chapter && !here.matches(".topics");
}

/** Makes every deck that is shown work by itself. */
export function startDeck() {
  document.addEventListener("click", clicked);
  document.addEventListener("change", changed);
  document.addEventListener("viewshown", viewed);
  addEventListener("hashchange", moved, { capture: true }); // before all that asks which card is shown
  addEventListener("hashchange", () => turning ?? arrived());
  if (!deckForm()) return;
  fetchDeck(deckForm()); // before anything is said: what is on its way with others is not asked for by itself
  told = lost();
  const first = deckForm().querySelector("section[data-start]").id;
  if (told.length > 0 && location.hash.slice(1) !== encodeURI(first)) {
    location.replace(`#${first}`); // that is an arrival
  } else {
    aim();
    arrived();
  }
  addEventListener("load", () => setTimeout(refocus));
}

function viewed() {
  settle();
  const form = deckForm();
  if (!form) return;
  offer(form);
  bringPictures([document]);
}

function inputsOf(form, key) {
  return form.querySelectorAll(`input[name="${CSS.escape(key)}"]`);
}

function clicked(event) {
  const form = event.target.closest("form[data-deck]");
  const button = form && event.target.closest(".next, .skip, .back, [data-onward]");
  if (!button || button.matches(`[data-end], [data-thanks], [name=${NAMES.mended}]`)) return;
  event.preventDefault();
  if (button.matches(".back")) return goBack(form);
  if (button.matches(".skip")) clear(form, button.value);
  return goOn(form);
}

/** Takes back what was answered on a card. */
export function clear(form, key) {
  for (const input of inputsOf(form, key)) {
    input.checked = false;
    if (input.type === "date") input.value = "";
  }
  clearOwn(form, key);
}

function changed({ target }) {
  const form = target.closest("form[data-deck]");
  if (!form) return;
  keepExclusive(target, form);
  if (!target.checked) return;
  if (readsByItself()) say(sayable(target.closest("label")));
}

function keepExclusive(input, form) {
  if (input.type !== "checkbox" || !input.checked) return;
  for (const other of inputsOf(form, input.name)) {
    const clash = "exclusive" in input.dataset || "exclusive" in other.dataset;
    if (other !== input && clash) other.checked = false;
  }
}

/** A browser that looks up the place in the address drops the focus, or moves it there. Where somebody has gone on by keys, it is theirs. */
function refocus() {
  if ([document.body, document.querySelector(":target")].includes(document.activeElement)) focusCard();
}

/** Shows that a card has been turned to: it is brought up to date, the focus goes there, and it is read aloud if it should be. */
export function arrived() {
  const form = deckForm();
  if (!form) return;
  hush();
  offer(form, current(form));
  document.dispatchEvent(new Event("cardshown"));
  const heading = focusCard();
  if (!heading) return;
  document.title = document.title.replace(/.*(?= – )/su, () => titleOf(current(form), heading)); // as the server ends it
  scrollTo(0, 0);
  if (!readsByItself()) return;
  say([...told.splice(0), ...(heading.closest(".rest") ? [heading] : sayable(heading.closest("[data-scope]")))]);
}

/** What the page is called: browsers keep that, so where the answers led to a card, it is its chapter that is named. */
function titleOf(section, heading) {
  if (heading.closest(".rest")) return heading.textContent;
  const name = section.dataset.needs ? section.querySelector(".where [data-say]") : (heading.querySelector("b") ?? heading);
  return [section.querySelector(".count"), name].map((part) => part?.textContent.trim()).filter(Boolean).join(": ").replaceAll("\u00ad", "");
}

/** Moves the focus to the heading of the card, or of the pause, that is shown, and returns it; null where none is. */
function focusCard() {
  const form = deckForm();
  const section = form && current(form);
  if (!section || !isShown(section)) return null;
  const heading = location.hash.endsWith(NAMES.pause) ? document.querySelector(".rest [data-say]") : section.querySelector("h2");
  heading.tabIndex = -1;
  heading.focus({ preventScroll: true });
  return heading;
}
