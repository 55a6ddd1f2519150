// The page of a visit that the tools are opened from: which are done; and in a plan which is next, and what the big button says.

import { readsByItself } from "./settings.js";
import { say } from "./speech.js";
import { present } from "./views.js";

/** Shows which tools are done, and that none is being opened. `decks` are those of the page by id. */
export function drawDone(decks) {
  for (const link of document.querySelectorAll("[data-opens]")) {
    link.classList.toggle("done", decks.get(link.dataset.opens).isDone);
    link.classList.remove("opening");
  }
}

/** Shows that the tap was seen, while the page of a tool is on its way. */
export function drawOpening(deck) {
  document.querySelector(`[data-opens="${deck.id}"]`)?.classList.add("opening");
}

/** Shows how far one is in a plan. `next` is the deck that comes now, or undefined when all are done. */
export function drawPlan(decks, next) {
  for (const link of document.querySelectorAll("[data-opens]")) {
    const deck = decks.get(link.dataset.opens);
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

/** Moves the focus to the page, and reads aloud `told`, what it is and what comes now; or reads the pause, where that is shown. */
export function presentPlan(told = []) {
  const pause = document.querySelector("#_pause:target [data-say]");
  if (pause) return readsByItself() && say([pause]);
  return present([...told, document.querySelector("h1"), document.querySelector(".now [data-say]")].filter(Boolean));
}

/** Reads aloud what a side of the tools is called, where pages read by themselves. */
export function sayGroup(side) {
  const title = side.querySelector("h2[data-say]");
  if (title && readsByItself()) say([title]);
}
