// Five weeks at a time, two where the screen is narrow, the next ones first, in the place of the browser's own field for a day. They are made from the words, sounds and pictures that the page
// brings (template[data-calendar]); what is chosen stands in the field. Today is what the tablet says.

import { dayOf, keyed, laterOf, textOf, weekdayOf, weeksOn, weeksWith } from "../days.js";
import { nameOf, said, wordsFor, wordsOf } from "../day_words.js";
import { asRead } from "../reading.js";
import { readsByItself } from "../settings.js";
import { say, sayable } from "../speech.js";
import { start } from "../start.js";

const NARROW = matchMedia("(max-width: 599px)"); // there a week has two rows (58-date.css)

const shown = new WeakMap(); // the day of each calendar that the keys are at

/** Shows the calendars of whatever deck is on the page, now or later. */
function startCalendars() {
  document.addEventListener("click", clicked);
  document.addEventListener("keydown", pressed);
  document.addEventListener("change", ({ target }) => unsure(target));
  document.addEventListener("reset", ({ target }) => setTimeout(() => drawAll(target)));
  document.addEventListener("cardshown", () => drawAll(document));
  NARROW.addEventListener("change", () => drawAll(document));
  new MutationObserver(drawNew).observe(document.body, { childList: true });
  drawNew();
}

function drawAll(place) {
  for (const when of place.querySelectorAll("[data-day]")) draw(when, startOf(when));
}

/** Another deck may have come onto the page. Those that are there already stay as they are, with the focus in them. */
function drawNew() {
  for (const when of document.querySelectorAll("[data-day]")) {
    if (!shown.has(when)) draw(when, startOf(when));
  }
}

/** The day whose weeks are opened first: the day chosen, or the one that was left, or the first day that can be. */
function startOf(when) {
  return laterOf(dayOf(fieldOf(when).value) ?? shown.get(when) ?? firstDay(when), firstDay(when));
}

function clicked({ target }) {
  const when = target.closest("[data-day]");
  if (!when) return;
  const turn = target.closest("[data-turn]");
  const day = target.closest("[data-date]");
  if (turn) draw(when, laterOf(weeksOn(shown.get(when), Number(turn.dataset.turn) * weeks()), firstDay(when)));
  else if (day) choose(when, dayOf(day.dataset.date));
}

function pressed(event) {
  const day = event.target.closest("[data-date]");
  if (!day || event.altKey || event.ctrlKey || event.metaKey) return;
  const when = day.closest("[data-day]");
  const to = keyed(asRead(event.key), dayOf(day.dataset.date));
  if (!to) return;
  event.preventDefault();
  draw(when, laterOf(to, firstDay(when)));
  when.querySelector("[tabindex='0']").focus();
}

/** Chooses a day. One that must come after it, and does not, is taken back. */
function choose(when, day) {
  fieldOf(when).value = textOf(day);
  const form = when.closest("form");
  for (const radio of form.querySelectorAll(`[type=radio][name="${CSS.escape(when.dataset.day)}"]`)) radio.checked = false;
  for (const other of form.querySelectorAll(`[data-after="${when.dataset.day}"]`)) {
    if (dayOf(fieldOf(other).value) < day) fieldOf(other).value = "";
  }
  const hadFocus = when.contains(document.activeElement);
  draw(when, day);
  if (hadFocus) when.querySelector("[tabindex='0']").focus();
  if (readsByItself()) say(sayable(when.querySelector(".chosen-day")));
}

function unsure(input) {
  const when = input.type === "radio" && input.closest("section.card")?.querySelector("[data-day]");
  if (!when) return;
  fieldOf(when).value = "";
  draw(when, startOf(when));
}

