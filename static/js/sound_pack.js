// Sounds that come together (easyread/web/light/sound_pack.py): each is given on as soon as it is here, while the others are on their way.

const KINDS = ["application/vnd.easyread.sounds", "application/octet-stream"]; // ours, and that of a web server which knows nothing of it
const LINE_END = 10;
const decoder = new TextDecoder();

/** Reads what an address sends, and calls `found` with the key, the bytes and the words of each sound. Rejects where it is not ours. */
export async function readPack(address, found) {
  const answer = await fetch(address);
  if (!answer.ok || !KINDS.includes(answer.headers.get("Content-Type"))) throw new Error(`${address}: no sounds of ours`);
  const reader = answer.body.getReader();
  let rest = new Uint8Array(0);
  for (let { done, value } = await reader.read(); !done; { done, value } = await reader.read()) {
    rest = afterSounds(joined(rest, value), found);
  }
}

/** Returns what is left after all sounds that are whole. */
export function afterSounds(bytes, found) {
  const end = bytes.indexOf(LINE_END);
  if (end < 0) return bytes;
  const { key, bytes: size, words } = JSON.parse(decoder.decode(bytes.subarray(0, end)));
  const next = end + 1 + size;
  if (bytes.length < next) return bytes;
  found(key, bytes.slice(end + 1, next), words);
  return afterSounds(bytes.subarray(next), found);
}

function joined(one, other) {
  const both = new Uint8Array(one.length + other.length);
  both.set(one);
  both.set(other, one.length);
  return both;
}
