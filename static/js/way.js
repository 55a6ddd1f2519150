// "Din vej": what is behind, chapter by chapter, with the answers as pictures; each leads back to its card. The page has all pictures,
// so it needs no network, and nothing of it leaves the tablet.

import { areHere } from "./beforehand.js";
import { cardsOf } from "./cards.js";
import { current, deckForm, turnTo } from "./deck.js";
import { ownOf } from "./own_answer.js";
import { path } from "./router.js";
import { readsByItself } from "./settings.js";
import { hush, say } from "./speech.js";
import { chaptersOn, isPassedOver, showPlace, together } from "./where.js";

/** On these a picture of what is asked tells more than that of the answer: yes, no, or a number. */
const BY_QUESTION = ".sort, .scale, .say-no, .read, .so-far";

let mayDraw = false;

/** Lets where-am-I be up to date on every card, and open the way so far. */
export function startWay() {
  document.addEventListener("click", clicked, { capture: true });
  document.addEventListener("change", showHere);
  document.addEventListener("viewshown", showHere);
  document.addEventListener("cardshown", () => {
    dialog()?.close();
    showHere();
  });
  drawLater();
}

/** The pictures of the chapters ahead wait for those of the card that is shown. */
async function drawLater() {
  const form = deckForm();
  if (form) await areHere(current(form));
  mayDraw = true;
  showHere();
}

function dialog() {
  return document.querySelector("dialog.way");
}

function showHere() {
  const form = deckForm();
  if (form && mayDraw && dialog()) showPlace(form, current(form));
}

function clicked({ target }) {
  const way = dialog();
  if (!way || !deckForm()) return;
  if (target.closest("[data-way]")) open(way);
  else if (!way.contains(target)) return;
  else if (target.closest("[data-stop]")) way.close();
  else if (target.closest("[data-to-card]")) leave(way);
  else if (target.closest("[data-turns-to]")) goTo(way, target.closest("[data-turns-to]").dataset.turnsTo);
}

function leave(way) {
  hush();
  way.close();
}

function goTo(way, id) {
  leave(way);
  if (id !== current(deckForm()).id) turnTo({ id });
}

function open(way) {
  const form = deckForm();
  draw(way, form, current(form));
  way.showModal();
  const now = way.querySelector(".now");
  now.scrollIntoView({ block: "nearest" });
  const place = current(form).querySelector(".where");
  if (readsByItself()) say([...way.querySelectorAll("h2, [data-here]"), ...place.querySelectorAll("[data-say]")]);
}

function draw(way, form, section) {
  const cards = path(cardsOf(form));
  const here = Number(section.dataset.chapter);
  const onWay = chaptersOn(cards, here);
  for (const chapter of way.querySelectorAll("[data-chapter]")) {
    const number = Number(chapter.dataset.chapter);
    chapter.hidden = !onWay.includes(chapter);
    chapter.className = number === here ? "now" : number < here ? "done" : "later";
    chapter.querySelector("ol").replaceChildren(...(number > here ? answered : thumbs)(cards, chapter.dataset.chapter, section, form));
    if (number === here) chapter.querySelector("b").before(way.querySelector("[data-here]"));
  }
}

/** Of a chapter that is still to come only what was answered before is shown: how long it gets, nobody knows yet. */
function answered(cards, chapter, section, form) {
  const found = cards.filter((card) => !card.between && card.chapter === chapter && card.given.length > 0);
  return byRound(found).map((card) => item(thumb(card, section, form)));
}

function thumbs(cards, chapter, section, form) {
  const mine = cards.filter((card) => !card.between && card.chapter === chapter);
  const at = cards.findIndex(({ id }) => id === section.id);
  const isBehind = (card) => cards.indexOf(card) <= at || card.given.length > 0;
  const toCome = together(mine, section.dataset).filter((card) => !isBehind(card));
  const isSame = section.dataset.chapter === chapter;
  return [
    ...byRound(mine.filter(isBehind), section).map((card) => item(thumb(card, section, form))),
    ...(isSame ? toCome : []).map(() => item(document.createElement("i"))),
  ];
}

/** Of each round of people or things one card stands for all: the one that is shown, else the first. */
function byRound(cards, section = null) {
  const stands = new Map();
  for (const card of cards) {
    const round = /\.\d+$/u.test(card.part ?? "") ? card.part : card.id;
    if (!stands.has(round) || card.id === section?.id) stands.set(round, { ...(stands.get(round) ?? card), turnsTo: card.id });
  }
  return [...stands.values()];
}

function item(inside) {
  const found = document.createElement("li");
  found.append(inside);
  return found;
}

function thumb(card, section, form) {
  const found = document.createElement("button");
  found.type = "button";
  found.dataset.turnsTo = card.turnsTo;
  const isHere = card.turnsTo === section.id;
  const isSkipped = !isHere && isPassedOver(card);
  const chosen = [...card.section.querySelectorAll(".answers input:checked")].filter(({ value }) => card.given.includes(value));
  const words = chosen.map((input) => input.closest("label").textContent.trim());
  const state = isHere ? [document.querySelector("[data-here]").textContent] : isSkipped ? [dialog().dataset.skipped] : words;
  found.setAttribute("aria-label", [card.section.querySelector("h2").textContent.trim(), ...state].join(" ").replaceAll("\u00ad", ""));
  if (isHere) found.className = "here";
  if (isSkipped) {
    found.className = "skipped";
    found.append(icon("skip"));
    return found;
  }
  const picture = pictureOf(card, chosen, form);
  if (picture) found.append(picture);
  if (!isHere) found.append(icon("check"));
  return found;
}

function pictureOf({ id, section }, chosen, form) {
  const own = ownOf(form, id).picture;
  if (own) return Object.assign(document.createElement("img"), { src: own, alt: "" });
  const ofAnswer = section.matches(BY_QUESTION) ? null : chosen.map((input) => input.closest("label").querySelector("img")).find(Boolean);
  const found = (ofAnswer ?? section.querySelector(".pic img"))?.cloneNode();
  if (found) found.alt = "";
  return found;
}

function icon(name) {
  return Object.assign(document.createElement("span"), { className: `icon ${name}` });
}
