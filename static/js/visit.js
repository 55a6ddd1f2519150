// A visit: several decks in one page. The plan stays, and each deck is shown in its place and kept in memory, so that a lost network
// loses nothing. The browser's history holds of each card which deck it is of, and no more; nothing is stored.

import { aim } from "./deck.js";
import { nameIn, showName } from "./visit_name.js";
import { drawPlan, presentPlan } from "./visit_page.js";
import { VisitDeck } from "./visit_deck.js";
import { isAfterDeck } from "./ends.js";
import { keepAnswers, leave, lost } from "./leaving.js";
import { NAMES } from "./names.js";
import { toast } from "./toast.js";
import { fetchBeforehand } from "./sounds.js";
import { dropLine, forgetDecks, mend, presentLine } from "./summary.js";
import { fetchView, show, viewOf } from "./views.js";

const PLAN = "#_plan";
const ALL = "#_all";

/** What a tap on something does in a visit, before any other script. */
const ACTS = [
  ["[data-opens]", ({ dataset }) => openDeck(decks.get(dataset.opens))],
  ["[data-go]", () => openDeck(next())],
  ["[data-sum-up]", () => sumUp()],
  ["[data-to-plan], [data-another]", () => backToPlan(true)],
  [".home", home],
  [`[data-visit-summary] [name=${NAMES.show}]`, ({ value }) => change(value)],
  [`[data-visit-summary] [name=${NAMES.remove}]`, ({ value }) => remove(value)],
];

let plan = null; // the view of the plan
let open = null; // the deck that is shown, or whose summary is; null: the plan, or the summary of all
let summaryAddress = "";
const decks = new Map();

/** Makes the plan of a visit work, where this is the page of one. */
export function startVisit() {
  const main = document.querySelector("main[data-visit]");
  if (!main) return;
  summaryAddress = main.dataset.visit;
  plan = viewOf(document);
  for (const link of main.querySelectorAll("[data-opens]")) decks.set(link.dataset.opens, new VisitDeck(link));
  keepAnswers({ hasAnswers, forget });
  const told = lost();
  history.replaceState({ deck: "" }, "", location.pathname + location.search);
  document.addEventListener("click", clicked, { capture: true });
  addEventListener("popstate", follow);
  addEventListener("hashchange", follow);
  document.addEventListener("summaryshown", deckEnded);
  document.addEventListener("summaryfailed", leftWithoutSummary);
  for (const happening of ["viewshown", "change", "input"]) document.addEventListener(happening, nameAll);
  drawPlan(decks, next());
  presentPlan(told);
  fetchAll();
}

/** The pages of all decks and their pictures come first: without them one cannot go on. Then the sounds, in order. */
async function fetchAll() {
  for (const deck of decks.values()) {
    if (await load(deck)) await deck.loadPictures();
  }
  await fetchBeforehand([...decks.values()].flatMap((deck) => deck.sounds));
}

function load(deck) {
  return deck.load(({ parts }) => parts.forEach(leadBack));
}

/** In a visit the end of a deck leads back to the plan. */
function leadBack(part) {
  const ways = plan.parts.find((found) => found.matches("template[data-back-to-plan]"));
  for (const end of part.querySelectorAll("[data-ends]")) end.replaceChildren(ways.content.cloneNode(true));
}

function clicked(event) {
  for (const [mark, act] of ACTS) {
    const found = event.target.closest(mark);
    if (!found) continue;
    event.preventDefault();
    event.stopImmediatePropagation();
    act(found);
    return;
  }
}

function next() {
  return [...decks.values()].find((deck) => !deck.isDone);
}

async function openDeck(deck, key = "", done = null) {
  if (!(await load(deck))) return toast("noNetwork");
  mend(deck.form, done);
  open = deck;
  deck.isBegun = true;
  show(deck.view);
  location.hash = key || deck.place;
}

/** Keeps the page to what the address and the history say, after every step forward and back. */
function follow() {
  if (history.state?.deck === undefined) history.replaceState({ ...history.state, deck: open?.id ?? "" }, "");
  const wanted = decks.get(history.state.deck);
  const deck = wanted?.view ? wanted : null;
  if (deck && deck !== open) {
    open = deck;
    show(deck.view);
    aim();
  }
  if (deck) return deck.remember(location.hash);
  const isSummed = location.hash === ALL || isAfterDeck(location.hash);
  const isShown = document.querySelector(isSummed ? "[data-visit-summary]" : "main[data-visit]");
  open = null;
  if (isShown) return null;
  return location.hash === ALL ? sumUp() : showPlan();
}

function showPlan() {
  show(plan);
  drawPlan(decks, next());
  aim();
  presentPlan();
  fetchAll();
}

function backToPlan(isDone = false) {
  if (isDone && open) open.isDone = true;
  open = null;
  history.pushState({ deck: "" }, "", PLAN);
  showPlan();
}

function deckEnded() {
  if (!open) return;
  open.isDone = true;
  history.replaceState({ deck: open.id }, "");
  leadBack(document);
}

/** Without a network there is no summary now; the answers wait for the one of the whole visit. */
function leftWithoutSummary(event) {
  event.preventDefault();
  backToPlan(true);
  toast("noNetwork");
}

async function sumUp(changed = "") {
  const view = await fetchView(summaryAddress, fields(), "[data-visit-summary]");
  if (!view) {
    if (!document.querySelector("main[data-visit]")) backToPlan();
    return toast("noNetwork");
  }
  open = null;
  if (location.hash !== ALL) history.pushState({ deck: "" }, "", ALL);
  show(view);
  return presentLine(changed);
}

function fields() {
  const found = new URLSearchParams({ [NAMES.name]: name() });
  for (const deck of decks.values()) {
    if (deck.isDone) found.append(NAMES.done, deck.id);
    for (const [key, value] of deck.fields) found.append(`${deck.id}/${key}`, value);
  }
  return found;
}

/** Lets one line of the summary be changed; the way leads back to the summary. */
function change(line) {
  const [id, key] = line.split("/");
  openDeck(decks.get(id), key, () => sumUp(line));
}

function remove(line) {
  const [id, key] = line.split("/");
  dropLine(decks.get(id).form, key);
  sumUp();
}

function hasAnswers() {
  return [...decks.values()].some((deck) => deck.fields.length > 0);
}

function name() {
  return nameIn([...decks.values()].map(({ form }) => form).filter(Boolean));
}

function nameAll() {
  showName(name());
}

/** Home is the plan; from the plan it is the way out. */
function home({ href }) {
  if (document.querySelector("main[data-visit]")) leave(href);
  else backToPlan();
}

function forget() {
  decks.clear();
  forgetDecks();
  show(plan);
}
