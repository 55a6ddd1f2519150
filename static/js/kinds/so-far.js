// What was answered so far, as the summary would show it: made on the tablet, so that it works without a network and no answer leaves it.

import { deckForm } from "../deck.js";
import { lineViews } from "../line_view.js";
import { cardsOf } from "../cards.js";
import { linesOf } from "../lines.js";
import { path } from "../router.js";
import { start } from "../start.js";

const said = new MutationObserver((changes) => changes.forEach(({ target }) => follow(target)));

/** Lets what was answered so far be up to date whenever a card is turned to. */
function startSoFar() {
  document.addEventListener("cardshown", drawAll);
  drawAll();
}

function drawAll() {
  const form = deckForm();
  const lists = form?.querySelectorAll("[data-so-far]") ?? [];
  if (lists.length === 0) return;
  const way = path(cardsOf(form));
  for (const list of lists) {
    const here = way.findIndex(({ section }) => section.contains(list));
    list.replaceChildren(...lineViews(form, linesOf(form, way.slice(0, Math.max(0, here))), { level: 3, canChange: false }));
    said.observe(list, { subtree: true, attributes: true, attributeFilter: ["class"] });
  }
}

/** The line that is being read is to be seen. Where there is no voice, each is passed over before the next frame: then nothing moves. */
function follow(element) {
  requestAnimationFrame(() => {
    if (element.classList.contains("said")) element.closest("[data-so-far] > li")?.scrollIntoView({ block: "nearest" });
  });
}

start(startSoFar);
