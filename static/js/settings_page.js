// The page of settings: shows what is set on this device, and keeps what is chosen. What goes with another choice is shown only with that.
// Where the screen is narrow (CSS says so) one place is shown at a time, and of each setting a row that opens.

import { ownVoice } from "./device_voice.js";
import { readsByItself, store, stored } from "./settings.js";
import { isShown } from "./shown.js";
import { say, sayable } from "./speech.js";

const HEARD = "[name=voice], [name=rate]";
const MEET = ["hear", "choose", "moment"]; // to hold may mean two things
const TRIED = "#vaelge, #ser-ud, [data-setting=hear]"; // on the card to try

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
  document.querySelector("[data-fold]").addEventListener("click", ({ currentTarget }) => fold(currentTarget.ariaExpanded !== "true"));
  form.addEventListener("click", ({ target }) => open(target.closest("[data-opens-setting]")));
  addEventListener("hashchange", arrive);
}

/** Where the screen is narrow, the card on which settings are tried comes when it is called, and goes again. */
function fold(isWanted) {
  document.querySelector("[data-fold]").ariaExpanded = String(isWanted);
}

/** What was chosen is to be seen over the card on which it is tried. Where there is room for both, nothing moves. */
function tryOut(place) {
  fold(true);
  const row = place.querySelector("[data-opens-setting]");
  if (isShown(row)) row.scrollIntoView({ block: "start" });
}

/** One row is open at a time; it is read, as whoever opens it may not read its name. */
function open(row) {
  if (!row) return;
  const isOpen = row.ariaExpanded === "true";
  for (const other of document.querySelectorAll("[data-opens-setting]")) other.ariaExpanded = String(other === row && !isOpen);
  if (isOpen) return;
  row.scrollIntoView({ block: "start" });
  if (readsByItself()) say(sayable(row.closest("[data-scope]")));
}

/** Comes to a place of the page: the focus is on its name, which is said. */
function arrive() {
  const title = document.querySelector(".settings-group:target > h2");
  title?.focus();
  if (title && readsByItself()) say([title]);
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
  const place = form.querySelector(`[data-setting="${name}"]`);
  if (place.matches(`:is(${TRIED}), :is(${TRIED}) *`)) tryOut(place);
  const note = document.querySelector("[data-note]:not([hidden])");
  if (note && MEET.includes(name)) say(sayable(note));
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
    part.hidden = part.dataset.goesWith.split(" ").some((need) => !isSet(form, ...need.split("=")));
  }
  for (const one of form.querySelectorAll("[data-setting]")) showNow(one);
}

function isSet(form, name, value) {
  return form.elements[name].value === value;
}

/** A row shows the picture and the word of what is chosen. Where the device itself has a say, the first is what it is. */
function showNow(one) {
  const chosen = (one.querySelector("input:checked") ?? one.querySelector("input")).closest("label");
  one.querySelector("[data-now]").replaceChildren(chosen.querySelector("img, .icon").cloneNode(true));
  one.querySelector("[data-now-word]").textContent = chosen.querySelector("b").textContent;
}
