// Fetches sounds and their word times, keeps them in memory, and fetches those of a whole deck beforehand.

const AT_ONCE = 4;
const LONGEST_WAIT_MS = 15_000;
const WAIT_FOR_A_TAP_MS = 2000;

const sounds = new Map();
const doubted = new Set(); // the keys of sounds that could not be played: what the browser has kept of them is not taken again

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

/** Drops a sound that cannot be played; the next call asks the kit for it anew. */
export async function dropSound(key) {
  const { url } = await sounds.get(key);
  sounds.delete(key);
  doubted.add(key);
  URL.revokeObjectURL(url);
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
  const cache = doubted.has(key) ? "reload" : "default";
  const [voice, times] = await Promise.all([get(`/tale/${key}.mp3`, "audio/", cache), get(`/tale/${key}.json`, "application/json", cache)]);
  const { words } = JSON.parse(await times.text());
  if (!Array.isArray(words)) throw new Error(`${key}: the times of words are not ours`);
  return { url: URL.createObjectURL(voice), words };
}

/** What is of another kind is not ours: a guest network answered, and the browser may even have kept it. It is asked for anew, once. */
async function get(address, kind, cache) {
  const answer = await fetch(address, { cache });
  if (!answer.ok) throw Object.assign(new Error(`${address}: ${answer.status}`), { isBeingMade: answer.status === 503 });
  const blob = await answer.blob();
  if (blob.type.startsWith(kind)) return blob;
  if (cache === "reload") throw new Error(`${address}: ${blob.type} is not ours`);
  return get(address, kind, "reload");
}
