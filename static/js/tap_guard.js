// Forgiving taps. A hand that shakes taps twice, holds a key or goes on tapping: what it touches again counts once, and what has just come
// under the finger is not meant. Different answers can be tapped as fast as one likes.

import { setting, stored } from "./settings.js";
import { Stillness } from "./stillness.js";

const CONTROLS = "a, button, summary, input";
const TYPED = "textarea, select, input[type=date]";
const TURNS = ["ArrowLeft", "ArrowRight"];
const MOVES_PAGE = ["ArrowUp", "ArrowDown", "PageUp", "PageDown"];
const SLIP_PX = 10; // a finger that moves less is a tap for every browser
const HARMLESS = ".say"; // it only says what is there
const STROKE_SHARE = 0.25; // of the width: one that moves so far means a stroke

const stillness = new Stillness(setting);
let isTouched = false; // a click without a touch just before it comes from a key, a screen reader or a switch
let finger = null; // where a finger came down: { control, x, y }; not if it moved the page
let keyed = null; // the control whose click is to follow a key
let worked = null; // the control that was last worked by a key
let labelled = null; // the field that its label hands a click on to

/**
 * Holds back a tap, or a key, on a control that was worked just before (the setting repeat_ms); and every tap until the hand has been still for
 * a moment (quiet_ms) after a card, a view or a dialog was shown, but on a loudspeaker, which only says what is there. A control with `data-late` waits so many milliseconds, however it is worked.
 * A finger that slides within a control has tapped it.
 */
export function startTapGuard() {
  addEventListener("pointerdown", () => (isTouched = true), { capture: true });
  for (const other of ["keydown", "pointercancel"]) addEventListener(other, () => (isTouched = false), { capture: true });
  addEventListener("click", clicked, { capture: true });
  addEventListener("keydown", pressed, { capture: true });
  addEventListener("touchstart", touched, { capture: true, passive: true });
  addEventListener("scroll", () => (finger = null), { capture: true, passive: true });
  addEventListener("touchend", slid, { capture: true });
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

/** Whether a stroke, or a finger that is to stay, begins on what has only just been shown. */
export function isEarly({ timeStamp }) {
  return stillness.isEarly(timeStamp);
}

/** Whether nothing would hold a control back now. */
export function isReady(control) {
  return stillness.isReady(control, lateness(control), performance.now());
}

/** Works a control as a tap on it does, unless that is held back. */
export function tap(control, { timeStamp }) {
  if (!isTooSoon(control, timeStamp, true)) control.click();
}

/** What a tap works: a tile is its label, with the field that lies over it. */
export function controlOf(target) {
  return target.closest("label") ?? target.closest(CONTROLS);
}

function isTooSoon(control, at_ms, isOfHand) {
  const isNew = isOfHand && stillness.isEarly(at_ms); // asked of each tap: it begins the waiting anew
  return [isNew && !control.matches(HARMLESS), stillness.isAgain(control, at_ms), stillness.isLate(lateness(control), at_ms)].includes(true);
}

function lateness({ dataset }) {
  return Number(dataset.late ?? 0);
}

function clicked(event) {
  const wasTouched = isTouched;
  isTouched = false;
  const { target, timeStamp } = event;
  if (!event.isTrusted || target.matches(`canvas, ${TYPED}`)) return;
  const control = controlOf(target);
  if (target === labelled || !control) return;
  const isKeyed = control === keyed;
  keyed = null;
  if (isKeyed ? stillness.isLate(lateness(control), timeStamp) : isTooSoon(control, timeStamp, wasTouched || mindsQuiet())) return stop(event);
  labelled = target === control.control ? null : control.control;
  setTimeout(() => (labelled = null));
}

/** A key finds nothing to work where a card has just come, as the focus is on its heading: it waits where somebody has set how long. */
function mindsQuiet() {
  return stored("quiet_ms") !== null;
}

/** A key that is held is one press, but for those that move the page. An arrow turns one card, Space and Enter work a control once. */
function pressed(event) {
  const { key, target, timeStamp } = event;
  if (target.matches(TYPED)) return;
  const isWorking = key === " " || key === "Enter";
  const control = isWorking && controlOf(target);
  if (control ? control !== worked : !isWorking) stillness.forget(); // keys do not slip from one control to another
  worked = control || worked;
  const isTurning = isTurn(key, target);
  const isHeld = [
    event.repeat && !(MOVES_PAGE.includes(key) && !target.closest("input, [data-hands]")),
    (control || isTurning) && mindsQuiet() && stillness.isEarly(timeStamp),
    control && stillness.isAgain(control, timeStamp),
    isTurning && stillness.isTurnedAgain(key, timeStamp),
  ];
  if (isHeld.includes(true)) stop(event);
  else if (control) keyed = control;
}

/** An arrow on a card turns it. Among answers, and the days of a calendar, arrows go as fast as one likes. */
function isTurn(key, target) {
  return TURNS.includes(key) && !target.matches("input") && !target.closest("[data-hands]");
}

function touched({ touches, target }) {
  const [{ clientX, clientY }] = touches;
  finger = touches.length === 1 ? { control: controlOf(target), x: clientX, y: clientY } : null;
}

/** A finger that slides within a control has tapped it, where browsers make no click of it; not where the hand works in a way of its own (access.js). */
function slid(event) {
  const [{ clientX, clientY }] = event.changedTouches;
  const way_px = finger?.control ? Math.hypot(clientX - finger.x, clientY - finger.y) : 0;
  if (way_px < SLIP_PX || way_px > innerWidth * STROKE_SHARE || stored("choose") || stored("moment") || setting("hear") === "hold") return;
  const { control } = finger;
  if (control.matches(`[data-long-press], ${TYPED}`) || !control.contains(document.elementFromPoint(clientX, clientY))) return;
  if (event.cancelable) event.preventDefault(); // or a click follows
  tap(control, event);
}

/** What is held for long brings no menu, and is not dragged away. Staff, and whoever types, keep both. */
function unheld(event) {
  if (!document.body.matches(".staff") && !event.target.matches?.(TYPED)) event.preventDefault();
}

function stop(event) {
  event.preventDefault();
  event.stopImmediatePropagation();
}
