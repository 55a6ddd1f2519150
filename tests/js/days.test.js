// The arithmetic of the calendar.

import assert from "node:assert/strict";
import { test } from "node:test";

import { dayOf, daysOn, keyed, laterOf, monthsOn, textOf, weekdayOf, weeksOn, weeksWith } from "../../static/js/days.js";

const on = (text, key) => textOf(keyed(key, dayOf(text)));
const ends = (text, first, count = 5) => {
  const days = weeksWith(dayOf(text), dayOf(first), count).flat().map(textOf);
  return [days.length, days[0], days.at(-1)];
};

test("a day is read and written as the field for a day does", () => {
  assert.equal(textOf(dayOf("2026-02-03")), "2026-02-03");
  assert.equal(dayOf("2026-02-03").getHours(), 0);
  assert.equal(dayOf(""), null);
});

test("weeks begin on Monday", () => {
  assert.equal(weekdayOf(dayOf("2026-11-23")), 0);
  assert.equal(weekdayOf(dayOf("2026-11-29")), 6);
});

test("days are counted over the ends of months and years", () => {
  assert.equal(textOf(daysOn(dayOf("2026-12-31"), 1)), "2027-01-01");
  assert.equal(textOf(daysOn(dayOf("2026-03-01"), -1)), "2026-02-28");
  assert.equal(textOf(daysOn(dayOf("2028-03-01"), -1)), "2028-02-29");
});

test("a day is a day where the clock is changed, too", () => {
  assert.equal(textOf(daysOn(dayOf("2026-03-28"), 1)), "2026-03-29");
  assert.equal(textOf(daysOn(dayOf("2026-03-29"), 1)), "2026-03-30");
  assert.equal(textOf(daysOn(dayOf("2026-10-24"), 2)), "2026-10-26");
});

test("a month on is the same date, or the last of a shorter month", () => {
  assert.equal(textOf(monthsOn(dayOf("2026-01-15"), 1)), "2026-02-15");
  assert.equal(textOf(monthsOn(dayOf("2026-01-31"), 1)), "2026-02-28");
  assert.equal(textOf(monthsOn(dayOf("2026-03-31"), -1)), "2026-02-28");
  assert.equal(textOf(monthsOn(dayOf("2026-12-31"), 1)), "2027-01-31");
  assert.equal(textOf(monthsOn(dayOf("2026-01-31"), -1)), "2025-12-31");
});

test("the later of two days", () => {
  const [early, late] = [dayOf("2026-05-01"), dayOf("2026-05-02")];
  assert.equal(laterOf(early, late), late);
  assert.equal(laterOf(late, early), late);
});

test("five weeks are shown, and the first of them has the first day", () => {
  assert.deepEqual(ends("2026-11-27", "2026-11-27"), [35, "2026-11-23", "2026-12-27"]);
  assert.deepEqual(ends("2026-12-27", "2026-11-27"), [35, "2026-11-23", "2026-12-27"]);
  assert.deepEqual(ends("2026-12-28", "2026-11-27"), [35, "2026-12-28", "2027-01-31"]);
});

test("where it is narrow two weeks are shown", () => {
  assert.deepEqual(ends("2026-12-06", "2026-11-27", 2), [14, "2026-11-23", "2026-12-06"]);
  assert.deepEqual(ends("2026-12-07", "2026-11-27", 2), [14, "2026-12-07", "2026-12-20"]);
});

test("one turns as many weeks as are shown, over the change of the clock", () => {
  assert.equal(textOf(weeksOn(dayOf("2026-11-27"), 5)), "2027-01-01");
  assert.deepEqual(ends("2026-10-25", "2026-10-19"), [35, "2026-10-19", "2026-11-22"]);
  assert.deepEqual(ends("2026-11-23", "2026-10-19"), [35, "2026-11-23", "2026-12-27"]);
  assert.deepEqual(ends("2026-03-30", "2026-02-23"), [35, "2026-03-30", "2026-05-03"]);
});

test("arrow keys go by days and by weeks", () => {
  assert.equal(on("2026-11-26", "ArrowLeft"), "2026-11-25");
  assert.equal(on("2026-11-26", "ArrowRight"), "2026-11-27");
  assert.equal(on("2026-11-26", "ArrowUp"), "2026-11-19");
  assert.equal(on("2026-11-26", "ArrowDown"), "2026-12-03");
});

test("Home and End go to the ends of the week, Page up and down by months", () => {
  assert.equal(on("2026-11-26", "Home"), "2026-11-23");
  assert.equal(on("2026-11-26", "End"), "2026-11-29");
  assert.equal(on("2026-11-29", "End"), "2026-11-29");
  assert.equal(on("2026-10-31", "PageUp"), "2026-09-30");
  assert.equal(on("2026-10-31", "PageDown"), "2026-11-30");
});

test("any other key leads nowhere", () => {
  assert.equal(keyed("Enter", dayOf("2026-11-26")), null);
  assert.equal(keyed("constructor", dayOf("2026-11-26")), null);
});
