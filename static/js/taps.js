// Forgiving taps: a hand that shakes taps twice, and the second tap must not hit what has just come under the finger.

const REPEAT_MS = 500;

/** Ignores a tap that comes within half a second of the last one. Keys are not held back. */
export function startTaps() {
  let last_ms = -REPEAT_MS;
  const hold = (event) => {
    const isTap = event.pointerId >= 0; // a key, or a label pressing its input, has no pointer
    if (!isTap) return;
    if (event.timeStamp - last_ms < REPEAT_MS) {
      event.preventDefault();
      event.stopImmediatePropagation();
    } else {
      last_ms = event.timeStamp;
    }
  };
  addEventListener("click", hold, { capture: true });
}
