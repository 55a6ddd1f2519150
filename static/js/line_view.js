// Lines of a summary as elements: the page brings one without words (template[data-outline]), and the server makes the same of easyread/web/templates/parts/summary.html.

import { NAMES } from "./names.js";
import { whole } from "./lines.js";
import { outlineOf } from "./outline.js";

/**
 * Returns the elements of lines, each heading over the first of its lines. `of` comes before keys where a page is about several decks: "foelelser/". Headings are of
 * `level` and below. Without `canChange` there is nothing to press but the loudspeaker.
 */
export function lineViews(form, lines, { of = "", level = 2, canChange = true } = {}) {
  const { content, ownAlt } = outlineOf(form);
  const [part, blank] = [...content.children].filter((one) => one.matches("li"));
  return lines.flatMap((line, at) => [
    ...newHeadings(line, lines[at - 1]).map(([heading, depth]) => headingView(part, heading, level, depth)),
    lineView(blank, line, { of, canChange, ownAlt }),
  ]);
}

/** Returns an image of a picture of a line. */
export function imageView({ src, alt, isWide }, altHere = alt) {
  const image = Object.assign(document.createElement("img"), { alt: altHere });
  image.setAttribute("src", src);
  if (isWide) image.className = "wide";
  return image;
}

/** A heading is new where it, or one over it, is another than over the line before. */
function newHeadings({ headings }, before) {
  const first = headings.findIndex((heading, at) => before?.headings[at] !== heading);
  return headings.map((heading, depth) => [heading, depth]).filter(([, depth]) => first >= 0 && depth >= first);
}

function headingView(blank, { text, say, picture }, level, depth) {
  const part = document.importNode(blank, true);
  const heading = said(document.createElement(`h${level + depth}`), text, say);
  if (depth > 0) part.classList.add("time");
  if (picture) part.prepend(imageView(picture, ""));
  part.append(heading);
  return part;
}

function lineView(blank, line, { of, canChange, ownAlt }) {
  const view = document.importNode(blank, true);
  const label = view.querySelector(".label");
  if (line.say) delete label.dataset.sayOwn;
  said(label, line.label, line.say);
  view.prepend(...picturesOf(line));
  label.after(...wordsOf(line), ...givenOf(line, ownAlt));
  if (canChange) nameButtons(view, line, of);
  else view.querySelector(".change").remove();
  if (canChange) view.id = of + line.key + NAMES.line;
  else view.removeAttribute("id");
  return view;
}

function nameButtons(view, { key, label, isRound }, of) {
  for (const button of view.querySelectorAll(".change button")) {
    button.value = of + key;
    button.querySelector(".vh").textContent = ` ${whole(label)}`;
  }
  if (!isRound) view.querySelector(".out").remove();
}

function picturesOf({ picture, beside }) {
  if (!beside) return picture?.src ? [imageView(picture)] : [];
  const both = document.createElement("span");
  both.className = "both";
  both.append(...(picture ? [imageView(picture)] : []), imageView(beside, ""));
  return [both];
}

function wordsOf({ words }) {
  if (words.length === 0) return [];
  const bold = document.createElement("b");
  bold.append(...words.flatMap(({ text, say }, at) => [...(at > 0 ? [" "] : []), said(document.createElement("span"), text, say)]));
  const line = document.createElement("p");
  line.className = "given on-day";
  line.append(bold);
  return [line];
}

/** The name and the number of somebody come before what they can do. */
function givenOf({ answers, own, isRound }, ownAlt) {
  if (answers.length + own.length === 0) return [];
  const list = document.createElement("ul");
  list.className = "given";
  const parts = [answers.map(answerView), own.map((one) => ownView(one, ownAlt))];
  list.append(...(isRound ? parts.reverse() : parts).flat());
  return [list];
}

function answerView({ text, say, picture }) {
  const item = document.createElement("li");
  if (picture) item.append(imageView(picture, ""));
  item.append(said(document.createElement("b"), text, say));
  return item;
}

function ownView({ words, picture }, alt) {
  const item = document.createElement("li");
  item.className = picture ? "mine" : "mine words";
  if (picture) item.append(imageView({ src: picture, alt }));
  if (words) {
    const word = document.createElement("b");
    word.dataset.sayOwn = "";
    word.textContent = words;
    item.append(word);
  }
  return item;
}

function said(element, text, say) {
  element.textContent = text;
  if (say) element.dataset.say = say;
  return element;
}
