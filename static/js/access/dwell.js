// Choosing by pointing (choose=dwell): a mouse, or eyes that move one, rest on a control, and a ring fills. Fingers tap as ever.
// What was worked, and what comes under a pointer that rests, must be left first: nobody is led through a deck by looking at one place.

import { setting } from "../settings.js";
import { isReady, tap } from "../tap_guard.js";
import { empty, fillRing } from "./filling.js";
import { reached } from "./reach.js";

const GRACE_SHARE = 0.2; // so much of the time nothing is shown: a glance fills nothing
const LEFT_MS = 150; // eyes that leave for no longer have not left
const ASK_MS = 50;

let over = null; // the control that is pointed at
let place = null; // where the pointer is: { x, y }
let spent = []; // the places that it must leave first
let timer = 0;
let leaving = 0;

/** Lets one point, where that is set. */
export function startDwell() {
  addEventListener("pointermove", moved, { capture: true, passive: true });
  addEventListener("pointerdown", spend, { capture: true });
  addEventListener("blur", stop);
  document.documentElement.addEventListener("pointerleave", stop);
  document.addEventListener("settingchanged", stop);
  for (const happening of ["hashchange", "cardshown", "viewshown"]) addEventListener(happening, spend, { capture: true });
}

function isOn() {
  return setting("choose") === "dwell";
}

function moved({ clientX: x, clientY: y, pointerType, target }) {
  if (!isOn() || pointerType === "touch") return;
  place = { x, y };
  spent = spent.filter(isIn);
  const control = spent.length > 0 ? null : reached(target);
  if (control && control !== over) {
    stop();
    over = control;
    begin();
  } else if (control) {
    leaving = clearTimeout(leaving);
  } else if (over) {
    leaving ||= setTimeout(stop, LEFT_MS);
  }
}

function isIn({ left, right, top, bottom }) {
  return place.x >= left && place.x <= right && place.y >= top && place.y <= bottom;
}

/** What lies under the pointer now is not meant, until the pointer has left it. */
function spend() {
  stop();
  const control = isOn() && place && reached(document.elementFromPoint(place.x, place.y));
  if (control) spent.push(control.getBoundingClientRect());
}

function stop() {
  if (over) empty();
  over = null;
  clearTimeout(timer);
  leaving = clearTimeout(leaving);
}

/** Whoever looks at what is chosen does not take it back: one radio gives way to another, and a tick goes only after twice the time. */
function begin() {
  const input = over.control;
  if (input?.type === "radio" && input.checked) return;
  const wait_ms = Number(setting("dwell_ms")) * (input?.checked ? 2 : 1);
  const grace_ms = wait_ms * GRACE_SHARE;
  timer = isReady(over) ? setTimeout(fill, grace_ms, wait_ms - grace_ms) : setTimeout(begin, ASK_MS);
}

function fill(left_ms) {
  fillRing(over, left_ms);
  timer = setTimeout(work, left_ms);
}

function work() {
  const control = over;
  spent.push(control.getBoundingClientRect());
  stop();
  tap(control, { timeStamp: performance.now() });
}