function draw(when, day) {
  const words = wordsOf(when);
  const first = firstDay(when);
  const rows = weeksWith(day, first, weeks()).map((week) => week.map((one) => (one < first ? null : one)));
  shown.set(when, day);
  when.querySelector(".plain").hidden = true;
  when.querySelector(".calendar").hidden = false;
  when.querySelector("[data-turn='-1']").disabled = !rows[0][0] || rows[0][0] <= first;
  when.querySelector(".months").replaceChildren(...monthsIn(rows).map((first_day) => monthNamed(first_day, words)));
  when.querySelector("thead tr").replaceChildren(...words.weekdays.map(heading));
  when.querySelector("tbody").replaceChildren(...rows.map((week) => row(week, { when, day, words })));
  const chosen = dayOf(fieldOf(when).value);
  when.querySelector(".chosen-day").replaceChildren(...(chosen ? wordsFor(chosen, words) : []));
  document.dispatchEvent(new Event("daysshown"));
}

/** How many weeks are shown, and turned at a time. */
function weeks() {
  return NARROW.matches ? 2 : 5;
}

/** The first day of each month that is shown: so many months stand over the days. */
function monthsIn(rows) {
  const days = rows.flat().filter(Boolean);
  return days.filter((day, at) => at === 0 || day.getDate() === 1);
}

function monthNamed(day, { months }) {
  const month = document.createElement("span");
  const item = months[day.getMonth()];
  const picture = item.querySelector("img");
  const name = document.createElement("b");
  name.append(said(item));
  month.append(...(picture ? [document.importNode(picture, true)] : []), name, ` ${day.getFullYear()}`);
  return month;
}

/** A heading shows the whole weekday, or where it is narrow its first letters: all end in "dag", or "day". */
function heading(item, at) {
  const cell = document.createElement("th");
  cell.scope = "col";
  cell.className = `d${at + 1}`;
  cell.append(...inTwo(item.textContent.trim()));
  return cell;
}

/** The first three letters of a word, and the rest apart, to be left out where it is narrow. */
function inTwo(word) {
  const rest = document.createElement("span");
  rest.textContent = word.slice(3);
  return [word.slice(0, 3), rest];
}

function row(week, context) {
  const line = Object.assign(document.createElement("tr"), { role: "row" }); // a browser forgets that of a table that lies otherwise
  line.append(...week.map((day) => cellOf(day, context)));
  return line;
}

/** A day that cannot be chosen leaves its place empty. Where it is narrow, no column says which weekday it is. Where a month begins, or the days do, its name stands in the day. */
function cellOf(day, { when, day: at, words }) {
  const cell = document.createElement("td");
  cell.role = "gridcell";
  if (!day) return cell;
  const button = document.createElement("button");
  const isToday = textOf(day) === textOf(new Date());
  const isChosen = textOf(day) === fieldOf(when).value;
  button.type = "button";
  button.dataset.date = textOf(day);
  button.className = `d${weekdayOf(day) + 1}${day.getMonth() % 2 ? " odd" : ""}`;
  button.tabIndex = textOf(day) === textOf(at) ? 0 : -1;
  button.ariaLabel = isToday ? `${words.today}, ${nameOf(day, words)}` : nameOf(day, words);
  if (isToday) button.ariaCurrent = "date";
  if (day.getDate() === 1 || textOf(day) === textOf(firstDay(when))) button.append(small("of-month", ...inTwo(words.months[day.getMonth()].textContent.trim())));
  button.append(small("of-week", words.weekdays[weekdayOf(day)].textContent.trim().slice(0, 3)), String(day.getDate()));
  if (isToday) button.append(small("today", words.today));
  cell.ariaSelected = String(isChosen);
  cell.append(button);
  return cell;
}

function small(name, ...words) {
  const line = Object.assign(document.createElement("small"), { className: name });
  line.append(...words);
  return line;
}

function fieldOf(when) {
  return when.querySelector("input[type=date]");
}

/** The first day that can be chosen: today, or the day that this one must not come before. */
function firstDay(when) {
  const today = dayOf(textOf(new Date()));
  const before = when.closest("form").querySelector(`[data-day="${when.dataset.after ?? ""}"]`);
  const earliest = before && dayOf(fieldOf(before).value);
  return earliest && earliest > today ? earliest : today;
}

start(startCalendars);
