// What was answered so far, as the summary would show it. The page brings a line for each question with its label; a script shows those
// that were answered, with the tiles chosen. So it works without a network, and no answer leaves the tablet.

import { deckForm } from "../deck.js";
import { cardsOf } from "../cards.js";
import { ownOf } from "../own_answer.js";
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
  const cards = new Map(path(cardsOf(form)).map((card) => [card.id, card]));
  for (const list of lists) {
    list.replaceChildren(...linesOf(list.parentElement.querySelector("[data-possible]"), cards, form));
    said.observe(list, { subtree: true, attributes: true, attributeFilter: ["class"] });
  }
}

/** A heading is shown over the first of its lines that is. */
function linesOf(possible, cards, form) {
  const found = [];
  let headings = [];
  for (const part of possible.children) {
    if (part.matches(".part")) {
      headings = [...headings.filter((heading) => levelOf(heading) < levelOf(part)), part];
      continue;
    }
    const asked = part.dataset.asked.split(" ").map((key) => cards.get(key)).filter((card) => card?.given.length > 0);
    if (asked.length === 0) continue;
    found.push(...headings.splice(0).map((heading) => heading.cloneNode(true)), lineOf(part, asked, form));
  }
  return found;
}

function levelOf(heading) {
  return heading.querySelector("h3, h4").tagName;
}

/** A line comes as it is for "Ved ikke". */
function lineOf(possible, asked, form) {
  const line = possible.cloneNode(true);
  const answers = asked.flatMap((card) => answersOf(card, form));
  if (answers.length > 0) line.querySelector(".given")?.replaceChildren(...answers);
  return line;
}

function answersOf({ id, given, section }, form) {
  const chosen = [...section.querySelectorAll("input:checked:not([data-exclusive])")].filter(({ value }) => given.includes(value));
  const { words, picture } = ownOf(form, id);
  const day = section.querySelector(".chosen-day");
  return [
    ...chosen.map(tileOf),
    ...(picture || words ? [ownTile(words, picture, form)] : []),
    ...(day?.hasChildNodes() ? [wordsTile([...day.childNodes].map((part) => part.cloneNode(true)))] : []),
  ];
}

function tileOf(input) {
  const label = input.closest("label");
  const item = document.createElement("li");
  const word = label.querySelector("b").cloneNode();
  word.textContent = input.ariaLabel ?? label.querySelector("b").textContent;
  item.append(...[...label.querySelectorAll("img")].map((image) => image.cloneNode()), word);
  return item;
}

function ownTile(words, picture, form) {
  const item = wordsTile(words ? [words] : []);
  const word = item.querySelector("b");
  word.dataset.sayOwn = "";
  if (!words) word.remove();
  if (!picture) return item;
  item.classList.remove("words");
  item.prepend(Object.assign(document.createElement("img"), { src: picture, alt: form.dataset.picture }));
  return item;
}

function wordsTile(words) {
  const item = document.createElement("li");
  item.className = "mine words";
  const word = document.createElement("b");
  word.append(...words);
  item.append(word);
  return item;
}

/** The line that is being read is to be seen. Where there is no voice, each is passed over before the next frame: then nothing moves. */
function follow(element) {
  requestAnimationFrame(() => {
    if (element.classList.contains("said")) element.closest("[data-so-far] > li")?.scrollIntoView({ block: "nearest" });
  });
}

start(startSoFar);
