// The settings of this device: how it looks, and how it speaks. They hold nothing about a person and never leave the device.

const RATES = { normal: 1, slow: 0.8, fast: 1.2 };

/** Returns the value of a setting, or null where the device has none or may not store any. */
function stored(name) {
  try {
    return localStorage.getItem(`easyread.${name}`);
  } catch {
    return null;
  }
}

function store(name, value) {
  try {
    localStorage.setItem(`easyread.${name}`, value);
  } catch {
    // The setting then holds for this page only.
  }
}

/** Whether cards are read aloud by themselves. They are, until somebody turns it off. */
export function readsByItself() {
  return stored("reading") !== "off";
}

/** How fast sounds are played: 1 is as they were made. */
export function playbackRate() {
  return RATES[stored("rate")] ?? 1;
}

/** Makes the settings page work, where this is it: checks what is set, and keeps what is chosen. */
export function startSettings() {
  const form = document.querySelector("form[data-settings]");
  if (!form) return;
  for (const input of form.querySelectorAll("input[type=radio]")) {
    const value = stored(input.name) ?? document.documentElement.dataset[input.name]; // the device itself may be set to a theme
    if (value === input.value) input.checked = true;
  }
  form.addEventListener("change", ({ target }) => {
    store(target.name, target.value);
    globalThis.showLooks();
  });
}
