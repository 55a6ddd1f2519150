// Leaving: whoever is about to lose answers is asked first, in a deck and in a visit alike. The history of the browser holds that something
// was begun, and no more: a page that comes anew without its answers says so instead of pretending.

import { hasAnswersIn } from "./answers.js";
import { say, sayable, hush } from "./speech.js";
import { toast } from "./toast.js";

/** Who has the answers: { hasAnswers(), forget() }. Until somebody says so, it is the deck on the page. */
let keeper = null;

let address = "";
let isSending = false;
let hasLeft = false;

/** Lets somebody have the answers: a deck, or a whole visit. The first one counts: a visit has those of its decks, too. */
export function keepAnswers(of) {
  keeper ??= of;
}

/** Lets the ways out of the pages ask. */
export function startLeaving() {
  document.addEventListener("click", clicked);
  for (const happening of ["viewshown", "cardshown", "change", "input"]) document.addEventListener(happening, remember);
  addEventListener("hashchange", remember);
  addEventListener("submit", ({ defaultPrevented }) => (isSending ||= !defaultPrevented));
  addEventListener("pageshow", ({ persisted }) => persisted && hasLeft && location.reload());
  addEventListener("beforeunload", (event) => {
    if (isSending || !hasAnswers()) return;
    event.preventDefault();
    event.returnValue = true; // browsers of 2022 ask only then
  });
}

/** Leads to an address. If answers would be lost, it asks first. */
export function leave(to) {
  if (!hasAnswers()) return location.assign(to);
  address = to;
  const dialog = document.querySelector("[data-leave]");
  dialog.showModal();
  return say(sayable(dialog));
}

/** Returns the words that tell that answers are gone, where a page that had some came anew without them; else nothing. */
export function lost() {
  if (!history.state?.begun || hasAnswers()) return [];
  history.replaceState(null, "");
  const words = toast("startedOver");
  words.dataset.say = document.body.dataset.startedOverSay;
  return [words];
}

function clicked(event) {
  const way = event.target.closest(".home, [data-way-out], [data-another], [data-finish], [data-stay], [data-leave-now]");
  if (!way || event.defaultPrevented) return;
  const { finish, stay, leaveNow } = way.dataset;
  if (stay === undefined && leaveNow === undefined && !hasAnswers() && way.href) return; // a link that loses nothing
  event.preventDefault();
  if (stay !== undefined) stayHere(way.closest("dialog"));
  else if (leaveNow === undefined) leave(finish || way.href || way.form.dataset.home);
  else go();
}

function stayHere(dialog) {
  hush();
  dialog.close();
}

/** Nothing is left to go back to: what was answered is emptied, and the page is replaced. */
function go() {
  hush();
  hasLeft = true;
  if (keeper) keeper.forget();
  else deck()?.reset();
  location.replace(address);
}

function hasAnswers() {
  if (keeper) return keeper.hasAnswers();
  return deck() !== null && hasAnswersIn(deck());
}

function deck() {
  return document.querySelector("form[data-deck]");
}

function remember() {
  if (hasAnswers() && !history.state?.begun) history.replaceState({ ...history.state, begun: true }, "");
}
