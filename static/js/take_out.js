// Takes one of many people or things out of a deck: those who follow move up.

import { answersIn } from "./answers.js";
import { clear } from "./deck.js";
import { given, showOwn } from "./own_answer.js";
import { movedUp, roundOf } from "./rounds.js";

/** Takes out the person or thing that a card is about: clears what was answered there, and lets those who follow move up. */
export function takeOut(form, key) {
  const about = form.querySelector(`#${CSS.escape(key)}`).dataset.person;
  const round = roundOf(about);
  const asked = [...form.querySelectorAll(`:is(input, textarea)[name^="${round.card}."]:not([type=file])`)];
  for (const field of asked) {
    const name = movedUp(field.name, round);
    if (name !== field.name) takeOver(field, asked.find((other) => isSame(other, field, name)));
  }
  for (const { dataset } of form.querySelectorAll(`[data-own^="${round.card}."]`)) showOwn(form, dataset.own);
  const opening = form.querySelector(`[data-person="${about}"]`);
  const isEmpty = given(answersIn(form), opening.id).length === 0;
  if (isEmpty && round.number > 1) clear(form, `${round.card}.${round.number - 1}-flere`);
}

function isSame(other, field, name) {
  return other.name === name && (field.type === "textarea" || other.value === field.value);
}

function takeOver(field, next) {
  if (field.type === "textarea") field.value = next?.value ?? "";
  else field.checked = next?.checked ?? false;
}
