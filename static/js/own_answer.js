// An answer of one's own: words and a picture, in two fields of the form beside the answers of a card. They live in the page alone.

import { NAMES } from "./names.js";

const FEW = 20; // characters: as many as a word under a picture has (parts/own.html)

/** Returns what a card was answered with: ids of answers, a day, and the id for an answer of one's own: see easyread/kit/step.py. */
export function given(answers, key) {
  const chosen = (answers.get(key) ?? []).filter(Boolean);
  const hasOwn = [NAMES.words, NAMES.picture].some((ending) => answers.get(key + ending)?.[0].trim());
  return hasOwn ? [...chosen, NAMES.own] : chosen;
}

/** Returns the own words and the own picture given to a card, each "" where there is none. */
export function ownOf(form, key) {
  return { words: field(form, key, NAMES.words)?.value.trim() ?? "", picture: field(form, key, NAMES.picture)?.value ?? "" };
}

/** Keeps own words or an own picture for a card, and shows them in its tile. What cannot stand beside them is taken back. */
export function give(form, key, { words, picture }) {
  if (words !== undefined) field(form, key, NAMES.words).value = words;
  if (picture !== undefined) field(form, key, NAMES.picture).value = picture;
  showOwn(form, key);
  if (!isGiven(form, key)) return;
  for (const input of form.querySelectorAll(`input[name="${CSS.escape(key)}"]`)) {
    if (input.type === "radio" || "exclusive" in input.dataset) input.checked = false;
  }
}

/** Takes back what was given to a card. */
export function clearOwn(form, key) {
  for (const part of [NAMES.words, NAMES.picture]) {
    const kept = field(form, key, part);
    if (kept) kept.value = kept.defaultValue = "";
  }
  showOwn(form, key);
}

/** Shows in the tile of a card, and in its panel, what is given now. */
export function showOwn(form, key) {
  const tile = form.querySelector(`#${CSS.escape(key + NAMES.tile)}`);
  if (!tile) return;
  const { words, picture } = ownOf(form, key);
  tile.classList.toggle("is-given", isGiven(form, key));
  showPicture(tile, picture, form);
  showWords(tile, words);
  const photo = form.querySelector(`#${CSS.escape(key + NAMES.panel)} .stage.photo`);
  if (photo) showPicture(photo, picture, form);
}

/** Returns whether a card has an answer of one's own. */
export function isGiven(form, key) {
  const { words, picture } = ownOf(form, key);
  return Boolean(words || picture);
}

function field(form, key, part) {
  return form.querySelector(`textarea[name="${CSS.escape(key + part)}"]`);
}

function showPicture(place, address, form) {
  place.querySelector("img.mine")?.remove();
  if (!address) return;
  const image = document.createElement("img");
  image.className = "mine";
  image.alt = form.dataset.picture;
  image.src = address;
  place.prepend(image);
}

/** Own words stand in the place of the word of the tile, which is still there for when they are taken back. */
function showWords(tile, words) {
  tile.querySelector("b.mine")?.remove();
  tile.classList.toggle("whole", words.length > FEW);
  if (!words) return;
  const word = document.createElement("b");
  word.className = "mine";
  word.dataset.sayOwn = "";
  word.textContent = words;
  tile.querySelector("b").after(word);
}
