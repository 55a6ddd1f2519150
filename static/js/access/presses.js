// Which presses of a switch count: a hand that shakes presses twice. It knows nothing of the page.

/** When each switch was pressed last, in milliseconds. */
export class Presses {
  #last = new Map();

  /** Whether a press counts. One too soon after the last does not, and begins the waiting anew. */
  counts(which, at_ms, repeat_ms) {
    const before_ms = this.#last.get(which) ?? -Infinity;
    this.#last.set(which, at_ms);
    return at_ms - before_ms >= repeat_ms;
  }
}
