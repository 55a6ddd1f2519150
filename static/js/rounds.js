// Cards that ask the same of one person or thing after another. Follows easyread/kit/steps/rounds.py.

import { clear } from "./deck.js";
import { given, showOwn } from "./own_answer.js";

/** Takes out the person or thing that a card is about: clears what was answered there, and lets those who follow move up. */
export function takeOut(form, key) {
  const about = form.querySelector(`#${CSS.escape(key)}`).dataset.person;
  const [card, number] = about.split(".");
  const first = Number(number);
  const asked = [...form.querySelectorAll(`:is(input, textarea)[name^="${card}."]:not([type=file])`)];
  for (const field of asked) {
    const [round, rest] = parts(field.name);
    if (round >= first) takeOver(field, asked.find((other) => isSame(other, field, `${card}.${round + 1}-${rest}`)));
  }
  for (const { dataset } of form.querySelectorAll(`[data-own^="${card}."]`)) showOwn(form, dataset.own);
  const opening = form.querySelector(`[data-person="${about}"]`);
  const isEmpty = given(new FormData(form), opening.id).length === 0;
  if (isEmpty && first > 1) clear(form, `${card}.${first - 1}-flere`);
}

function parts(name) {
  const [, round, rest] = /\.(\d+)-(.+)$/u.exec(name);
  return [Number(round), rest];
}

function isSame(other, field, name) {
  return other.name === name && (field.type === "textarea" || other.value === field.value);
}

function takeOver(field, next) {
  if (field.type === "textarea") field.value = next?.value ?? "";
  else field.checked = next?.checked ?? false;
}
