// The cards of a deck as the router knows them: what stands on each section of a form, and what it was answered with.

import { given } from "./own_answer.js";

/** Returns every card of a deck in the order of the page: { id, needs, first, person, given, section }. */
export function cardsOf(form) {
  const answers = new FormData(form);
  return [...form.querySelectorAll("section.card")].map((section) => {
    const { needs, first, person } = section.dataset;
    return { id: section.id, needs, first, person, given: given(answers, section.id), section };
  });
}
