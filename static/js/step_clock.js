// A clock for steps that follow each other, told by time alone: it knows nothing of the page. Times are in milliseconds.

const MINUTE_MS = 60_000;

/** Goes through steps of so many minutes. A step that is over waits: nothing goes on by itself. */
export class StepClock {
  #lengths_ms;
  #at = 0;
  #left_ms;
  #since_ms = null;

  constructor(minutes) {
    this.#lengths_ms = minutes.map((count) => count * MINUTE_MS);
    this.again();
  }

  /** Which step it is, from 0. */
  get at() {
    return this.#at;
  }

  get isLast() {
    return this.#at === this.#lengths_ms.length - 1;
  }

  get isRunning() {
    return this.#since_ms !== null;
  }

  start(now_ms) {
    this.#since_ms = now_ms;
  }

  pause(now_ms) {
    this.#left_ms = this.left(now_ms);
    this.#since_ms = null;
  }

  /** The next step, standing still; the last one where there is none. */
  next() {
    this.#go(Math.min(this.#at + 1, this.#lengths_ms.length - 1));
  }

  again() {
    this.#go(0);
  }

  #go(at) {
    this.#at = at;
    this.#left_ms = this.#lengths_ms[at];
    this.#since_ms = null;
  }

  /** How much of the step is left. */
  left(now_ms) {
    const gone_ms = this.isRunning ? now_ms - this.#since_ms : 0;
    return Math.min(this.#lengths_ms[this.#at], Math.max(0, this.#left_ms - gone_ms));
  }

  /** How much of the step is left, as a share of it. */
  share(now_ms) {
    return this.left(now_ms) / this.#lengths_ms[this.#at];
  }

  /** The whole minutes that are left, rounded up; 0 once it is over. */
  minutes(now_ms) {
    return Math.ceil(this.left(now_ms) / MINUTE_MS);
  }
}
