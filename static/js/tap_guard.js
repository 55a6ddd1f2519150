// Forgiving taps. A hand that shakes taps twice, holds a key or goes on tapping: what it touches again counts once, and what has just come
// under the finger is not meant. Different answers can be tapped as fast as one likes.

const STILL_MS = 500;
const CONTROLS = "a, button, summary, input";
const TYPED = "textarea, select, input[type=date]";
const TURNS = ["ArrowLeft", "ArrowRight"];

let taps = new WeakMap(); // when each control was touched last, whether it counted or not
let shown_ms = 0; // when what is on the page came there
let still_ms = 0; // when that was, or when it was last tapped too early
let isTouched = false; // a click without a touch before it comes from a key, a screen reader or a switch
let keyed = null; // the control whose click is to follow a key
let labelled = null; // the field that its label hands a click on to
let turned = { key: "", at_ms: -STILL_MS };

/**
 * Holds back a tap, or a key, on a control within half a second of the last one on it; and every tap until half a second has been quiet
 * after a card, a view or a dialog was shown. A control with `data-late` waits so many milliseconds, however it is worked.
 */
export function startTapGuard() {
  addEventListener("pointerdown", () => (isTouched = true), { capture: true });
  addEventListener("click", clicked, { capture: true });
  addEventListener("keydown", pressed, { capture: true });
  for (const happening of ["hashchange", "cardshown", "viewshown"]) addEventListener(happening, ({ timeStamp }) => showed(timeStamp), { capture: true });
  for (const happening of ["contextmenu", "dragstart"]) addEventListener(happening, unheld);
  new MutationObserver(() => showed(performance.now())).observe(document, { subtree: true, attributeFilter: ["open"] });
  showed(performance.now());
}

/** Whether a finger touches what has only just come under it. Whoever asks this with a stroke that comes too early begins the waiting anew. */
export function isEarly({ timeStamp }) {
  if (timeStamp - still_ms >= STILL_MS) return false;
  still_ms = timeStamp;
  return true;
}

/** What is held for long brings no menu, and is not dragged away. Staff, and whoever types, keep both. */
function unheld(event) {
  if (!document.body.matches(".staff") && !event.target.matches?.(TYPED)) event.preventDefault();
}

function showed(at_ms) {
  shown_ms = still_ms = at_ms;
}

function clicked(event) {
  const wasTouched = isTouched;
  isTouched = false;
  if (!event.isTrusted || event.target.matches(`canvas, ${TYPED}`)) return;
  const control = controlOf(event.target);
  if (event.target === labelled || !control) return;
  const isKeyed = control === keyed;
  keyed = null;
  const isHeld = [wasTouched && isEarly(event), !isKeyed && isAgain(control, event), isLate(control, event)].includes(true);
  if (isHeld) return stop(event);
  labelled = event.target === control.control ? null : control.control;
  setTimeout(() => (labelled = null));
}

/** A key that is held is one press. An arrow turns one card, Space and Enter work a control once. */
function pressed(event) {
  if (event.target.matches(TYPED)) return;
  const control = controlOf(event.target);
  if (event.key === " " || event.key === "Enter") {
    if (!control) return;
    if (event.repeat || isAgain(control, event)) stop(event);
    else keyed = control;
  } else {
    taps = new WeakMap(); // whoever goes somewhere by keys and presses there means it
    if (event.repeat ? isHeldArrow(event) : isTurnedAgain(event)) stop(event);
  }
}

/** What a tap works: a tile is its label, with the field that lies over it. */
function controlOf(target) {
  return target.closest("label") ?? target.closest(CONTROLS);
}

function isHeldArrow({ key, target }) {
  return key.startsWith("Arrow") && (target.matches("input") || (TURNS.includes(key) && !target.closest("[data-hands]")));
}

/** An arrow on a card turns it. Among answers, and the days of a calendar, arrows go as fast as one likes. */
function isTurnedAgain({ key, target, timeStamp }) {
  if (!TURNS.includes(key) || target.matches("input") || target.closest("[data-hands]")) return false;
  const isSoon = turned.key === key && timeStamp - turned.at_ms < STILL_MS;
  turned = { key, at_ms: timeStamp };
  return isSoon;
}

function isAgain(control, { timeStamp }) {
  const last_ms = taps.get(control) ?? -STILL_MS;
  taps.set(control, timeStamp);
  return timeStamp - last_ms < STILL_MS;
}

function isLate(control, { timeStamp }) {
  return timeStamp - shown_ms < Number(control.dataset.late ?? 0);
}

function stop(event) {
  event.preventDefault();
  event.stopImmediatePropagation();
}
