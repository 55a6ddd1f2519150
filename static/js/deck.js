// A deck on this device: turns from card to card without the server, as the answers lead.

import { say, sayable, hush } from "./speech.js";
import { fetchBeforehand } from "./sounds.js";
import { clearOwn } from "./own_answer.js";
import { readsByItself } from "./settings.js";
import { after, before } from "./way.js";

/** Returns the deck's form on this page, or null. */
export function deckForm() {
  return document.querySelector("form[data-deck]");
}

/** Returns the section that is shown: the one in the address, else the one that the server opened. */
export function current(form) {
  const key = decodeURIComponent(location.hash.slice(1));
  return document.getElementById(key)?.closest("section.card") ?? form.querySelector("section[data-start]");
}

/** Turns to a section. */
export function turnTo(section) {
  location.hash = section.id;
}

/** Makes the card in the address the target of CSS now, where the browser has not done so yet. */
export function aim() {
  if (location.hash && !document.querySelector(":target")) location.replace(location.hash);
}

/** Goes on from the card that is shown; at the end to the summary. */
export function goOn(form) {
  const section = current(form);
  const next = after(form, section);
  if (next) turnTo(next);
  else form.querySelector("[data-end], [data-finish]")?.click();
}

/** Goes back to the card shown before this one. */
export function goBack(form) {
  const last = before(form, current(form));
  if (last) turnTo(last);
}

/** Makes the deck of this page work by itself, where there is one. */
export function startDeck() {
  const form = deckForm();
  if (!form) return;
  form.addEventListener("click", (event) => clicked(event, form));
  form.addEventListener("change", ({ target }) => changed(target, form));
  addEventListener("hashchange", () => arrived(form));
  aim();
  arrived(form);
  const keys = [...form.querySelectorAll("[data-say]")].map((element) => element.dataset.say);
  fetchBeforehand(keys);
}

function inputsOf(form, key) {
  return form.querySelectorAll(`input[name="${CSS.escape(key)}"]`);
}

function clicked(event, form) {
  const button = event.target.closest(".next, .skip, .back");
  if (!button || button.matches("[data-end], [data-finish], [name=rettet]")) return;
  event.preventDefault();
  if (button.matches(".back")) return goBack(form);
  if (button.matches(".skip")) clear(form, button.value);
  return goOn(form);
}

/** Takes back what was answered on a card. */
export function clear(form, key) {
  for (const input of inputsOf(form, key)) {
    input.checked = false;
    if (input.type === "date") input.value = "";
  }
  clearOwn(form, key);
}

function changed(input, form) {
  keepExclusive(input, form);
  if (!input.checked) return;
  const reply = input.closest("section.say-no")?.querySelector(".reply [data-say]");
  if (reply) say([reply]);
  else if (readsByItself()) say(sayable(input.closest("label")));
}

function keepExclusive(input, form) {
  if (input.type !== "checkbox" || !input.checked) return;
  for (const other of inputsOf(form, input.name)) {
    const clash = "exclusive" in input.dataset || "exclusive" in other.dataset;
    if (other !== input && clash) other.checked = false;
  }
}

/** Shows that a card has been turned to: the focus goes there, and it is read aloud if it should be. */
export function arrived(form) {
  hush();
  const section = current(form);
  if (!section?.checkVisibility()) return;
  const isPaused = location.hash.endsWith("_pause");
  const heading = isPaused ? document.querySelector(".rest [data-say]") : section.querySelector("h2");
  heading.tabIndex = -1;
  heading.focus({ preventScroll: true });
  scrollTo(0, 0);
  if (!readsByItself()) return;
  say(isPaused ? [heading] : sayable(section.querySelector("[data-scope]")));
}
