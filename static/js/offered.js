// Answers that are offered only where they were chosen before: the tile of each stands on the page, and is shown where its need holds.

import { cardsOf } from "./cards.js";
import { notOffered } from "./router.js";

/**
 * Shows the answers of every card of a deck that can be chosen now. On the card that is turned to, `section`, nothing hidden stays
 * chosen: a radio that is chosen and not to be seen would keep the keys from the others.
 */
export function offer(form, section = null) {
  if (!form.querySelector("[data-offered]")) return;
  const away = notOffered(cardsOf(form));
  for (const card of form.querySelectorAll("section.card:has([data-offered])")) {
    for (const tile of card.querySelectorAll("[data-offered]")) {
      const input = tile.querySelector("input");
      tile.hidden = away.get(card.id).includes(input.value);
      if (tile.hidden && card === section) input.checked = false;
    }
    count(card);
  }
}

/** How many tiles there are decides how they lie. */
function count(card) {
  const before = [...card.classList].find((name) => /^n\d+$/u.test(name));
  const now = `n${card.querySelectorAll(".answers .a:not([hidden])").length}`;
  if (before === now) return; // also to set the same has the browser work out the card again
  if (before) card.classList.remove(before);
  card.classList.add(now);
}
