// The page of settings: shows what is set on this device, and keeps what is chosen. What goes with another choice is shown only with that.

import { ownVoice } from "./device_voice.js";
import { store, stored } from "./settings.js";
import { say, sayable } from "./speech.js";

const HEARD = "[name=voice], [name=rate]";

/** Makes the settings page work, where this is it. */
export function startSettingsPage() {
  const form = document.querySelector("form[data-settings]");
  if (!form) return;
  showStored(form);
  form.addEventListener("change", ({ target }) => keep(form, target));
  form.addEventListener("click", ({ target }) => target.matches(HEARD) && setTimeout(sample)); // by then it is kept
  globalThis.speechSynthesis?.addEventListener?.("voiceschanged", tellOfVoice);
  tellOfVoice();
  document.querySelector("[data-as-before]").addEventListener("click", () => takeOver({}));
  document.querySelector("[data-fold]").addEventListener("click", fold);
}

/** Where the screen is narrow, the card on which settings are tried comes when it is called, and goes again. */
function fold({ currentTarget }) {
  currentTarget.ariaExpanded = String(currentTarget.ariaExpanded !== "true");
}

function showStored(form) {
  for (const input of form.querySelectorAll("input[type=radio]")) {
    const value = stored(input.name) ?? document.documentElement.dataset[input.name] ?? input.closest("[data-usual]").dataset.usual;
    input.checked = value === input.value; // the device itself may be set to a theme
  }
  showWhatGoes(form);
}

function keep(form, { name, value }) {
  const { usual } = form.querySelector(`[data-setting="${name}"]`).dataset;
  store(name, value === usual ? null : value);
  globalThis.showLooks();
  showWhatGoes(form);
}

/** What was chosen of the voice is heard at once. */
async function sample() {
  await say(sayable(document.querySelector("[data-sample]")));
  tellOfVoice();
}

/** Where the tablet cannot speak, it is said who does. */
async function tellOfVoice() {
  const place = document.querySelector("[data-no-own-voice]");
  const isSilent = stored("voice") === "device" && !(await ownVoice());
  place.textContent = isSilent ? place.dataset.noOwnVoice : "";
}

/** Sets what is given, values by names, and all else as it was before anybody chose. */
export function takeOver(settings) {
  const form = document.querySelector("form[data-settings]");
  for (const { dataset } of form.querySelectorAll("[data-setting]")) {
    const { setting, usual } = dataset;
    store(setting, Object.hasOwn(settings, setting) && settings[setting] !== usual ? settings[setting] : null);
  }
  globalThis.showLooks();
  showStored(form);
  tellOfVoice();
}

/** What says nothing with the way to choose that is set is not there. */
function showWhatGoes(form) {
  for (const part of document.querySelectorAll("[data-goes-with]")) {
    const [name, value] = part.dataset.goesWith.split("=");
    part.hidden = form.elements[name].value !== value;
  }
}
