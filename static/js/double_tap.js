// Forgiving taps: a hand that shakes taps twice, and the second tap must not hit what has just come under the finger.

const REPEAT_MS = 500;

/** Ignores a tap that comes within half a second of the last one. Keys are not held back. */
export function startDoubleTapGuard() {
  let last_ms = -REPEAT_MS;
  let isTouched = false; // a click without a touch before it comes from a key, or from a label to its input
  const hold = (event) => {
    if (!isTouched) return;
    isTouched = false;
    if (event.target.matches("canvas")) return; // a line that was drawn is no tap
    if (event.timeStamp - last_ms < REPEAT_MS) {
      event.preventDefault();
      event.stopImmediatePropagation();
    } else {
      last_ms = event.timeStamp;
    }
  };
  addEventListener("pointerdown", () => (isTouched = true), { capture: true });
  addEventListener("click", hold, { capture: true });
}
