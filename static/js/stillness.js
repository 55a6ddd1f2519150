// What a hand that shakes has meant, told by time alone: it knows nothing of the page. Times are those of events, in milliseconds.

export const STILL_MS = 500;

/** When things were shown and touched. What is touched too early begins the waiting anew, so that a burst is one touch, however long it lasts. */
export class Stillness {
  #touched = new WeakMap();
  #turned = { key: "", at_ms: -STILL_MS };
  #shown_ms = -STILL_MS;
  #still_ms = -STILL_MS;

  /** Something has come under the hand. */
  show(at_ms) {
    this.#shown_ms = at_ms;
    this.#still_ms = at_ms;
  }

  /** Somebody has gone somewhere else by keys: what is pressed there is meant. */
  forget() {
    this.#touched = new WeakMap();
  }

  /** Whether a control is touched again that was touched just before, whether that counted or not. */
  isAgain(control, at_ms) {
    const before_ms = this.#touched.get(control) ?? -STILL_MS;
    this.#touched.set(control, at_ms);
    return at_ms - before_ms < STILL_MS;
  }

  /** Whether something is touched that has only just been shown. */
  isEarly(at_ms) {
    if (at_ms - this.#still_ms >= STILL_MS) return false;
    this.#still_ms = at_ms;
    return true;
  }

  /** Whether what must wait so long after it was shown is touched before. */
  isLate(wait_ms, at_ms) {
    return at_ms - this.#shown_ms < wait_ms;
  }

  /** Whether the same key that turns cards is pressed again. */
  isTurnedAgain(key, at_ms) {
    const before = this.#turned;
    this.#turned = { key, at_ms };
    return before.key === key && at_ms - before.at_ms < STILL_MS;
  }
}
