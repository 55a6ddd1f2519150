// The way through a deck. Follows easyread/kit/steps/router.py: an answer on a card that is passed over counts for nothing.

import { given } from "./own_answer.js";

/** Returns the sections that the answers lead through, in order. */
export function path(form) {
  return ordered(form).filter(({ shown }) => shown).map(({ section }) => section);
}

/** Returns the section after this one on the way, or undefined at the end. */
export function after(form, section) {
  const all = ordered(form);
  return all.slice(placeOf(all, section) + 1).find(({ shown }) => shown)?.section;
}

/** Returns the section before this one on the way, or undefined at the start. */
export function before(form, section) {
  const all = ordered(form);
  return all.slice(0, placeOf(all, section)).findLast(({ shown }) => shown)?.section;
}

/** Returns the section that comes before the summary again, once a changed one is done with: see easyread/web/forms/moves.py. */
export function afterMending(form, section) {
  const next = after(form, section);
  if (next && section.dataset.person && next.dataset.person === section.dataset.person) return next;
  const answers = new FormData(form);
  const needsIt = ({ dataset }) => dataset.needs?.split(" ").some((need) => need.split("=")[0] === section.id);
  return path(form).find((other) => needsIt(other) && given(answers, other.id).length === 0);
}

/** Every section in the order that the answers give: of neighbours with data-first, those whose data-first holds lead. */
function ordered(form) {
  const answers = new FormData(form);
  const valid = new Map();
  const found = [];
  const meet = (section) => {
    const shown = meets(section.dataset.needs, valid);
    found.push({ section, shown });
    if (shown) valid.set(section.id, given(answers, section.id));
  };
  const putOff = [];
  for (const section of form.querySelectorAll("section.card")) {
    const { first } = section.dataset;
    if (first && !meets(first, valid)) {
      putOff.push(section);
      continue;
    }
    if (!first) putOff.splice(0).forEach(meet);
    meet(section);
  }
  putOff.forEach(meet);
  return found;
}

function placeOf(all, section) {
  return all.findIndex((other) => other.section === section);
}

function meets(needs, valid) {
  return (needs?.split(" ") ?? []).every((need) => {
    const [key, values] = need.split("=");
    return valid.get(key)?.some((value) => values.split(",").includes(value)) ?? false;
  });
}
