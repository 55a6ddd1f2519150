// The clock on a page for staff: a disc that gets smaller, and the minutes in words. It never hurries: nothing blinks, and nothing goes on by itself.

import { StepClock } from "./step_clock.js";

const LOOK_EVERY_MS = 1000;
const MIDDLE = 50;
const RADIUS = 46;
const SOFT = 0.08;
const TONE_HZ = 440;
const TONE_S = 1.6;

/** Shows the clock of every page that has timed steps. */
export function startTimer() {
  for (const page of document.querySelectorAll("[data-timed]")) new Timer(page).show();
}

class Timer {
  #steps;
  #box;
  #clock;
  #tick = 0;
  #sound = null;
  #lock = null;

  constructor(page) {
    this.#steps = [...page.querySelectorAll("[data-step-minutes]")];
    this.#box = page.querySelector("[data-timer]");
    this.#clock = new StepClock(this.#steps.map((step) => Number(step.dataset.stepMinutes)));
    this.#on("[data-timer-start]", () => this.#start());
    this.#on("[data-timer-pause]", () => this.#pause());
    this.#on("[data-timer-next]", () => this.#go(() => this.#clock.next()));
    this.#on("[data-timer-again]", () => this.#go(() => this.#clock.again()));
  }

  show() {
    this.#box.hidden = false;
    this.#look();
  }

  #find(mark) {
    return this.#box.querySelector(mark);
  }

  #on(mark, act) {
    this.#find(mark).addEventListener("click", act);
  }

  #start() {
    this.#clock.start(Date.now());
    // A sound may only be made after a press.
    this.#sound ??= globalThis.AudioContext ? new AudioContext() : null;
    this.#keepAwake();
    clearInterval(this.#tick);
    this.#tick = setInterval(() => this.#look(), LOOK_EVERY_MS);
    this.#look();
    this.#find("[data-timer-pause]").focus();
  }

  #pause() {
    this.#clock.pause(Date.now());
    this.#rest();
    this.#find("[data-timer-start]").focus();
  }

  #go(turn) {
    turn();
    this.#rest();
    this.#find("[data-timer-start]").focus();
  }

  #rest() {
    clearInterval(this.#tick);
    this.#lock?.release();
    this.#lock = null;
    this.#look();
  }

  #look() {
    const now = Date.now();
    const minutes = this.#clock.minutes(now);
    const isOver = minutes === 0;
    if (isOver && this.#clock.isRunning) return this.#end();
    const { isLast, isRunning } = this.#clock;
    this.#find("[data-timer-left]").setAttribute("d", wedge(this.#clock.share(now)));
    this.#find("[data-timer-many] b").textContent = minutes;
    this.#find("[data-timer-many]").hidden = minutes < 2;
    this.#find("[data-timer-soon]").hidden = minutes !== 1;
    this.#find("[data-timer-start]").hidden = isRunning || isOver;
    this.#find("[data-timer-pause]").hidden = !isRunning;
    this.#find("[data-timer-next]").hidden = isLast;
    this.#mark();
    const said = this.#find("[data-timer-said]");
    said.textContent = isOver ? (isLast ? said.dataset.timerLast : said.dataset.timerSaid) : "";
    return null;
  }

  /** The step that it is stands beside the disc, and is marked in the list. */
  #mark() {
    for (const [at, step] of this.#steps.entries()) {
      if (at === this.#clock.at) step.setAttribute("aria-current", "step");
      else step.removeAttribute("aria-current");
    }
    this.#find("[data-timer-step]").textContent = this.#steps[this.#clock.at].querySelector("h3").textContent;
  }

  #end() {
    this.#clock.pause(Date.now());
    this.#rest();
    this.#find(this.#clock.isLast ? "[data-timer-again]" : "[data-timer-next]").focus();
    if (this.#sound && this.#find("[data-timer-sound]").checked) chime(this.#sound);
  }

  async #keepAwake() {
    const lock = await (navigator.wakeLock?.request("screen").catch(() => null) ?? null);
    if (this.#clock.isRunning) this.#lock = lock;
    else lock?.release();
  }
}

/** Returns the path of what is left of the disc; from the top, the way that a clock goes. */
function wedge(share) {
  if (share <= 0) return "";
  const angle = 2 * Math.PI * Math.min(share, 0.9999);
  const [x, y] = [MIDDLE - RADIUS * Math.sin(angle), MIDDLE - RADIUS * Math.cos(angle)];
  return `M${MIDDLE} ${MIDDLE}V${MIDDLE - RADIUS}A${RADIUS} ${RADIUS} 0 ${share > 0.5 ? 1 : 0} 0 ${x.toFixed(2)} ${y.toFixed(2)}Z`;
}

/** One soft tone that fades. */
function chime(sound) {
  const tone = new OscillatorNode(sound, { frequency: TONE_HZ });
  const volume = new GainNode(sound, { gain: SOFT });
  tone.connect(volume).connect(sound.destination);
  volume.gain.exponentialRampToValueAtTime(0.0001, sound.currentTime + TONE_S);
  tone.start();
  tone.stop(sound.currentTime + TONE_S);
}
