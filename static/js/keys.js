// Keys and swipes for a deck. Tab, Space and Enter do all there is to do; these are shorter ways.

import { deckForm, goOn, current } from "./deck.js";
import { NAMES } from "./names.js";
import { isEarly } from "./tap_guard.js";

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
  if (event.key === "Escape") togglePause(form);
  else if (event.key === "ArrowRight" && !isOnAnswer) onward(form);
  else if (event.key === "ArrowLeft" && !isOnAnswer) back(form);
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
  if (!start || !form) return;
  const across = end.clientX - start.clientX;
  const down = end.clientY - start.clientY;
  if (Math.abs(across) < innerWidth * SWIPE_SHARE || Math.abs(across) < 2 * Math.abs(down)) return;
  if (across < 0) onward(form);
  else back(form);
}

/** As Tilbage itself: a card may have something to take back before it is left. */
function back(form) {
  current(form).querySelector(".back")?.click();
}

/** The summary is never come to by a slip: at the end, Videre itself must be pressed. Where there is none, one must choose. */
function onward(form) {
  const next = current(form).querySelector(".next");
  if (next && !next.matches("[data-end], [data-thanks]")) goOn(form);
}

function togglePause(form) {
  const section = current(form);
  location.hash = location.hash.endsWith(NAMES.pause) ? section.id : section.id + NAMES.pause;
}
