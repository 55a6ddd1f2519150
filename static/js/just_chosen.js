// Two cards in a row may have one picture: of two questions about the same thing. So that nobody thinks that the tap did nothing, what was
// chosen on the card before then lies on the picture of this one, as small pictures. A card about a number shows that as well.

import { cardsOf } from "./cards.js";
import { current, deckForm } from "./deck.js";
import { ownOf } from "./own_answer.js";
import { path } from "./router.js";

const MOST = 3;

/** Keeps to the card that is shown what lies on its picture. */
export function startJustChosen() {
  for (const happening of ["cardshown", "viewshown", "change"]) document.addEventListener(happening, show);
  show();
}

function show() {
  const form = deckForm();
  const card = form && current(form);
  const frame = card?.querySelector(".body > .pic");
  if (!frame || frame.querySelector(".rings")) return;
  frame.querySelector(".chosen")?.remove();
  const told = toldOf(path(cardsOf(form)).filter(({ between }) => !between), card);
  const pictures = told ? chosenOn(told, form) : [];
  if (pictures.length > 0) frame.append(laid(pictures));
}

/** The card whose answer one is to have before one's eyes: the scale that this one is about, or the one before of the same picture. */
function toldOf(way, card) {
  const needs = card.dataset.needs?.split(" ") ?? [];
  const scale = way.find(({ id, section }) => section.matches(".scale") && needs.some((need) => need.startsWith(`${id}=`)));
  const before = way[way.findIndex(({ id }) => id === card.id) - 1];
  return scale ?? (before && pictureOf(before.section) === pictureOf(card) ? before : null);
}

/** The address of a picture, also where the picture itself stands in the document. */
function pictureOf(section) {
  const image = section.querySelector(".pic > img");
  return image?.dataset.address ?? image?.getAttribute("src");
}

/** The answers as pictures: those of the tiles, with the number of a scale, and that of one's own. */
function chosenOn({ id, section, given }, form) {
  const tiles = [...section.querySelectorAll(".answers input:checked")].filter(({ value }) => given.includes(value));
  const number = (value) => (section.matches(".scale") ? value : "");
  const ofTiles = tiles.map((input) => ({ src: input.closest("label").querySelector("img")?.getAttribute("src"), number: number(input.value) }));
  return [...ofTiles, { src: ownOf(form, id).picture, number: "" }].filter(({ src }) => src).slice(0, MOST);
}

function laid(pictures) {
  const found = document.createElement("div");
  found.className = "chosen";
  found.setAttribute("aria-hidden", "true"); // it has been said
  found.append(...pictures.map(medallion));
  return found;
}

function medallion({ src, number }) {
  const found = document.createElement("span");
  found.append(Object.assign(document.createElement("img"), { src, alt: "" }));
  if (number) found.append(Object.assign(document.createElement("b"), { textContent: number }));
  return found;
}
