// The screen stays on while somebody talks about a card: during a deck and a visit, where the browser lets us. A tablet that nobody has touched
// for a while may sleep, so that it does not lie open all night.

const LONGEST_REST_MS = 10 * 60_000;
const TOUCHES = ["pointerdown", "keydown", "cardshown", "viewshown"];

let lock = null;
let isAsking = false;
let rest = 0;

/** Keeps the screen on from now on, wherever a deck or a visit is shown; and tells on the page of settings whether it can. */
export function startAwake() {
  tell();
  if (!navigator.wakeLock) return;
  for (const happening of TOUCHES) document.addEventListener(happening, stayAwake);
  document.addEventListener("visibilitychange", stayAwake); // a lock ends when the page is hidden
  stayAwake();
}

async function stayAwake() {
  clearTimeout(rest);
  if (document.hidden || !document.querySelector("form[data-deck], main[data-visit], [data-summary], [data-visit-summary]")) return letGo();
  rest = setTimeout(letGo, LONGEST_REST_MS);
  if (isAsking || (lock && !lock.released)) return null;
  isAsking = true;
  lock = await locked();
  isAsking = false;
  return null;
}

function letGo() {
  lock?.release();
  lock = null;
}

/** Returns a promise of a lock, or of null where the tablet lets us have none: it may be saving its battery. */
function locked() {
  return navigator.wakeLock.request("screen").catch(() => null);
}

async function tell() {
  const line = document.querySelector("[data-awake]");
  if (!line) return;
  const tried = navigator.wakeLock ? await locked() : null;
  tried?.release();
  line.textContent = tried ? line.dataset.awake : line.dataset.asleep;
}
