// What a hand that shakes has meant, told by time alone: it knows nothing of the page. Times are those of events, in milliseconds.

/** When things were shown and touched. What is touched too early begins the waiting anew, so that a burst is one touch, however long it lasts. */
export class Stillness {
  #pause;
  #touched = new WeakMap();
  #turned = { key: "", at_ms: -Infinity };
  #shown_ms = -Infinity;
  #still_ms = -Infinity;

  /** `pause(name)` is how long now: "repeat_ms" after the same was touched, "quiet_ms" after something was shown; 0 for not at all. */
  constructor(pause) {
    this.#pause = pause;
  }

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
    const isAgain = this.#isSoon(control, at_ms);
    this.#touched.set(control, at_ms);
    return isAgain;
  }

  /** Whether something is touched that has only just been shown. */
  isEarly(at_ms) {
    const isEarly = this.#isNew(at_ms);
    if (isEarly) this.#still_ms = at_ms;
    return isEarly;
  }

  /** Whether what must wait so long after it was shown is touched before. */
  isLate(wait_ms, at_ms) {
    return at_ms - this.#shown_ms < wait_ms;
  }

  /** Whether a touch would count now. To ask is no touch. */
  isReady(control, wait_ms, at_ms) {
    return !this.#isNew(at_ms) && !this.#isSoon(control, at_ms) && !this.isLate(wait_ms, at_ms);
  }

  /** Whether the same key that turns cards is pressed again. */
  isTurnedAgain(key, at_ms) {
    const before = this.#turned;
    this.#turned = { key, at_ms };
    return before.key === key && at_ms - before.at_ms < this.#pause("repeat_ms");
  }

  #isNew(at_ms) {
    return at_ms - this.#still_ms < this.#pause("quiet_ms");
  }

  #isSoon(control, at_ms) {
    return at_ms - (this.#touched.get(control) ?? -Infinity) < this.#pause("repeat_ms");
  }
}
