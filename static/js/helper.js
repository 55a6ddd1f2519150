// The helper whom the person chose: shown and offered in what comes later of the same visit, as the name of the persona is. It is read from the answers that are in
// memory, whenever a card wants it, and kept nowhere.

import { current, deckForm } from "./deck.js";
import { isGiven, give, ownOf } from "./own_answer.js";
import { linesOf } from "./lines.js";
import { readsByItself } from "./settings.js";
import { say } from "./speech.js";

/** What a card has to do with the helper (`data-helper`): it finds out who it is, offers the helper as its own answer, or says that one can ring. */
const [NAMES, OFFERS, RINGS] = ["names", "offers", "rings"];

/** A field of a plan in which own words are what its helper is called. */
const CALLED = "called";

/** The forms of all decks that were shown on this page: a visit keeps them, with their answers, as long as it lasts. */
const forms = new Set();

/** Lets the helper run through a visit. */
export function startHelper() {
  document.addEventListener("click", clicked, { capture: true });
  for (const happening of ["viewshown", "cardshown", "change"]) document.addEventListener(happening, showHelper);
  showHelper();
}

/** Returns who the helper is: { words, say }, `say` being "" for own words; null where nobody is known. */
export function helper() {
  return first([...forms].flatMap(named)) ?? first([...forms].flatMap(written));
}

function first(found) {
  return found.find(({ words }) => words) ?? null;
}

/** Who was named as somebody who helps: the first person with a star in a circle, the first of a plan. */
function named(form) {
  if (!form.querySelector(`[data-helper=${NAMES}]`)) return [];
  const lines = linesOf(form).filter(({ isRound, cards }) => isRound && cards[0].section.dataset.helper === NAMES);
  return lines.filter(isStarred).map(({ label, say: key, cards }) => {
    const field = cards.find(({ section }) => section.dataset.helper === CALLED);
    const called = field && ownOf(form, field.id).words;
    return called ? { words: called, say: "" } : { words: label, say: key };
  });
}

/** In a circle not everybody in it is a help. */
function isStarred({ cards, answers }) {
  return !cards.some(({ told }) => told.part === "star") || answers.length > 0;
}

/** Who was written down where a card asked for somebody. */
function written(form) {
  const sections = [...form.querySelectorAll(`[data-helper=${OFFERS}]`)];
  return sections.map(({ id }) => ({ words: ownOf(form, id).words, say: "" }));
}

function showHelper() {
  const form = deckForm();
  if (!form) return;
  forms.add(form);
  const section = current(form);
  if (![OFFERS, RINGS].includes(section.dataset.helper)) return;
  const who = helper();
  if (section.dataset.helper === RINGS) showHelperIn(section.querySelector(".helps"), who);
  else offer(form, section, who);
}

/** Tells in a line whom one can ring; without anybody the line is not there. */
export function showHelperIn(line, who) {
  line.hidden = !who;
  line.querySelector("b")?.remove();
  if (who) line.append(" ", wordOf(who));
}

function wordOf({ words, say: key }) {
  const word = document.createElement("b");
  word.textContent = words;
  if (key) word.dataset.say = key;
  else word.dataset.sayOwn = "";
  return word;
}

/** The tile for an answer of one's own has the helper's name, until something else is answered there. */
function offer(form, section, who) {
  const tile = section.querySelector("a.own");
  if (!tile || isGiven(form, section.id)) return;
  tile.querySelector("b.mine")?.remove();
  tile.classList.toggle("is-helper", Boolean(who));
  if (!who) return;
  const word = wordOf(who);
  word.className = "mine";
  tile.querySelector("b").after(word);
}

/** A tap on it is the answer; the next one opens it, as any answer of one's own, so that it can be another. */
function clicked(event) {
  const tile = event.target.closest("a.own.is-helper");
  const form = tile?.closest("form[data-deck]");
  const who = form && helper();
  if (!who || event.defaultPrevented) return;
  event.preventDefault();
  event.stopPropagation();
  tile.classList.remove("is-helper");
  give(form, tile.closest("section").id, { words: who.words });
  for (const kind of ["input", "change"]) tile.dispatchEvent(new Event(kind, { bubbles: true }));
  if (readsByItself()) say([wordOf(who)]);
}
