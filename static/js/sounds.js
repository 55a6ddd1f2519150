// Fetches sounds and their word times, and keeps them in memory: those of a whole deck together, and each by itself that is wanted sooner, or is not among them.

import { isCarried } from "./carried.js";
import { readPack } from "./sound_pack.js";

const AT_ONCE = 4;
const LONGEST_WAIT_MS = 15_000;
const WAIT_FOR_A_TAP_MS = 2000;

/** So many sounds before a wanted one are waited for, as they come in a row. One further on is asked for by itself. */
const SOON = 6;
const LATE_MS = 4000;

const sounds = new Map();
const carried = new WeakMap();
const doubted = new Set(); // the keys of sounds that could not be played: what the browser has kept of them is not taken again
const coming = new Map(); // what is on its way with others, in the order in which it comes: the key, and who is told when it is here

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
  if ([...coming.keys()].slice(0, SOON).includes(key)) await comes(key);
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

/** Fetches sounds that come together; `keys` are those that may be among them, in order. Without a network, and of what is not ours, nothing comes. */
export async function fetchTogether(address, keys) {
  for (const key of keys) if (!sounds.has(key)) coming.set(key, []);
  try {
    await readPack(address, keep);
  } catch {
    // Each is asked for by itself when it is wanted.
  } finally {
    for (const key of keys) arrived(key);
  }
}

function keep(key, voice, words) {
  if (!sounds.has(key)) sounds.set(key, Promise.resolve(played(voice, words)));
  arrived(key);
}

/** A sound gets its address when it is first wanted: to give all hundred of a deck one holds up the first tap. */
function played(voice, words) {
  let address = "";
  return {
    words,
    get url() {
      address ||= URL.createObjectURL(new Blob([voice], { type: "audio/mpeg" }));
      return address;
    },
  };
}

/** Returns a promise that is kept when a sound is here, will not come, or is late. */
function comes(key) {
  return new Promise((here) => {
    coming.get(key).push(here);
    setTimeout(here, LATE_MS);
  });
}

function arrived(key) {
  const waiting = coming.get(key) ?? [];
  coming.delete(key);
  for (const tell of waiting) tell();
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
  if (isCarried) return carriedSound(key, cache);
  const [voice, times] = await Promise.all([get(`/tale/${key}.mp3`, "audio/", cache), get(`/tale/${key}.json`, "application/json", cache)]);
  const { words } = JSON.parse(await times.text());
  if (!Array.isArray(words)) throw new Error(`${key}: the times of words are not ours`);
  return { url: URL.createObjectURL(voice), words };
}

/** A page that was carried away says where each sound lies, and its word times. From a disk nothing can be fetched, but played. */
async function carriedSound(key, cache) {
  const found = [...document.querySelectorAll("[data-carried-sounds]")].map(soundsOf).find((carriedThere) => key in carriedThere);
  if (!found) throw new Error(`${key} is not here`);
  const [address, words] = found[key];
  const isPlayedThere = location.protocol === "file:" || address.startsWith("data:");
  return { url: isPlayedThere ? address : URL.createObjectURL(await get(address, "audio/", cache)), words };
}

function soundsOf(script) {
  if (!carried.has(script)) carried.set(script, JSON.parse(script.textContent));
  return carried.get(script);
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
