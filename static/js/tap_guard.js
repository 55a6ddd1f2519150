// Forgiving taps. A hand that shakes taps twice, holds a key or goes on tapping: what it touches again counts once, and what has just come
// under the finger is not meant. Different answers can be tapped as fast as one likes.

import { Stillness } from "./stillness.js";

const CONTROLS = "a, button, summary, input";
const TYPED = "textarea, select, input[type=date]";
const TURNS = ["ArrowLeft", "ArrowRight"];

const stillness = new Stillness();
let isTouched = false; // a click without a touch just before it comes from a key, a screen reader or a switch
let keyed = null; // the control whose click is to follow a key
let worked = null; // the control that was last worked by a key
let labelled = null; // the field that its label hands a click on to

/**
 * Holds back a tap, or a key, on a control within half a second of the last one on it; and every tap until half a second has been quiet
 * after a card, a view or a dialog was shown. A control with `data-late` waits so many milliseconds, however it is worked.
 */
export function startTapGuard() {
  addEventListener("pointerdown", () => (isTouched = true), { capture: true });
  for (const other of ["keydown", "pointercancel"]) addEventListener(other, () => (isTouched = false), { capture: true });
  addEventListener("click", clicked, { capture: true });
  addEventListener("keydown", pressed, { capture: true });
  for (const happening of ["contextmenu", "dragstart"]) addEventListener(happening, unheld);
  for (const happening of ["hashchange", "cardshown", "viewshown"]) {
    addEventListener(happening, ({ timeStamp }) => stillness.show(timeStamp), { capture: true });
  }
  new MutationObserver(appeared).observe(document, { subtree: true, attributeFilter: ["open"] }); // a dialog
  appeared();
}

/** Tells that something to tap has come just now, on a card or a view that was there before. */
export function appeared() {
  stillness.show(performance.now());
}

/** Whether a stroke begins on what has only just been shown. */
export function isEarly({ timeStamp }) {
  return stillness.isEarly(timeStamp);
}

function clicked(event) {
  const wasTouched = isTouched;
  isTouched = false;
  if (!event.isTrusted || event.target.matches(`canvas, ${TYPED}`)) return;
  const control = controlOf(event.target);
  if (event.target === labelled || !control) return;
  const isKeyed = control === keyed;
  keyed = null;
  const isHeld = [
    wasTouched && isEarly(event),
    !isKeyed && stillness.isAgain(control, event.timeStamp),
    stillness.isLate(Number(control.dataset.late ?? 0), event.timeStamp),
  ];
  if (isHeld.includes(true)) return stop(event);
  labelled = event.target === control.control ? null : control.control;
  setTimeout(() => (labelled = null));
}

/** A key that is held is one press. An arrow turns one card, Space and Enter work a control once. */
function pressed(event) {
  if (event.target.matches(TYPED)) return;
  const isWorking = event.key === " " || event.key === "Enter";
  const control = isWorking && controlOf(event.target);
  if (control && control !== worked) stillness.forget(); // keys do not slip from one control to another
  worked = control || worked;
  if (control && (event.repeat || stillness.isAgain(control, event.timeStamp))) stop(event);
  else if (control) keyed = control;
  if (isWorking) return;
  stillness.forget();
  if (event.repeat ? isHeldArrow(event) : isTurnedAgain(event)) stop(event);
}

/** What a tap works: a tile is its label, with the field that lies over it. */
function controlOf(target) {
  return target.closest("label") ?? target.closest(CONTROLS);
}

function isHeldArrow({ key, target }) {
  return key.startsWith("Arrow") && (target.matches("input") || isTurn(key, target));
}

function isTurnedAgain({ key, target, timeStamp }) {
  return isTurn(key, target) && stillness.isTurnedAgain(key, timeStamp);
}

/** An arrow on a card turns it. Among answers, and the days of a calendar, arrows go as fast as one likes. */
function isTurn(key, target) {
  return TURNS.includes(key) && !target.matches("input") && !target.closest("[data-hands]");
}

/** What is held for long brings no menu, and is not dragged away. Staff, and whoever types, keep both. */
function unheld(event) {
  if (!document.body.matches(".staff") && !event.target.matches?.(TYPED)) event.preventDefault();
}

function stop(event) {
  event.preventDefault();
  event.stopImmediatePropagation();
}
