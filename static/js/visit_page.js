// The page of the plan in a visit: which deck is next, which are done, and what the big button says.

import { readsByItself } from "./settings.js";
import { say } from "./speech.js";
import { present } from "./views.js";

/** Shows how far one is. `decks` are those of the plan by id, `next` the one that comes now, or undefined when all are done. */
export function drawPlan(decks, next) {
  for (const link of document.querySelectorAll("[data-opens]")) {
    const deck = decks.get(link.dataset.opens);
    link.classList.toggle("done", deck.isDone);
    link.classList.toggle("now", deck === next);
    if (deck === next) link.setAttribute("aria-current", "step");
    else link.removeAttribute("aria-current");
  }
  document.body.classList.toggle("all-done", !next);
  const isBegun = [...decks.values()].some((deck) => deck.isBegun);
  document.querySelector("[data-go-first]").hidden = isBegun;
  document.querySelector("[data-go-on]").hidden = !isBegun;
  document.querySelector("[data-sum-up]").classList.toggle("next", !next);
  if (!next) swapHeading();
}

function swapHeading() {
  const heading = document.querySelector("h1");
  heading.textContent = heading.dataset.done;
  heading.dataset.say = heading.dataset.doneSay;
}

/** Moves the focus to the plan, and reads aloud `told`, what it is and what comes now; or reads the pause, where that is shown. */
export function presentPlan(told = []) {
  const pause = document.querySelector("#_pause:target [data-say]");
  if (pause) return readsByItself() && say([pause]);
  return present([...told, document.querySelector("h1"), document.querySelector(".now [data-say]")].filter(Boolean));
}
