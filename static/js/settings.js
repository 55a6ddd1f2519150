// The settings of this device: how it looks, how it speaks, and how one chooses. They hold nothing about a person and never leave the device.

const RATES = { normal: 1, slow: 0.8, fast: 1.2 };

/** What holds where nothing was chosen (easyread/web/pages/device_settings.py has the others). How it looks is in device.js. */
const USUAL = {
  reading: "on",
  reader: "off",
  voice: "kit",
  rate: "normal",
  hear: "off",
  choose: "tap",
  moment: "release",
  hold_ms: "600",
  dwell_ms: "1500",
  scan: "timed",
  scan_ms: "2000",
  repeat_ms: "500",
  quiet_ms: "500",
  swipe: "on",
};

/** Returns what was chosen on this device, or null where nothing was, or may be stored. */
export function stored(name) {
  try {
    return localStorage.getItem(`easyread.${name}`);
  } catch {
    return null;
  }
}

/** Returns the value of a setting. */
export function setting(name) {
  return stored(name) ?? USUAL[name];
}

/** Keeps a value, or with null nothing, and tells the document by an event, "settingchanged", whose detail is the name. */
export function store(name, value) {
  try {
    if (value === null) localStorage.removeItem(`easyread.${name}`);
    else localStorage.setItem(`easyread.${name}`, value);
  } catch {
    // Then it stays as it was.
  }
  document.dispatchEvent(new CustomEvent("settingchanged", { detail: name }));
}

/** Whether cards are read aloud by themselves. They are, until somebody turns it off, or uses a screen reader, which reads them. */
export function readsByItself() {
  return setting("reading") !== "off" && setting("reader") !== "on";
}

/** How fast sounds are played: 1 is as they were made. */
export function playbackRate() {
  return RATES[setting("rate")] ?? 1;
}
