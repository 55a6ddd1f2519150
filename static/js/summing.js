// Sums up on the tablet, without the server: fills in the summary that the page brings (template[data-summing]) as the server would.

import { cardsOf } from "./cards.js";
import { lineViews } from "./line_view.js";
import { linesOf } from "./lines.js";
import { NAMES } from "./names.js";
import { resultOf } from "./results.js";
import { path } from "./router.js";

/** Returns the view of the summary of a deck. `fields` are its answers, which a print sends on. */
export function summaryOf(form, fields) {
  const parts = document.importNode(form.parentElement.querySelector("template[data-summing]").content, true);
  const cards = path(cardsOf(form));
  const lines = linesOf(form, cards);
  const main = parts.querySelector("main");
  const heading = main.querySelector("h1");
  if (lines.length === 0) nothing(heading);
  fill(main.querySelector(".lines"), lines, form);
  sendOn(parts, fields);
  chooseSheets(parts, cards, lines);
  if (lines.length === 0) dropPaper(parts);
  return viewOf(parts, heading, "summary");
}

/** Returns the view of the summary of a visit. `template` has it without answers; `decks` are those of the plan, in order: { id, form, isDone }. */
export function visitSummaryOf(template, decks, fields) {
  const parts = document.importNode(template.content, true);
  const used = decks.map((deck) => sectionOf(parts, deck)).filter(Boolean);
  const main = parts.querySelector("main");
  for (const section of main.querySelectorAll("[data-of]")) section.remove();
  if (used.length > 0) main.querySelector(":scope > .lead").replaceWith(...used);
  else dropPaper(parts);
  sendOn(parts, fields);
  return viewOf(parts, main.querySelector("h1"), "summary of-visit");
}

/** A deck without an answer is in it where it was gone through to the end. */
function sectionOf(parts, { id, form, isDone }) {
  const lines = form ? linesOf(form) : [];
  if (!isDone && lines.length === 0) return null;
  const section = parts.querySelector(`[data-of="${id}"]`).cloneNode(true);
  delete section.dataset.of;
  if (lines.length === 0) return section;
  section.querySelector(".ticked").remove();
  const list = document.createElement("ul");
  list.className = "lines";
  section.append(list);
  fill(list, lines, form, { of: `${id}/`, level: 3 });
  return section;
}

function fill(list, lines, form, where = {}) {
  if (lines.length === 0) return;
  const result = resultOf(lines, form, where.of ?? "");
  if (result) list.before(result);
  list.append(...lineViews(form, lines, where));
}

function nothing(heading) {
  heading.textContent = heading.dataset.none;
  heading.dataset.say = heading.dataset.noneSay;
}

function sendOn(parts, fields) {
  const form = parts.querySelector("form");
  for (const [name, value] of [...fields].filter(([, one]) => one)) form.append(Object.assign(document.createElement("input"), { type: "hidden", name, value }));
}

/** Between which layouts there is a choice: see easyread/web/forms/print_form.py. */
function chooseSheets(parts, cards, lines) {
  const reached = new Set(cards.map(({ id }) => id.split(".")[0]));
  const hasPeople = lines.some((line) => line.isRound && line.cards[0].section.classList.contains("circle"));
  const ofAll = parts.querySelector("[data-sheet-of-all]");
  const sheets = [...parts.querySelectorAll("[data-sheet]")];
  const serves = ({ dataset }) => dataset.sheetCards.split(" ").some((card) => reached.has(card)) && (hasPeople || dataset.sheetPeople === undefined);
  const fitting = sheets.filter(serves);
  const isChoice = !(fitting.length === 1 && fitting[0].dataset.sheet === ofAll.dataset.sheetOfAll);
  for (const sheet of sheets) if (!isChoice || !fitting.includes(sheet)) sheet.remove();
  if (isChoice && fitting.length > 0) ofAll.remove();
}

function dropPaper(parts) {
  parts.querySelector(`[href="#${NAMES.paper}"]`).remove();
  parts.querySelector(`#${NAMES.paper}`).remove();
}

function viewOf(parts, heading, kind) {
  return { title: `${heading.textContent} – Samtalekassen`, kind, parts: [...parts.children] };
}
