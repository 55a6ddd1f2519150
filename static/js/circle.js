// A circle of people, drawn while it is being made. It stands in the place of the picture on the cards of the circle; its pictures are
// those of the answers, which the page has already. Follows easyread/drawing/network_circle.py, whose places it is given.

import { current, deckForm } from "./deck.js";
import { way } from "./way.js";

/** Lets the circles of this page, where there are any, follow the answers. */
export function startCircles() {
  const form = deckForm();
  if (!form) return;
  for (const template of document.querySelectorAll("template")) {
    const drawing = template.content.querySelector("svg[data-circle]")?.cloneNode(true);
    if (!drawing) continue;
    const name = drawing.getAttribute("aria-label");
    const draw = () => drawn(form, drawing, name);
    form.addEventListener("change", draw);
    form.addEventListener("click", ({ target }) => target.closest(".skip") && draw());
    addEventListener("hashchange", draw);
    draw();
  }
}

function drawn(form, drawing, name) {
  const card = drawing.dataset.circle;
  const section = current(form);
  if (section?.matches(".circle") && section.id.startsWith(`${card}.`)) section.querySelector(".pic").append(drawing);
  const shown = way(form);
  const names = [name];
  for (const [number, places] of Object.entries(JSON.parse(drawing.dataset.places))) {
    const asked = shown.filter(({ dataset }) => dataset.person === `${card}.${number}`);
    const who = asked.filter(({ id }) => id.includes("-hvem")).findLast(chosen);
    const ring = chosenAt(asked.find(({ id }) => id.endsWith("-ring")));
    const isHere = who && (ring >= 0 || asked.includes(section));
    const hasStar = isHere && chosenAt(asked.find(({ id }) => id.endsWith("-stoette"))) === 0;
    const medallion = drawing.querySelector(`[data-person="${number}"]`);
    const star = drawing.querySelector(`[data-star="${number}"]`);
    for (const part of [medallion, star]) part.setAttribute("transform", `translate(${places.at(ring)})`);
    medallion.setAttribute("display", isHere ? "inline" : "none");
    star.setAttribute("display", hasStar ? "inline" : "none");
    if (!isHere) continue;
    const tile = chosen(who).closest("label");
    medallion.querySelector("image").setAttribute("href", tile.querySelector("img").src);
    names.push(tile.textContent.trim());
  }
  drawing.setAttribute("aria-label", names.length > 1 ? `${name}: ${names.slice(1).join(", ")}` : name);
}

function chosen(section) {
  return section.querySelector(".answers input:checked");
}

/** Returns which answer of a card is chosen, counted from 0; -1 for none, which is also the place where somebody waits. */
function chosenAt(section) {
  return section ? [...section.querySelectorAll(".answers input")].findIndex((input) => input.checked) : -1;
}
