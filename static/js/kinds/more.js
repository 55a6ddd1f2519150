// Between two chapters: how many cards come, as the answers lead by now. Where that hangs on answers still to come, the page does not say.

import { cardsOf } from "../cards.js";
import { current, deckForm } from "../deck.js";
import { path } from "../router.js";
import { start } from "../start.js";
import { together } from "../where.js";

/** Lets what comes be up to date before it is read aloud. */
function startMore() {
  document.addEventListener("cardshown", count);
  count();
}

function count() {
  const form = deckForm();
  const section = form && current(form);
  const coming = section?.querySelector("[data-coming]");
  if (!coming) return;
  const way = path(cardsOf(form));
  const first = way.find(({ between, chapter }) => !between && chapter === section.dataset.chapter);
  const words = document.querySelector("template[data-counts]").content.children[together(way, first).length - 1];
  coming.hidden = !words;
  if (!words) return;
  coming.textContent = words.textContent;
  coming.dataset.say = words.dataset.say;
}

start(startMore);
