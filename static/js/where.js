// Where one is: each card's head shows the chapters that the answers lead through, and a dot for each card of this one. The server
// has drawn this chapter as it knows the answers; the others come from the list of chapters (way.js).

import { cardsOf } from "./cards.js";
import { path } from "./router.js";

/** Returns the cards that are gone through together with one: of its chapter, or of its round in it. */
export function together(way, { chapter, part }) {
  return way.filter((card) => !card.between && card.chapter === chapter && card.part === part);
}

/** Returns the chapters that a way leads through, and the one where one is, as they stand in the list of chapters. */
export function chaptersOn(way, here) {
  const numbers = new Set([String(here), ...way.filter(({ between }) => !between).map(({ chapter }) => chapter)]);
  return [...document.querySelectorAll(".way [data-chapter]")].filter(({ dataset }) => numbers.has(dataset.chapter));
}

/** What each head was drawn from: where that is the same, nothing is to be drawn. */
const drawn = new WeakMap();

/** Brings the head of a card up to date, before the card is turned to. */
export function showPlace(form, section) {
  const where = section.querySelector("[data-way]");
  if (!where) return;
  const way = path(cardsOf(form));
  const from = way.map((card) => (isPassedOver(card) ? `${card.id}?` : card.id)).join(" ");
  if (drawn.get(where) === from) return;
  drawn.set(where, from);
  const mine = together(way, section.dataset.between === undefined ? section.dataset : first(way, section.dataset));
  const at = mine.findIndex(({ id }) => id === section.id);
  where.querySelector(".dots").replaceChildren(...mine.map((card, place) => dot(card, place, at)));
  where.querySelector(".count").textContent = at < 0 ? "" : counted(at + 1, mine.length);
  showChapters(where, way, Number(section.dataset.chapter));
}

/** What a chapter begins with. */
function first(way, { chapter }) {
  return way.find((card) => !card.between && card.chapter === chapter) ?? { chapter };
}

/** A question that was passed over stays an open dot: nobody has to count, and one sees where to go back to. */
function dot(card, place, at) {
  const found = document.createElement("i");
  if (place < at) found.className = isPassedOver(card) ? "past open" : "past";
  if (place === at) found.className = "now";
  return found;
}

/** Whether a card asks something, and got no answer. */
export function isPassedOver({ section, given }) {
  return given.length === 0 && section.querySelector(".foot .unsure") !== null;
}

/** "Kort 1 af 2" stands on the page as an example of how it is said. */
function counted(number, total) {
  const { count } = document.querySelector("dialog.way").dataset;
  return count.replace(/[12]/gu, (digit) => (digit === "1" ? number : total));
}

function showChapters(where, way, here) {
  const now = where.querySelector(".ch.now");
  const all = chaptersOn(way, here).map((chapter) => {
    const number = Number(chapter.dataset.chapter);
    return number === here ? now : medallion(chapter, number < here);
  });
  where.querySelector(".chapters").replaceChildren(...all);
}

function medallion(chapter, isDone) {
  const found = document.createElement("span");
  found.className = isDone ? "ch done" : "ch later";
  const picture = chapter.querySelector("img")?.cloneNode();
  if (picture) found.append(picture);
  if (isDone) found.append(Object.assign(document.createElement("span"), { className: "icon check" }));
  return found;
}
