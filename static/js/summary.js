// Shows the summary without leaving the page: nothing is lost when the network is gone, and no answer gets into the history of
// the browser. The deck stays in memory until Færdig.

import { aim, arrived, clear, current, deckForm, turnTo } from "./deck.js";
import { tell } from "./notice.js";
import { takeOut } from "./rounds.js";
import { readsByItself } from "./settings.js";
import { hush, say, sayable } from "./speech.js";
import { afterMending } from "./way.js";

const HASH = "#_svar";
const LONGEST_WAIT_MS = 10_000;

/** Lets the deck of this page, where there is one, sum up by itself. */
export function startSummary() {
  const form = deckForm();
  if (!form) return;
  const deck = { form, view: viewOf(document), isMending: false };
  document.addEventListener("click", (event) => clicked(event, deck), { capture: true });
  addEventListener("hashchange", () => turned(deck));
}

function clicked(event, deck) {
  const { target } = event;
  const way = target.closest(".next, .skip, .back");
  const change = target.closest("[data-summary] [name=vis]");
  const remove = target.closest("[data-summary] [name=fjern]");
  const finish = target.closest("[data-finish]");
  const stop = target.closest("[data-stop]");
  if (way && (way.matches("[data-end]") || deck.isMending)) {
    if (way.matches(".skip")) clear(deck.form, way.value);
    const next = deck.isMending && !way.matches(".back") && afterMending(deck.form, current(deck.form));
    if (next) turnTo(next);
    else sumUp(deck);
  } else if (remove) {
    takeOut(deck.form, remove.value);
    sumUp(deck);
  } else if (stop) {
    sumUp(deck);
  } else if (change) {
    deck.isMending = true;
    show(deck.view);
    location.hash = change.value;
  } else if (finish) {
    forget(deck, finish.href);
  } else {
    return;
  }
  event.preventDefault();
  event.stopPropagation();
}

async function sumUp(deck) {
  const view = await fetchSummary(deck.form);
  if (!view) return tell("noNetwork");
  deck.isMending = false;
  if (location.hash !== HASH) history.pushState(null, "", HASH);
  show(view);
  const heading = document.querySelector("h1");
  heading.tabIndex = -1;
  heading.focus({ preventScroll: true });
  scrollTo(0, 0);
  if (readsByItself()) say(sayable(document.querySelector("main")));
}

async function fetchSummary(form) {
  const { formAction } = form.querySelector("[data-end]");
  const body = new URLSearchParams(new FormData(form));
  try {
    const answer = await fetch(formAction, { method: "POST", body, signal: AbortSignal.timeout(LONGEST_WAIT_MS) });
    return answer.ok ? viewOf(new DOMParser().parseFromString(await answer.text(), "text/html")) : null;
  } catch {
    return null;
  }
}

function turned(deck) {
  if (location.hash === HASH) return sumUp(deck);
  if (deck.form.isConnected) return;
  show(deck.view);
  aim();
  arrived(deck.form);
}

function forget(deck, home) {
  hush();
  deck.form.reset();
  show(deck.view);
  location.replace(home);
}

function viewOf(page) {
  return { title: page.title, kind: page.body.className, parts: [...page.body.children] };
}

function show({ title, kind, parts }) {
  hush();
  document.body.replaceChildren(...parts);
  document.body.className = kind;
  document.title = title;
}
