// The tablet's own voice, for when a sound is not there. Only a voice that lies on the tablet itself: what is said never leaves it.

const LISTED_MS = 1000; // within which a tablet tells what voices it has
const LOOK_MS = 100;
const LONGEST_START_MS = 3000;
const LONGEST_SIGN_MS = 120; // slower than any voice

let turn = 0;
let looking = null;

/** Says a text with the tablet's own voice. Resolves when it is said, or must have been; rejects where there is no such voice. */
export async function sayOnDevice(text, rate) {
  const mine = (turn += 1);
  const voice = await ownVoice();
  if (mine !== turn) return;
  if (!voice) throw new Error("no voice on this device");
  await spoken(Object.assign(new SpeechSynthesisUtterance(text.replaceAll("\u00ad", "")), { voice, lang: voice.lang, rate }));
}

/** Stops the tablet's own voice. */
export function hushDevice() {
  turn += 1;
  globalThis.speechSynthesis?.cancel();
}

/** Some tablets never tell that a text is said: the next one waits no longer than it can have taken. */
function spoken(said) {
  return new Promise((resolve) => {
    const patience_ms = LONGEST_START_MS + (said.text.length * LONGEST_SIGN_MS) / said.rate;
    const timer = setTimeout(resolve, patience_ms);
    said.onend = said.onerror = () => {
      clearTimeout(timer);
      resolve();
    };
    speechSynthesis.speak(said);
  });
}

async function ownVoice() {
  const language = document.documentElement.lang;
  return (await voices()).find((voice) => voice.localService && voice.lang.toLowerCase().startsWith(language));
}

/** Some tablets list their voices a moment after they were first asked. That is waited for once. */
async function voices() {
  if (!globalThis.speechSynthesis) return [];
  looking ??= untilListed();
  if (speechSynthesis.getVoices().length === 0) await looking;
  return speechSynthesis.getVoices();
}

async function untilListed() {
  for (let left_ms = LISTED_MS; left_ms > 0 && speechSynthesis.getVoices().length === 0; left_ms -= LOOK_MS) {
    await new Promise((done) => setTimeout(done, LOOK_MS));
  }
}
