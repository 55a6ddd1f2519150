// Choosing by holding (choose=hold): a finger, a mouse or a key stays down for a while, and a bar fills meanwhile. Let go too early, nothing happens. A hand
// may tremble; one that leaves the control, or moves the page, has not held it.

import { setting } from "../settings.js";
import { say, sayable } from "../speech.js";
import { isEarly, tap } from "../tap_guard.js";
import { swallowClick } from "./after_hand.js";
import { empty, fillBar } from "./filling.js";
import { reached } from "./reach.js";

const TREMOR_PX = 20;
const NOT_PASSIVE = { capture: true, passive: false };

let held = null; // { control, x, y } of what is held down now; a key has no place
let timer = 0;
let wasTold = false;

/** Lets controls be held, where that is set. A click by a screen reader or a switch goes straight through. */
export function startHold() {
  addEventListener("pointerdown", pressed, { capture: true });
  addEventListener("pointermove", moved, { capture: true, passive: true });
  for (const end of ["pointerup", "pointercancel"]) addEventListener(end, letGo, { capture: true });
  for (const other of ["blur", "pagehide", "hashchange"]) addEventListener(other, stop); // of the window
  for (const other of ["cardshown", "viewshown"]) document.addEventListener(other, stop);
  addEventListener("keydown", keyDown, { capture: true });
  addEventListener("keyup", keyUp, { capture: true });
  document.addEventListener("settingchanged", steady);
  steady();
}

function isOn() {
  return setting("choose") === "hold";
}

/** A finger that trembles does not move the page. Only who holds pays for a page that asks before it moves. */
function steady() {
  const change = isOn() ? addEventListener : removeEventListener;
  change("touchmove", trembled, NOT_PASSIVE);
}

function trembled(event) {
  if (held && event.cancelable && isTremor(event.touches[0])) event.preventDefault();
}

function isTremor({ clientX, clientY }) {
  return Math.hypot(clientX - held.x, clientY - held.y) <= TREMOR_PX;
}

function pressed(event) {
  if (!isOn() || !event.isPrimary) return stop();
  const control = event.button === 0 && reached(event.target);
  if (!control) return;
  swallowClick();
  if (isEarly(event)) return;
  hold({ control, x: event.clientX, y: event.clientY }, () => tap(control, { timeStamp: performance.now() }));
}

function keyDown(event) {
  const control = isOn() && isWorking(event) && reached(event.target);
  if (!control) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  hold({ control }, () => control.click()); // the key itself has been let through (tap_guard.js)
}

/** Some browsers make a click of a key that comes up. */
function keyUp(event) {
  if (!isOn() || !isWorking(event) || !reached(event.target)) return;
  event.preventDefault();
  letGo();
}

function isWorking({ key }) {
  return key === " " || key === "Enter";
}

function hold(what, work) {
  stop();
  held = what;
  const held_ms = Number(setting("hold_ms"));
  fillBar(what.control, held_ms, what.y);
  timer = setTimeout(() => {
    stop();
    work();
  }, held_ms);
}

function moved(event) {
  if (!held || !event.isPrimary || isTremor(event)) return;
  const { left, right, top, bottom } = held.control.getBoundingClientRect();
  const { clientX: x, clientY: y } = event;
  if (x < left || x > right || y < top || y > bottom) stop();
}

function stop() {
  clearTimeout(timer);
  if (held) empty();
  held = null;
}

/** Let go too early: the card on which it is tried says once what to do. */
function letGo() {
  const practice = held?.control.closest("[data-practice]");
  stop();
  if (!practice || wasTold) return;
  wasTold = true;
  say(sayable(practice.querySelector("[data-goes-with='choose=hold']")));
}
