// The lines of a summary: what was asked, and what was answered. Follows easyread/kit/steps/answers.py and the kinds that have lines of their own. What a line says
// stands on the cards; the page tells where it is something else (template[data-outline]).

import { cardsOf } from "./cards.js";
import { dayOf } from "./days.js";
import { outlineOf } from "./outline.js";
import { ownOf } from "./own_answer.js";
import { path } from "./router.js";

const UNSURE = "ved-ikke";

/**
 * Returns a line for each question that was answered, in order: { key, label, say, picture, beside, headings, answers, own, words, cards, isRound }. A picture is
 * { src, alt, isWide }, an answer { value, text, say, picture }, an own one { words, picture } with its data address; `say` is "" for somebody's own words.
 */
export function linesOf(form, cards = path(cardsOf(form))) {
  const outline = outlineOf(form);
  if (!outline) return [];
  const given = new Map(cards.map((card) => [card.id, card.given]));
  const told = cards.map((card) => ({ ...card, form, told: outline.steps[card.id] }));
  return runs(told).map((run) => lineOf(run, outline, given)).filter(Boolean);
}

/** Cards right after each other that share a line. */
function runs(cards) {
  const found = [];
  let last = null;
  for (const card of cards) {
    const line = card.told?.line ?? card.id;
    if (line === last) found.at(-1).push(card);
    else found.push([card]);
    last = line;
  }
  return found.filter(([first]) => first.told);
}

function lineOf(cards, outline, given) {
  const line = cards[0].told.part ? roundOf(cards) : plainOf(cards, outline.unsure);
  return line && { ...line, key: cards[0].id, headings: headingsOf(cards[0].told, outline.headings, given) };
}

function plainOf(cards, unsure) {
  const values = cards.flatMap((card) => card.given);
  if (values.length === 0) return null;
  const chosen = cards.flatMap(chosenOn);
  const own = cards.map(ownOn).filter(Boolean);
  const words = cards.flatMap(wordsOf);
  const isUnsure = values.includes(UNSURE) && chosen.length + own.length + words.length === 0;
  const [{ told }] = cards;
  return { ...labelOf(cards[0]), picture: pictureOf(cards[0]), beside: told.beside, answers: isUnsure ? [unsure] : chosen, own, words, cards, isRound: false };
}

/** A round is called after who or what it is about; the rest of it is what was answered about that. */
function roundOf(cards) {
  const asked = cards.filter(({ told }) => told.part !== "more");
  const named = asked.filter(({ told }) => told.part === "label");
  const who = named.flatMap(chosenOn).at(-1);
  const own = ownOn(asked[0]);
  if (!who && !own) return null;
  const rest = asked.filter((card) => !named.includes(card));
  const called = own?.words ? { label: own.words, say: "" } : labelOf(asked[0]);
  return {
    ...(who ? { label: who.text, say: who.say } : called),
    picture: { ...(who ? who.picture : pictureOf(asked[0])), alt: "" },
    beside: undefined,
    answers: rest.flatMap((card) => (card.told.part === "star" ? chosenOn(card).filter(({ place }) => place === 0) : chosenOn(card))),
    own: [...(own?.picture ? [own] : []), ...rest.map(ownOn).filter(Boolean)],
    words: [],
    cards: asked,
    isRound: true,
  };
}

function headingsOf(told, headings, given) {
  if (!told.headings) return [];
  const marks = (told.marks ?? []).flatMap((key) => given.get(key) ?? []);
  const mark = Object.keys(told.headings).find((answer) => marks.includes(answer)) ?? "";
  return told.headings[mark].map((place) => headings[place]);
}

/** The answers that were chosen on a card, as its tiles show them. */
function chosenOn({ section, given }) {
  const inputs = [...section.querySelectorAll(":is(.answers, .clock-face) input")];
  return inputs.map(tileOf).filter(({ input, value }) => input.checked && given.includes(value));
}

function tileOf(input, place) {
  const label = input.closest("label");
  const word = label.querySelector("b");
  const text = input.closest(".clock-face") ? input.ariaLabel : word.textContent; // on the face of a clock stands the digit alone
  const picture = label.dataset.clock ? { src: label.dataset.clock } : imageOf(label.querySelector("img"), "");
  return { input, place, value: input.value, text, say: word.dataset.say, picture };
}

function ownOn({ form, id }) {
  const { words, picture } = ownOf(form, id);
  const said = words.normalize("NFC").replaceAll(/\s+/gu, " ").trim();
  return said || picture ? { words: said, picture } : null;
}

/** A day in words, as the calendar says it, and its year. */
function wordsOf({ section }) {
  const day = dayOf(section.querySelector("[data-day] input[type=date]")?.value ?? "");
  const words = day ? [...section.querySelectorAll(".chosen-day [data-say]")] : [];
  return words.length > 0 ? [...words.map(({ textContent, dataset }) => ({ text: textContent, say: dataset.say })), { text: String(day.getFullYear()), say: "" }] : [];
}

function labelOf({ told, section }) {
  if (told.label) return { label: told.label, say: told.say };
  const heading = section.querySelector("h2");
  return { label: heading.textContent, say: heading.dataset.say };
}

function pictureOf({ told, section }) {
  return "picture" in told ? told.picture : imageOf(section.querySelector(".pic > img"));
}

function imageOf(image, alt = image?.alt) {
  return image && { src: image.dataset.address ?? image.getAttribute("src"), alt, isWide: image.classList.contains("wide") };
}

/** Returns the text of something without the places where its words may be divided. */
export function whole(text) {
  return text.replaceAll("\u00ad", "");
}

