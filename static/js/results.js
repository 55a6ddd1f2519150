// What stands over the lines of a summary: the person's own result, in pictures. Follows easyread/web/kinds/own_result.py; kinds of cards with another add it (kinds/).

import { imageView } from "./line_view.js";
import { whole } from "./lines.js";

const MOST_ON_SHEET = 3;
const MOST_CHOSEN = 6;
const FIRST = 4;
const OTHER = 3;
const YES = ["ja", "lidt"];
const NO_THING = [...YES, "nej", "godt", "midt", "svaert", undefined]; // say something about what was asked, and are nothing by themselves; "Ved ikke" has no value

/** By the kind of card: what makes elements of the lines about such cards, [] for none. */
const makers = new Map([
  ["plan", (lines) => sheet(lines)],
  ["scale", (lines) => faces(lines)],
]);

/** Adds what a kind of card has over its lines: `make(lines, form, of)` returns elements. */
export function addResult(kind, make) {
  makers.set(kind, make);
}

/** Returns the element with the result of lines, or null where there is nothing to show. */
export function resultOf(lines, form, of) {
  const kinds = [...makers.keys()].sort();
  const found = kinds.flatMap((kind) => makers.get(kind)(linesAbout(lines, kind), form, of));
  const parts = found.length > 0 ? found : allChosen(lines);
  if (parts.length === 0) return null;
  const result = document.createElement("div");
  result.className = "result";
  result.append(...parts);
  return result;
}

function linesAbout(lines, kind) {
  return lines.filter(({ cards }) => cards.some(({ section }) => section.classList.contains(kind)));
}

/** The first things of a plan; of one with rounds, who or what they are about. */
function sheet(lines) {
  const things = lines.flatMap((line) => (line.isRound ? [thing(line.label, line.picture)] : thingsOf(line)));
  return listOf(different(things).slice(0, MOST_ON_SHEET), "on-sheet");
}

/** What was asked about on a scale, each as large as its number, the largest first. */
function faces(lines) {
  const things = lines.flatMap(({ label, picture, cards, answers }) => {
    const scales = cards.filter(({ told, section }) => told.item && section.classList.contains("scale"));
    const chosen = answers.filter(({ input }) => scales.some(({ section }) => section.contains(input ?? null)));
    return chosen.map(({ place }) => thing(label, picture, place + 1));
  });
  return listOf(different(things.sort((one, other) => other.size - one.size)).slice(0, MOST_CHOSEN), "as-large");
}

/** The pictures that were chosen, the first one the largest. */
function allChosen(lines) {
  const things = different(lines.flatMap(thingsOf)).slice(0, MOST_CHOSEN);
  return listOf(things.map((one, at) => ({ ...one, size: at === 0 ? FIRST : OTHER })), "as-large");
}

function thingsOf({ label, picture, cards, answers, own }) {
  const isYes = cards[0].told.item && answers.some(({ value }) => YES.includes(value));
  return [
    ...(isYes ? [thing(label, picture)] : []),
    ...answers.filter(({ value }) => !NO_THING.includes(value)).map(({ text, picture: shown }) => thing(text, shown)),
    ...own.map((one) => thing(one.words, one.picture ? { src: one.picture } : null)),
  ];
}

function thing(text, picture, size = OTHER) {
  return { text, picture, size };
}

/** Of the same things the first place and the last size count. */
function different(things) {
  return [...new Map(things.map((one) => [`${whole(one.text)} ${one.picture?.src}`, one])).values()];
}

function listOf(things, kind) {
  if (things.length === 0) return [];
  const list = document.createElement("ol");
  list.className = `${kind} of-${things.length}`;
  list.setAttribute("aria-hidden", "true"); // the lines after it say all of it
  list.append(...things.map((one) => thingView(one, kind)));
  return [list];
}

function thingView({ text, picture, size }, kind) {
  const item = document.createElement("li");
  if (kind === "as-large") item.className = `s${size}`;
  if (picture?.src) item.append(imageView(picture, ""));
  item.append(Object.assign(document.createElement("b"), { textContent: text }));
  return item;
}
