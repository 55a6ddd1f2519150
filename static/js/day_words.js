// A day in words: its weekday, its number and its month, from what the page of a calendar brings (template[data-calendar]).

import { dayOf, weekdayOf } from "./days.js";

/** Returns what is said of a day of a calendar. */
export function saidOfDay(button) {
  return wordsFor(dayOf(button.dataset.date), wordsOf(button)).filter(({ dataset }) => dataset);
}

/** The words of the page, from the template that stands beside the deck. */
export function wordsOf(when) {
  const template = when.closest("main").querySelector("template[data-calendar]");
  const [weekdays, days, months] = [...template.content.querySelectorAll("ol")].map((list) => [...list.children]);
  return { weekdays, days, months, today: template.dataset.today };
}

function itemsFor(day, { weekdays, days, months }) {
  return [weekdays[weekdayOf(day)], days[day.getDate() - 1], months[day.getMonth()]];
}

/** Returns the elements that say a day, with spaces between them. */
export function wordsFor(day, words) {
  return itemsFor(day, words).flatMap((item) => [said(item), " "]);
}

/** Returns the name of a day in words. */
export function nameOf(day, words) {
  return itemsFor(day, words).map((item) => item.textContent.trim()).join(" ");
}

/** Returns what is said of an item of a list of words. */
export function said(item) {
  return document.importNode(item.querySelector("[data-say]"), true);
}
