// Own words said aloud, where the tablet has no voice of its own: they are sent in the body, and nobody keeps them.

import { isCarried } from "./carried.js";

const TRIES = 3;
const AGAIN_MS = 1000;

/** Returns a promise of the address of a sound in memory, for whoever plays it to throw away. Rejects where it cannot be made. */
export async function ownSound(words) {
  if (isCarried) throw new Error("nobody is here to say the words");
  const language = document.documentElement.lang;
  for (let left = TRIES; left > 0; left -= 1) {
    const answer = await fetch(`/tale/egne-ord?sprog=${language}`, { method: "POST", body: words });
    const sound = await answer.blob();
    if (answer.ok && sound.type.startsWith("audio/")) return URL.createObjectURL(sound);
    if (answer.status !== 429) break;
    await new Promise((done) => setTimeout(done, AGAIN_MS));
  }
  throw new Error("the words cannot be said");
}
