// Settings as they are carried from one device to another: as a small file, or in the part of an address that no browser sends. It knows nothing of the page.

const MARK = "valg:";
const KIND = "samtalekassen-indstillinger";

/** More than all settings can be. */
export const LARGEST_BYTES = 10_000;

/** Returns the text of a file that carries settings, an object of values by names. */
export function fileOf(settings) {
  return JSON.stringify({ kind: KIND, settings }, null, 2);
}

/** Returns the settings that a file carries, or null where it is none of ours. */
export function fromFile(text) {
  try {
    const { kind, settings } = JSON.parse(text);
    return kind === KIND && settings && typeof settings === "object" ? settings : null;
  } catch {
    return null;
  }
}

/** Returns the part of an address after #, with the #, that carries settings. */
export function hashOf(settings) {
  return `#${MARK}${new URLSearchParams(settings)}`;
}

/** Returns the settings that the part of an address after # carries, or null where it carries none. */
export function fromHash(hash) {
  return hash.startsWith(`#${MARK}`) ? Object.fromEntries(new URLSearchParams(hash.slice(MARK.length + 1))) : null;
}

/** Returns those that a device knows, and how many it does not. `known` is an object of the values that each setting can have. */
export function sorted(settings, known) {
  const all = Object.entries(settings);
  const good = all.filter(([name, value]) => Object.hasOwn(known, name) && known[name].includes(value));
  return { settings: Object.fromEntries(good), unknown: all.length - good.length };
}
