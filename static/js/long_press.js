// A way that opens when it is held down for two seconds, so that nobody gets there by a slip: `data-long-press` on a link. Who has another meaning
// for it is told by the event "longheld" on the link, and prevents it.

import { leave } from "./leaving.js";
import { toast } from "./toast.js";
import { say } from "./speech.js";

const HELD_MS = 2000;
const CLICK_MS = 400; // within which a click follows the finger or the key

let held = null; // the link that is held down now
let timer = 0;
let wasHeld = false; // the click that follows a finger or a key is not a tap of its own

/** Lets every `[data-long-press]` of the page, now or later, be held. A click by a screen reader or a switch goes straight through. */
export function startLongPress() {
  addEventListener("pointerdown", pressed, { capture: true });
  for (const end of ["pointerup", "pointercancel", "blur", "pagehide"]) addEventListener(end, letGo);
  document.addEventListener("pointerout", ({ target, relatedTarget }) => {
    if (held && held.contains(target) && !held.contains(relatedTarget)) letGo();
  });
  document.addEventListener("keydown", keyDown);
  document.addEventListener("keyup", letGo);
  document.addEventListener("click", clicked, { capture: true });
}

function linkOf({ target }) {
  return target.closest?.("[data-long-press]");
}

function pressed(event) {
  wasHeld = false;
  const link = event.isPrimary && event.button === 0 && linkOf(event);
  if (!link) return;
  if (event.target.hasPointerCapture?.(event.pointerId)) event.target.releasePointerCapture(event.pointerId);
  hold(link);
}

function keyDown(event) {
  const link = (event.key === "Enter" || event.key === " ") && linkOf(event);
  if (!link) return;
  event.preventDefault();
  if (!event.repeat) hold(link);
}

function hold(link) {
  letGo();
  held = link;
  wasHeld = true;
  link.classList.add("held");
  timer = setTimeout(() => {
    stop();
    if (link.dispatchEvent(new Event("longheld", { bubbles: true, cancelable: true }))) leave(link.href);
  }, HELD_MS);
}

function stop() {
  clearTimeout(timer);
  held?.classList.remove("held");
  held = null;
}

/** Let go too early: what to do is shown and said. */
function letGo() {
  setTimeout(() => (wasHeld &&= held !== null), CLICK_MS);
  if (!held) return;
  const { longPress: sound } = held.dataset;
  stop();
  const words = toast("pressLonger");
  words.dataset.say = sound;
  say([words]);
}

function clicked(event) {
  if (!linkOf(event) || !wasHeld) return;
  wasHeld = false;
  event.preventDefault();
}
