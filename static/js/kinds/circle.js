// A circle of people, drawn while it is being made. It stands in the place of the picture on the cards of the circle; its pictures are
// those of the answers, which the page has already. Follows easyread/drawing/pictures/network_circle.py, whose places it is given.

import { current, deckForm } from "../deck.js";
import { cardsOf } from "../cards.js";
import { path } from "../router.js";
import { readsByItself } from "../settings.js";
import { whole } from "../lines.js";
import { addResult } from "../results.js";
import { say, sayable } from "../speech.js";
import { start } from "../start.js";

/** The drawing of each template that has been met, so that one deck's circle is never another's. */
const drawings = new WeakMap();

/** Lets the circles of the deck that is shown, where there are any, follow the answers. */
function startCircles() {
  document.addEventListener("change", changed);
  document.addEventListener("click", ({ target }) => target.closest(".skip") && drawAll());
  document.addEventListener("cardshown", drawAll);
  drawAll();
}

/** Who is chosen once more is welcome: one may have two sisters. It is said, so that nobody does it without knowing. */
function changed() {
  drawAll();
  const remark = document.querySelector("section.circle .remark[data-already]");
  if (remark && readsByItself()) say(sayable(remark.parentElement).filter((part) => remark.contains(part)));
}

function drawAll() {
  for (const remark of document.querySelectorAll(".pic > .remark")) remark.remove();
  const form = deckForm();
  if (!form) return;
  for (const template of document.querySelectorAll("template")) {
    const drawing = drawingOf(template);
    if (drawing) drawn(form, drawing, template);
  }
}

function drawingOf(template) {
  if (!drawings.has(template)) {
    drawings.set(template, template.content.querySelector("svg[data-circle]")?.cloneNode(true));
  }
  return drawings.get(template);
}

function drawn(form, drawing, template) {
  drawing.dataset.label ??= drawing.getAttribute("aria-label");
  const name = drawing.dataset.label;
  const card = drawing.dataset.circle;
  const section = current(form);
  const isAsking = section?.matches(".circle") && section.id.startsWith(`${card}.`);
  if (isAsking || section?.dataset.shows === card) section.querySelector(".pic").append(drawing);
  const shown = path(cardsOf(form)).map((one) => one.section);
  const names = [name];
  for (const [number, places] of Object.entries(JSON.parse(drawing.dataset.places))) {
    const asked = shown.filter(({ dataset }) => dataset.person === `${card}.${number}`);
    const who = asked.filter(({ id }) => id.includes("-hvem")).findLast(chosen);
    const ring = chosenAt(asked.find(({ id }) => id.endsWith("-ring")));
    const isHere = who && (ring >= 0 || asked.includes(section));
    const isStar = isHere && chosenAt(asked.find(({ id }) => id.endsWith("-stoette"))) === 0;
    const medallion = drawing.querySelector(`[data-person="${number}"]`);
    const star = drawing.querySelector(`[data-star="${number}"]`);
    for (const part of [medallion, star]) part.setAttribute("transform", `translate(${places.at(ring)})`);
    medallion.setAttribute("display", isHere ? "inline" : "none");
    star.setAttribute("display", isStar ? "inline" : "none");
    if (!isHere) continue;
    const tile = chosen(who).closest("label");
    medallion.querySelector("image").setAttribute("href", tile.querySelector("img").src);
    names.push(tile.textContent.replaceAll("\u00ad", "").trim());
  }
  if (isAsking) remarkOn(section, template, names.slice(1), Object.keys(JSON.parse(drawing.dataset.places)).length);
  drawing.setAttribute("aria-label", names.length > 1 ? `${name}: ${names.slice(1).join(", ")}` : name);
}

/** Says that somebody is in the circle already, or that there is room for nobody else. */
function remarkOn(section, template, names, most) {
  const word = section.id.includes("-hvem") && chosen(section)?.closest("label").querySelector("b");
  const isTwice = word && names.filter((name) => name === word.textContent.trim()).length > 1;
  const isLast = section.dataset.person?.endsWith(`.${most}`) && section.id.endsWith("-stoette");
  if (!isTwice && !isLast) return;
  const remark = template.content.querySelector(isTwice ? "[data-already]" : "[data-full]").cloneNode(true);
  if (isTwice) remark.querySelector("b").replaceWith(word.cloneNode(true));
  section.querySelector(".pic").append(remark);
}

/** The circles of a summary: those with somebody in them. Where there is room, one more can be put in. */
function filled(lines, form, of) {
  const ids = new Set(lines.map(({ cards }) => cards[0].person.split(".")[0]));
  return [...ids].flatMap((id) => filledCircle(id, lines.filter(({ cards }) => cards[0].person.startsWith(`${id}.`)), form, of));
}

function filledCircle(id, lines, form, of) {
  const template = [...form.parentElement.querySelectorAll("template")].find(({ content }) => content.querySelector(`svg[data-circle="${id}"]`));
  const drawing = document.importNode(template.content.querySelector("svg"), true);
  const places = JSON.parse(drawing.dataset.places);
  const numberOf = ({ cards }) => Number(cards[0].person.split(".")[1]);
  const people = new Map(lines.map((line) => [String(numberOf(line)), line]));
  for (const part of drawing.querySelectorAll("[data-person], [data-star]")) {
    const line = people.get(part.dataset.person ?? part.dataset.star);
    const ring = line ? ringOf(line) : -1;
    if (ring < 0 || ("star" in part.dataset && !hasStar(line))) {
      part.remove();
      continue;
    }
    part.setAttribute("transform", `translate(${places[numberOf(line)].at(ring)})`);
    part.querySelector("image")?.setAttribute("href", line.picture.src);
  }
  drawing.setAttribute("aria-label", `${drawing.getAttribute("aria-label")}: ${lines.map(({ label }) => whole(label)).join(", ")}`);
  for (const mark of ["data-circle", "data-places"]) drawing.removeAttribute(mark);
  const last = numberOf(lines.at(-1));
  if (last >= Object.keys(places).length) return [drawing];
  const more = document.importNode(template.content.querySelector(".of-circle"), true);
  more.querySelector("button").value = `${of}${id}.${last}-flere`;
  return [drawing, more];
}

/** Which ring somebody was put in, from the middle; -1 where that was passed over. */
function ringOf({ cards, answers }) {
  const ring = cards.find(({ id }) => id.endsWith("-ring"));
  return ring ? answers.find(({ input }) => input?.name === ring.id)?.place ?? -1 : -1;
}

function hasStar({ answers }) {
  return answers.some(({ input }) => input?.name.endsWith("-stoette"));
}

function chosen(section) {
  return section.querySelector(".answers input:checked");
}

/** Returns which answer of a card is chosen, counted from 0; -1 for none, which is also the place where somebody waits. */
function chosenAt(section) {
  return section ? [...section.querySelectorAll(".answers input")].findIndex((input) => input.checked) : -1;
}

addResult("circle", filled);
start(startCircles);
