// Somebody with one switch: presses it when the light is on what is wanted. Runs in the page, so that it is as fast as the light.
// On each card that is the first answer and then the way on, and the groups that these stand in; of a leaflet one topic.

const PATIENCE_MS = 8000;
const ONWARD = ".next, [data-onward]";

/**
 * Presses until `until` is on the page. Returns how often. `press` is how; with `isStep` a press moves, and what is wanted is waited for.
 */
globalThis.walk = async (until, press = pressSpace, isStep = false) => {
  let presses = 0;
  let moved_ms = performance.now();
  let before = "";
  while (!document.querySelector(until)) {
    const lit = litNow();
    if (lit !== before && (isResting() || isWanted() !== isStep)) {
      presses += 1;
      moved_ms = performance.now();
      press();
    }
    before = lit;
    if (performance.now() - moved_ms > PATIENCE_MS) throw new Error(`the light leads nowhere: ${location.href} ${lit}`);
    await new Promise((done) => setTimeout(done));
  }
  return presses;
};

globalThis.pressSpace = () => {
  document.activeElement.dispatchEvent(new KeyboardEvent("keydown", { key: " ", bubbles: true, cancelable: true }));
};

/** What is lit, and which time: each time has a bar, or a rest, of its own. */
let bars = new WeakMap();
let count = 0;
function litNow() {
  const frame = document.querySelector(".scan-light");
  const mark = frame?.firstChild ?? frame;
  if (mark && !bars.has(mark)) bars.set(mark, (count += 1));
  return mark ? bars.get(mark) : 0;
}

function isResting() {
  return document.querySelector(".scan-light.rests") !== null;
}

function isWanted() {
  return [...document.querySelectorAll(".lit")].some(isTheWay);
}

function isTheWay(box) {
  const card = box.closest("section.card");
  if (box.matches("[data-topic]")) return !document.querySelector("[data-topic].done");
  if (box.matches(".enough")) return document.querySelector("[data-topic].done") !== null;
  const mayChoose = box.matches("label:not(.unsure), [data-date]");
  if (box.matches(ONWARD)) return !canBeAnswered(card) || isAnswered(card);
  return mayChoose && !isAnswered(card);
}

function canBeAnswered(card) {
  return card.querySelector("label:not(.unsure, .plain, [hidden]) input:not([type=file]), [data-date]") !== null;
}

function isAnswered(card) {
  return card.querySelector("input:checked, [aria-selected=true]") !== null;
}

/** Presses a button of a gamepad, and lets go. */
const pad = { buttons: [{ pressed: false }], index: 1 };
globalThis.pressPad = () => {
  navigator.getGamepads = () => [null, pad];
  pad.buttons[0].pressed = true;
  setTimeout(() => (pad.buttons[0].pressed = false), 100);
};
