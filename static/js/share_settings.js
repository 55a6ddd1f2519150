// Takes settings along from one device to another: [data-share] of the page of settings. They are taken over when somebody has said yes.

import { isCarried } from "./carried.js";
import { LARGEST_BYTES, fileOf, fromFile, fromHash, hashOf, sorted } from "./carried_settings.js";
import { say, sayable } from "./speech.js";
import { takeOver } from "./settings_page.js";
import { stored } from "./settings.js";

const OWN_MACHINE = /^(?:localhost|127\..*|\[::1\])$/u;
const NAME = "samtalekassen-indstillinger.json";

/** Lets settings be saved, fetched from a file, shown as a code, and taken over from an address. */
export function startSharing() {
  const part = document.querySelector("[data-share]");
  if (!part) return;
  part.querySelector("[data-save-settings]").addEventListener("click", () => save(part));
  part.querySelector("[data-settings-code]").addEventListener("click", () => showCode(part));
  part.querySelector("[data-settings-code]").hidden = isCarried; // nobody is there to draw one
  part.querySelector("[data-settings-file]").addEventListener("change", ({ target }) => read(part, target));
  addEventListener("hashchange", () => offerFromAddress(part));
  offerFromAddress(part);
}

function known() {
  const all = [...document.querySelectorAll("[data-setting]")];
  return Object.fromEntries(all.map((one) => [one.dataset.setting, [...one.querySelectorAll("input")].map(({ value }) => value)]));
}

function chosen() {
  return Object.fromEntries(Object.keys(known()).map((name) => [name, stored(name)]).filter(([, value]) => value !== null));
}

function tell(part, words) {
  part.querySelector("[data-share-told]").textContent = words;
}

function save(part) {
  const href = URL.createObjectURL(new Blob([fileOf(chosen())], { type: "application/json" }));
  Object.assign(document.createElement("a"), { href, download: NAME }).click();
  setTimeout(() => URL.revokeObjectURL(href));
  tell(part, part.dataset.saved);
}

/** The server draws the code, and keeps nothing of what it is asked to draw. Only this machine knows it as localhost. */
async function showCode(part) {
  const { code, shown, noCode, onlyHere } = part.dataset;
  const figure = part.querySelector("figure");
  figure.hidden = true;
  if (OWN_MACHINE.test(location.hostname)) return tell(part, onlyHere);
  const svg = await drawn(code, location.origin + location.pathname + hashOf(chosen()));
  if (!svg) return tell(part, noCode);
  figure.querySelector("img").src = `data:image/svg+xml,${encodeURIComponent(svg)}`;
  figure.hidden = false;
  figure.scrollIntoView({ block: "nearest" });
  return tell(part, shown);
}

/** Returns a promise of a picture, or of null where there is no network. */
async function drawn(code, address) {
  try {
    const answer = await fetch(code, { method: "POST", body: address });
    return answer.ok ? await answer.text() : null;
  } catch {
    return null;
  }
}

async function read(part, field) {
  const [file] = field.files;
  field.value = ""; // the same file can be chosen again
  if (!file) return null;
  const settings = file.size > LARGEST_BYTES ? null : fromFile(await file.text());
  return settings ? offer(part, settings) : tell(part, part.dataset.notOurs);
}

function offerFromAddress(part) {
  const settings = fromHash(location.hash);
  if (!settings) return;
  location.replace("#tag-med"); // where it is told what came of it
  offer(part, settings);
}

function offer(part, given) {
  const { settings, unknown } = sorted(given, known());
  if (Object.keys(given).length > 0 && unknown === Object.keys(given).length) return tell(part, part.dataset.notOurs);
  const dialog = part.querySelector("dialog");
  dialog.querySelector("[data-take-over]").onclick = () => {
    dialog.close();
    takeOver(settings);
    tell(part, unknown > 0 ? part.dataset.takenInPart : part.dataset.taken);
  };
  dialog.querySelector("[data-take-not]").onclick = () => dialog.close();
  dialog.showModal();
  return say(sayable(dialog));
}
