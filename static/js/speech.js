// Reads aloud: what stands in a scope, one after the other, with the word marked that is being said.

import { hushDevice, sayOnDevice } from "./device_voice.js";
import { marking } from "./marking.js";
import { toast } from "./toast.js";
import { ownSound } from "./own_voice.js";
import { playbackRate, setting } from "./settings.js";
import { isShown } from "./shown.js";
import { dropSound, soundNow } from "./sounds.js";
import { askForTap } from "./unheard.js";

const SAID = ":is([data-say], [data-say-own])";

const audio = new Audio();
audio.preservesPitch = true;

let turn = 0;
let hasTold = false; // once is enough: the page goes on without a voice
let speaking = null;
let marked = null;

/** Stops whatever is being said. */
export function hush() {
  turn += 1;
  marked?.clear();
  marked = null;
  audio.pause();
  hushDevice();
  speaking?.setAttribute("aria-pressed", "false");
  speaking = null;
}

/**
 * Says elements that have `data-say` or `data-say-own`, one after the other. `button` is shown as pressed meanwhile. Where a screen reader reads, it is
 * the only voice until somebody presses such a button.
 */
export async function say(elements, button = null) {
  hush();
  if (!button && setting("reader") === "on") return;
  const mine = turn;
  speaking = button;
  button?.setAttribute("aria-pressed", "true");
  for (const element of elements) {
    if (mine === turn) await sayOne(element, mine);
  }
  if (mine === turn) hush();
}

/** Returns what there is to say in a scope, in order, leaving out what is not to be seen. */
export function sayable(scope) {
  const all = scope.matches(SAID) ? [scope] : [...scope.querySelectorAll(`${SAID}:not(button)`)];
  return all.filter(isShown);
}

/** Lets every `[data-listen]` button of the page, now or later, say its scope; a second press stops it. */
export function startSpeech() {
  document.addEventListener("click", ({ target }) => {
    const button = target.closest("[data-listen]") ?? listenOf(target);
    if (!button) return;
    if (button === speaking) hush();
    else say(sayable(button.closest("[data-scope]")), button);
  });
  addEventListener("pagehide", hush);
  document.addEventListener("visibilitychange", () => document.hidden && hush()); // a call, or the lock of the screen
}

/** A tap on a line, beside its buttons, is one on its loudspeaker. */
function listenOf(target) {
  return target.closest("button, a, input") ? null : target.closest("[data-tap-listen]")?.querySelector("[data-listen]");
}

/** Says one thing, by whoever can: where one voice fails, the next one says it. */
async function sayOne(element, mine) {
  let fault = null;
  for (const voice of voicesFor(element.dataset)) {
    try {
      return await voice(element, mine);
    } catch (error) {
      fault = error;
    } finally {
      if (mine === turn) marked?.clear();
    }
    if (mine !== turn) return; // what is hushed before it begins is no fault
    if (fault.name === "NotAllowedError") return askForTap();
  }
  if (fault.name === "TimeoutError" || hasTold) return; // it was heard, and nobody told of its end
  hasTold = true;
  toast("noVoice");
}

/** Best first. Own words have no sound made before: where the tablet has no voice for them, the kit makes one, and keeps nothing of it. */
function voicesFor({ say: key }) {
  if (!key) return [byDevice, byKitNow];
  return setting("voice") === "device" ? [byDevice, byKit] : [byKit, byDevice];
}

async function byKit(element, mine) {
  const key = element.dataset.say;
  const { url, words } = await soundNow(key); // rejects where it is not made yet, and without a network
  if (mine === turn) await play(url, (marked = marking(element, words)), mine).catch((error) => dropped(key, error));
}

async function byDevice(element) {
  marked = marking(element);
  await sayOnDevice(element.textContent, playbackRate(), marked.word);
}

async function byKitNow(element, mine) {
  const url = await ownSound(element.textContent.trim());
  try {
    if (mine === turn) await play(url, (marked = marking(element)), mine);
  } finally {
    URL.revokeObjectURL(url);
  }
}

/** A sound that cannot be played is not kept. One that was hushed, or not allowed yet, has nothing wrong with it. */
async function dropped(key, error) {
  if (error.name === "NotSupportedError") await dropSound(key);
  throw error;
}

function play(url, mark, mine) {
  audio.src = url;
  audio.playbackRate = playbackRate();
  return new Promise((resolve, reject) => {
    let isOver = false;
    const end = () => {
      isOver = true;
      resolve();
    };
    const step = () => {
      if (isOver) return; // the next sound may play by now
      if (mine !== turn) return end();
      mark.at(audio.currentTime * 1000);
      requestAnimationFrame(step);
    };
    audio.onended = end;
    audio.onerror = () => reject(new DOMException("the sound cannot be played", "NotSupportedError"));
    audio.onpause = () => {
      if (!audio.paused || audio.ended || isOver) return;
      if (mine === turn) hush(); // a call, the lock of the screen, the headphones: what is said is over, and the next tap says it again
      end();
    };
    audio.play().then(step, reject);
  });
}
