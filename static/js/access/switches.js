// What counts as a switch: any key, a tap anywhere, a button of a mouse or of a gamepad. While the light is on, these mean nothing else.

import { setting } from "../settings.js";

const LOOK_MS = 40;

/** Keys that mean something of their own: they hold, they lock, they belong to the device, or they are the pause. */
const NO_SWITCH = /^(?:Shift|Control|Alt|AltGraph|Meta|CapsLock|NumLock|ScrollLock|Fn|FnLock|Escape|(?:Audio|Media|Browser|Launch|Brightness).*)$/u;

const MOVING_KEYS = [" ", "Tab", "ArrowDown"];
const CHOOSING_KEYS = ["Enter", "ArrowUp"];

/** Where a helper writes, draws or holds with a finger, hands are hands and keys are keys. */
const BY_HAND = "textarea, select, .panel :is(.all-means, .stages) *, [data-long-press], [data-long-press] *, .padlock, .padlock *, .unlock, .unlock *";

let takes = () => false;
let tell = () => {};
let sounded = () => {};
let isTaken = false; // the click that follows what was taken is no click
let wasUnheard = false;
let timer = 0;
const down = new Set(); // the buttons of gamepads that are held

/**
 * Lets presses be told to `pressed("move" | "choose")`. `isOn(element)` says whether a press there is one of a switch; `heard` is called when a
 * browser, which had refused sounds before, may have them now.
 */
export function startSwitches(isOn, pressed, heard) {
  [takes, tell, sounded] = [isOn, pressed, heard];
  for (const [happening, taken] of [["keydown", keyed], ["keyup", keyUp], ["pointerdown", tapped], ["click", clicked], ["touchstart", stroked], ["touchend", stroked]]) {
    addEventListener(happening, taken, { capture: true });
  }
}

/** Looks for buttons of gamepads, or looks no more. */
export function watchGamepads(isWanted) {
  clearInterval(timer);
  if (isWanted && navigator.getGamepads) timer = setInterval(lookAtGamepads, LOOK_MS);
}

function keyed(event) {
  if (event.ctrlKey || event.altKey || event.metaKey || NO_SWITCH.test(event.key) || !isFor(event)) return;
  take(event);
  const which = whichKey(event.key);
  if (which && !event.repeat) tell(which);
}

/** A browser may press a button when the key comes up. */
function keyUp(event) {
  if (!NO_SWITCH.test(event.key) && isFor(event)) take(event);
}

function whichKey(key) {
  if (setting("scan") !== "two") return "choose";
  const onward = setting("hand") === "left" ? "ArrowLeft" : "ArrowRight";
  if (key === onward || MOVING_KEYS.includes(key)) return "move";
  return key.startsWith("Arrow") || CHOOSING_KEYS.includes(key) ? "choose" : "";
}

function tapped(event) {
  isTaken = isFor(event);
  if (!isTaken) return;
  wasUnheard = document.documentElement.matches(".unheard");
  take(event);
  if (event.isPrimary) tell(event.button === 2 ? "move" : "choose");
}

function clicked(event) {
  if (!event.isTrusted || !isTaken) return;
  isTaken = false;
  take(event);
  if (wasUnheard) sounded();
}

/** A stroke turns no card. */
function stroked(event) {
  if (isFor(event)) event.stopPropagation();
}

function isFor({ target }) {
  return !target.closest?.(BY_HAND) && takes(target);
}

function take(event) {
  event.preventDefault();
  event.stopPropagation();
}

function lookAtGamepads() {
  if (document.hidden) return;
  for (const pad of navigator.getGamepads()) {
    for (const [at, { pressed }] of (pad?.buttons ?? []).entries()) held(`${pad.index}.${at}`, pressed, at % 2 ? "move" : "choose");
  }
}

function held(button, isPressed, which) {
  const isNew = isPressed && !down.has(button);
  if (isPressed) down.add(button);
  else down.delete(button);
  if (isNew && takes(document.body)) tell(which);
}
