// Reads aloud: what stands in a scope, one after the other, with the word marked that is being said.

import { hushDevice, sayOnDevice } from "./device_voice.js";
import { marking } from "./marking.js";
import { toast } from "./toast.js";
import { ownSound } from "./own_voice.js";
import { playbackRate } from "./settings.js";
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

/** Says elements that have `data-say` or `data-say-own`, one after the other. `button` is shown as pressed meanwhile. */
export async function say(elements, button = null) {
  hush();
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
}

/** A tap on a line, beside its buttons, is one on its loudspeaker. */
function listenOf(target) {
  return target.closest("button, a, input") ? null : target.closest("[data-tap-listen]")?.querySelector("[data-listen]");
}

async function sayOne(element, mine) {
  const isOwn = !element.dataset.say;
  let found = null;
  try {
    if (!isOwn) found = await soundNow(element.dataset.say);
  } catch {
    // Not made yet, or no network: the tablet's own voice is next.
  }
  if (mine !== turn) return;
  const mark = marking(element, found?.words ?? []);
  marked = mark;
  try {
    if (found) await play(found.url, mark, mine).catch((error) => dropped(element.dataset.say, error));
    else await sayOnDevice(element.textContent, playbackRate()).catch((error) => sayOwn(isOwn, element, mark, mine, error));
  } catch (error) {
    if (mine !== turn) return; // what is hushed before it begins is no fault
    if (error.name === "NotAllowedError") askForTap();
    if (error.name === "NotAllowedError" || hasTold) return;
    hasTold = true;
    toast("noVoice");
  } finally {
    mark.clear();
  }
}

/** A sound that cannot be played is not kept. One that was hushed, or not allowed yet, has nothing wrong with it. */
async function dropped(key, error) {
  if (error.name === "NotSupportedError") await dropSound(key);
  throw error;
}

/** Own words have no sound made before. Where the tablet has no voice for them, the kit makes one, and keeps nothing of it. */
async function sayOwn(isOwn, element, mark, mine, error) {
  if (!isOwn) throw error;
  const url = await ownSound(element.textContent.trim());
  try {
    if (mine === turn) await play(url, mark, mine);
  } finally {
    URL.revokeObjectURL(url);
  }
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
