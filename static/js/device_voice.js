// The tablet's own voice: where it was chosen, and where a sound is not there. Only a voice that lies on the tablet itself: what is said never leaves it.

const LISTED_MS = 1000; // within which a tablet tells what voices it has
const MOMENT_MS = 100;
const LONGEST_START_MS = 1500;
const LONGEST_SIGN_MS = 120; // slower than any voice

let turn = 0;
let looking = null;
let quiet = null; // what is said right after something was broken off is lost on some tablets
let said = null; // kept: some browsers throw away what nobody holds, and then never tell that it is said
let isLost = false; // it did not do what it should: for the rest of the talk it is not asked again

/**
 * Says a text with the tablet's own voice; `onWord` is told the number of each word, where the tablet tells it. Resolves when it is said. Rejects where
 * there is no such voice, where it does not begin, and, as a "TimeoutError", where it does not end.
 */
export async function sayOnDevice(text, rate, onWord) {
  const mine = (turn += 1);
  const voice = await ownVoice();
  await quiet;
  if (mine !== turn) return;
  if (!voice) throw new Error("no voice on this device");
  try {
    said = new SpeechSynthesisUtterance(text.replaceAll("\u00ad", "").trim());
    await spoken(Object.assign(said, { voice, lang: voice.lang, rate }), onWord);
    said = null;
  } catch (fault) {
    if (mine !== turn) return;
    isLost = fault.name !== "NotAllowedError"; // before the first tap
    hushDevice();
    throw fault;
  }
}

/** Stops the tablet's own voice. */
export function hushDevice() {
  turn += 1;
  if (!said) return;
  said = null;
  speechSynthesis.cancel(); // a pause would not end on some tablets
  quiet = moment();
}

function spoken(words, onWord) {
  let timer = 0;
  const begun = words.text.length * (LONGEST_SIGN_MS / words.rate) + LONGEST_START_MS;
  return new Promise((resolve, reject) => {
    const wait = (longest_ms, name) => {
      clearTimeout(timer);
      timer = setTimeout(() => reject(new DOMException("the voice of this device fails", name)), longest_ms);
    };
    wait(LONGEST_START_MS, "AbortError");
    words.onstart = () => wait(begun, "TimeoutError");
    words.onboundary = ({ charIndex }) => onWord(wordAt(words.text, charIndex));
    words.onend = resolve;
    words.onerror = ({ error }) => reject(new DOMException(error, error === "not-allowed" ? "NotAllowedError" : "AbortError"));
    speechSynthesis.speak(words);
  }).finally(() => clearTimeout(timer));
}

/** The number of the word that a sign belongs to, counted from 0; -1 where there is no such sign. */
function wordAt(text, sign) {
  return text[sign] ? text.slice(0, sign + 1).match(/\S+/gu).length - 1 : -1;
}

/** Returns a promise of a voice on this tablet that speaks the language of the page; of undefined where there is none, or it has failed. */
export async function ownVoice() {
  const language = document.documentElement.lang;
  const found = (await voices()).find((voice) => voice.localService && voice.lang.toLowerCase().split(/[-_]/u)[0] === language);
  return isLost ? undefined : found;
}

/** Some tablets list their voices a moment after they were first asked. That is waited for once. */
async function voices() {
  if (!globalThis.speechSynthesis) return [];
  looking ??= untilListed();
  if (speechSynthesis.getVoices().length === 0) await looking;
  return speechSynthesis.getVoices();
}

async function untilListed() {
  for (let left_ms = LISTED_MS; left_ms > 0 && speechSynthesis.getVoices().length === 0; left_ms -= MOMENT_MS) await moment();
}

function moment() {
  return new Promise((done) => setTimeout(done, MOMENT_MS));
}
