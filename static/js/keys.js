// Keys and swipes for a deck. Tab, Space and Enter do all there is to do; these are shorter ways.

import { cardsOf } from "./cards.js";
import { deckForm, goOn, current } from "./deck.js";
import { NAMES } from "./names.js";
import { asRead, isFromTheRight } from "./reading.js";
import { setting } from "./settings.js";
import { isEarly } from "./tap_guard.js";
import { isPassedOver } from "./where.js";

const SWIPE_SHARE = 0.25;

/** Lets the deck that is shown be turned with the arrow keys and by swiping; Escape is the pause, L reads aloud. */
export function startKeys() {
  document.addEventListener("keydown", pressed);
  let start = null;
  document.addEventListener("touchstart", (event) => {
    const { touches, target } = event;
    start = touches.length === 1 && !isHandsOn(target) && !isEarly(event) ? touches[0] : null;
  });
  document.addEventListener("touchend", ({ changedTouches }) => swiped(start, changedTouches[0]));
}

function pressed(event) {
  const form = deckForm();
  if (!form || document.querySelector("dialog[open]") || event.altKey || event.ctrlKey || event.metaKey || event.defaultPrevented) return;
  if (isHandsOn(event.target) && event.key !== "Escape") return;
  const isOnAnswer = event.target.matches("input");
  const key = asRead(event.key);
  if (event.key === "Escape") togglePause(form);
  else if (key === "ArrowRight" && !isOnAnswer) ahead(form);
  else if (key === "ArrowLeft" && !isOnAnswer) back(form);
  else if (event.key === "Enter" && isOnAnswer) choose(event);
  else if (event.key.toLowerCase() === "l") current(form).querySelector(".say[data-listen]").click();
}

/** Enter on an answer is a tap on it, where a browser would press some button of the form. */
function choose(event) {
  event.preventDefault();
  event.target.click();
}

/** Where somebody types, draws or walks through a calendar, keys and strokes mean that and nothing else. */
function isHandsOn(target) {
  return Boolean(document.querySelector("[data-hands]:target") ?? target.closest("[data-hands]"));
}

function swiped(start, end) {
  const form = deckForm();
  if (!start || !form || setting("swipe") === "off") return;
  const across = end.clientX - start.clientX;
  const down = end.clientY - start.clientY;
  if (Math.abs(across) < innerWidth * SWIPE_SHARE || Math.abs(across) < 2 * Math.abs(down)) return;
  if (across < 0 !== isFromTheRight()) onward(form);
  else back(form);
}

/** As Tilbage itself: a card may have something to take back before it is left. */
function back(form) {
  current(form).querySelector(".back")?.click();
}

/**
 * Nothing is passed over by a slip: a question without an answer, and the end, wait for Videre itself. Where there is none, one must choose.
 * Returns whether the card was turned.
 */
function onward(form) {
  const card = current(form);
  const next = card.querySelector(".next");
  const mayTurn = next && !next.matches("[data-end], [data-thanks]") && !isPassedOver(cardsOf(form).find(({ id }) => id === card.id));
  if (mayTurn) goOn(form);
  return mayTurn;
}

/** The arrow goes on; where an answer is waited for, it goes to the answers. */
function ahead(form) {
  if (!onward(form)) current(form).querySelector(".answers input")?.focus();
}

function togglePause(form) {
  const section = current(form);
  location.hash = location.hash.endsWith(NAMES.pause) ? section.id : section.id + NAMES.pause;
}
