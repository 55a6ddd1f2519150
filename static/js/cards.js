// The cards of a deck as the router knows them: what stands on each section of a form, and what it was answered with.

import { answersIn } from "./answers.js";
import { given } from "./own_answer.js";

/** What the page says of the cards of each form: it never changes. */
const written = new WeakMap();

/**
 * Returns every card of a deck in the order of the page: { id, needs, first, person, goesWith, chapter, part, between, given, offered, section }.
 */
export function cardsOf(form) {
  const answers = answersIn(form);
  if (!written.has(form)) written.set(form, [...form.querySelectorAll("section.card")].map(writtenOn));
  return written.get(form).map((card) => ({ ...card, given: given(answers, card.id) }));
}

function writtenOn(section) {
  const { needs, first, person, goesWith, chapter, part, between } = section.dataset;
  const where = { chapter, part, between: between !== undefined };
  return { id: section.id, needs, first, person, goesWith, ...where, offered: offeredOn(section), section };
}

/** The answers of a card that are offered only where their need holds. */
function offeredOn(section) {
  return [...section.querySelectorAll("[data-offered]")].map((tile) => ({
    value: tile.querySelector("input").value,
    need: tile.dataset.offered,
  }));
}
