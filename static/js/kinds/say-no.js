// Saying no: each press says it again, and louder to see. It is Tilbage that takes it back, and the card stays; the next one goes back.

import { readsByItself } from "../settings.js";
import { say, sayable } from "../speech.js";

const LOUDEST = 3;

/** Lets every card on which one says no work, in whatever deck is shown. */
function startSayingNo() {
  document.addEventListener("change", ({ target }) => cardOf(target) && sayNo(target));
  addEventListener("click", goneBack, { capture: true }); // before anybody turns the card
  document.addEventListener("reset", ({ target }) => target.querySelectorAll("[data-times]").forEach(calm));
}

function sayNo(input) {
  const card = cardOf(input);
  input.checked = true;
  card.dataset.times = Math.min(LOUDEST, Number(card.dataset.times ?? 0) + 1);
  say([card.querySelector(".reply [data-say]")]);
}

function goneBack(event) {
  const card = event.target.closest(".back")?.closest("section.say-no");
  const input = card?.querySelector(".no input");
  if (!input?.checked) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  input.checked = false;
  calm(card);
  say(readsByItself() ? sayable(card.querySelector("h2")) : []);
}

function calm(card) {
  delete card.dataset.times;
}

function cardOf(input) {
  return input.closest(".no")?.closest("section.say-no");
}

startSayingNo();
