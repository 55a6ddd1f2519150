// The sections that a deck ends in: each is read aloud when it is come to, and so is what a face opens.

import { NAMES } from "./names.js";
import { readsByItself } from "./settings.js";
import { say, sayable } from "./speech.js";
import { appeared } from "./tap_guard.js";

const ENDS = [NAMES.thanks, NAMES.paper];

/** Lets the thanks, and the answers on paper, speak. */
export function startEnds() {
  addEventListener("hashchange", arrived);
  document.addEventListener("change", ({ target }) => target.closest(".thanks .talk-end") && felt(target));
}

/** Whether this hash is the summary that is shown, or what comes after it on the same page. */
export function isAfterDeck(hash) {
  return [NAMES.summary, ...ENDS].includes(hash.slice(1));
}

function arrived() {
  const end = ENDS.includes(location.hash.slice(1)) && document.querySelector(".end:target");
  if (!end) return;
  const heading = end.querySelector("h2");
  heading.tabIndex = -1;
  heading.focus({ preventScroll: true });
  scrollTo(0, 0);
  if (readsByItself()) say(sayable(end));
}

/** How it was: the answer is said, and what can be chosen now has come in its place. */
function felt(face) {
  appeared();
  const now = face.closest(".q").querySelector(".now-what");
  const heading = now.querySelector("h3");
  heading.tabIndex = -1;
  heading.focus({ preventScroll: true });
  if (readsByItself()) say(face.checked ? [...face.closest("label").querySelectorAll("[data-say]"), ...sayable(now)] : []);
}
