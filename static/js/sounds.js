// Fetches sounds and their word times, keeps them in memory, and fetches those of a whole deck beforehand.

const AT_ONCE = 4;
const LONGEST_WAIT_MS = 15_000;
const WAIT_FOR_A_TAP_MS = 2000;

const sounds = new Map();

/**
 * Returns a promise of one sound: { url, words }, words being [start_ms, char_start, char_end]. Rejects while it is not made, and without
 * a network; the next call then asks again.
 */
function sound(key) {
  if (!sounds.has(key)) {
    const fetched = fetchSound(key);
    sounds.set(key, fetched);
    fetched.catch(() => sounds.delete(key));
  }
  return sounds.get(key);
}

/** Returns a promise of a sound that somebody waits for: it is given a moment to be made, and then rejects. */
export async function soundNow(key) {
  const found = await fetchPatiently(key, WAIT_FOR_A_TAP_MS);
  return found ?? Promise.reject(new Error("there is no sound"));
}

/** Fetches the sounds of a page, in the order in which they may be wanted, asking again for those still being made. */
export async function fetchBeforehand(keys) {
  const waiting = [...new Set(keys)];
  const worker = async () => {
    while (waiting.length > 0) await fetchPatiently(waiting.shift());
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
}

async function fetchPatiently(key, longest_wait_ms = LONGEST_WAIT_MS) {
  for (let wait_ms = 500; wait_ms <= longest_wait_ms; wait_ms *= 2) {
    try {
      return await sound(key);
    } catch (error) {
      if (!error.isBeingMade) return null;
      await new Promise((done) => setTimeout(done, wait_ms));
    }
  }
  return null;
}

async function fetchSound(key) {
  const [voice, times] = await Promise.all([get(`/tale/${key}.mp3`), get(`/tale/${key}.json`)]);
  const [blob, { words }] = await Promise.all([voice.blob(), times.json()]);
  return { url: URL.createObjectURL(blob), words };
}

async function get(address) {
  const answer = await fetch(address);
  if (answer.ok) return answer;
  const error = new Error(`${address}: ${answer.status}`);
  error.isBeingMade = answer.status === 503;
  throw error;
}
