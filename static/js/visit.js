// A visit: several decks in one page. The page that they are opened from stays, be it the plan of the day or all tools, and each deck is
// shown in its place and kept in memory, so that nothing is lost on the way. The browser's history holds of each card which deck it is of, and
// no more; nothing is stored. A plan knows all its decks beforehand and sums them up together; of all tools, one is fetched when it is opened.

import { hasAnswersIn } from "./answers.js";
import { aim } from "./deck.js";
import { nameIn, showName } from "./visit_name.js";
import { drawDone, drawOpening, drawPlan, presentPlan, sayGroup } from "./visit_page.js";
import { VisitDeck } from "./visit_deck.js";
import { isAfterDeck } from "./ends.js";
import { keepAnswers, leave, lost } from "./leaving.js";
import { NAMES } from "./names.js";
import { toast } from "./toast.js";
import { fetchDeck, loadPictures, soundsIn } from "./beforehand.js";
import { fetchBeforehand } from "./sounds.js";
import { dropLine, forgetDecks, mend, presentLine } from "./summary.js";
import { visitSummaryOf } from "./summing.js";
import { tellUnwritten } from "./unwritten.js";
import { show, viewOf } from "./views.js";

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

let plan = null; // the view of the plan, or of all tools
let place = ""; // where one is in it
let open = null; // the deck that is shown, or whose summary is; null: the plan, or the summary of all
let wanted = null; // the deck that was asked for last
let summaryAddress = ""; // of all decks together; "" where they were not planned
const decks = new Map();

/** Makes a visit of the page, where it is one to open tools from. */
export function startVisit() {
  const main = document.querySelector("main[data-visit]");
  if (!main) return;
  summaryAddress = main.dataset.visit;
  if (summaryAddress) keepChosen(main);
  plan = viewOf(document);
  for (const link of main.querySelectorAll("[data-opens]")) decks.set(link.dataset.opens, new VisitDeck(link));
  place = `#${main.querySelector("[id]").id}`;
  keepAnswers({ hasAnswers, forget });
  const told = lost();
  history.replaceState({ deck: "" }, "", location.pathname + location.search + (rememberPlace() ? place : ""));
  document.addEventListener("click", clicked, { capture: true });
  addEventListener("popstate", follow);
  addEventListener("hashchange", follow, { capture: true }); // before the summary and the deck
  document.addEventListener("summaryshown", deckEnded);
  for (const happening of ["viewshown", "change", "input"]) document.addEventListener(happening, nameAll);
  draw();
  if (summaryAddress || told.length > 0) presentPlan(told);
  if (summaryAddress) fetchAll();
}

/** A plan that was kept for use without a network has every deck. The address says which are used today, and in which order. */
function keepChosen(main) {
  const chosen = new URLSearchParams(location.search).getAll("vaerktoej");
  const tiles = new Map([...main.querySelectorAll("[data-opens]")].map((tile) => [tile.dataset.opens, tile.closest("li")]));
  main.querySelector(".plan").replaceChildren(...[...new Set(chosen)].map((id) => tiles.get(id)).filter(Boolean));
}

/** Keeps which part of the plan the address names; false where it names none. */
function rememberPlace() {
  const named = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (!named?.closest("main[data-visit]")) return false;
  place = location.hash;
  return true;
}

function draw() {
  drawDone(decks);
  if (summaryAddress) drawPlan(decks, next());
}

/** The pages of all decks and their pictures come first: without them one cannot go on. Then the sounds, in order. */
async function fetchAll() {
  const page = plan.parts.find((part) => part.matches("[data-summing-visit]")).parentElement;
  for (const deck of decks.values()) {
    if (await load(deck)) await deck.loadPictures();
  }
  await loadPictures(page);
  for (const deck of decks.values()) await deck.loadSounds();
  await fetchBeforehand(soundsIn(page));
}

function load(deck) {
  return deck.load(({ parts }) => parts.forEach(leadBack));
}

/** Where there is a plan, the end of a deck leads back to it, and to nothing else. */
function leadBack(part) {
  const ways = plan.parts.find((found) => found.matches("template[data-back-to-plan]"));
  if (!ways) return;
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
  wanted = deck;
  drawOpening(deck);
  const view = await load(deck);
  drawDone(decks);
  if (wanted !== deck) return null;
  if (!view) return toast("noNetwork");
  mend(deck.form, done);
  open = deck;
  deck.isBegun = true;
  show(deck.view);
  location.hash = key || deck.place;
  return summaryAddress || fetchDeck(deck.form);
}

/** Keeps the page to what the address and the history say, after every step forward and back. */
function follow() {
  if (history.state?.deck === undefined) history.replaceState({ ...history.state, deck: open?.id ?? "" }, "");
  const named = decks.get(history.state.deck);
  const deck = named?.view ? named : null;
  if (deck && deck !== open) {
    open = deck;
    show(deck.view);
    aim();
  }
  if (deck) return deck.remember(location.hash);
  const isSummed = (summaryAddress && location.hash === ALL) || isAfterDeck(location.hash);
  const isShown = document.querySelector(isSummed ? "[data-visit-summary]" : "main[data-visit]");
  open = null;
  if (isShown) return rememberPlace() && sayGroup(document.querySelector(location.hash));
  return summaryAddress && location.hash === ALL ? sumUp() : showPlan();
}

function showPlan() {
  show(plan);
  draw();
  aim();
  presentPlan();
  if (summaryAddress) fetchAll();
}

function backToPlan(isDone = false) {
  if (isDone && open) open.isDone = true;
  open = null;
  history.pushState({ deck: "" }, "", place);
  showPlan();
}

function deckEnded() {
  if (!open) return;
  open.isDone = true;
  history.replaceState({ deck: open.id }, "");
  leadBack(document);
}

function sumUp(changed = "") {
  const sent = fields();
  open = null;
  if (location.hash !== ALL) history.pushState({ deck: "" }, "", ALL);
  show(visitSummaryOf(plan.parts.find((part) => part.matches("[data-summing-visit]")), [...decks.values()], sent));
  tellUnwritten([...decks.values()].map(({ form }) => form).filter(Boolean), summaryAddress, sent);
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
  return [...decks.values()].some(({ form }) => form && hasAnswersIn(form));
}

function name() {
  return nameIn([...decks.values()].map(({ form }) => form).filter(Boolean));
}

function nameAll() {
  showName(name());
}

/** Home is the page of the tools; from a plan it is the way out. */
function home({ href }) {
  if (document.querySelector("main[data-visit]")) leave(href);
  else backToPlan();
}

function forget() {
  decks.clear();
  forgetDecks();
  show(plan);
}
