// The click that follows a finger, a pen or a mouse which has done its work in another way.

const CLICK_MS = 400; // within which it follows

let isSwallowed = false;
let timer = 0;

/** The click that follows the finger that is down now means nothing. One by a key, a screen reader or a switch means what it means. */
export function swallowClick() {
  isSwallowed = true;
  clearTimeout(timer);
}

/** Lets clicks be swallowed. */
export function startSwallowing() {
  for (const other of ["pointerdown", "keydown"]) addEventListener(other, forget, { capture: true });
  for (const end of ["pointerup", "pointercancel"]) {
    addEventListener(end, () => (timer = setTimeout(forget, CLICK_MS)), { capture: true });
  }
  addEventListener("click", clicked, { capture: true });
}

function clicked(event) {
  if (!event.isTrusted || !isSwallowed) return;
  forget();
  event.preventDefault();
  event.stopImmediatePropagation();
}

function forget() {
  isSwallowed = false;
  clearTimeout(timer);
}
