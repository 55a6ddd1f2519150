// The arithmetic of the calendar.

import assert from "node:assert/strict";
import { test } from "node:test";

import { dayOf, daysOn, keyed, laterOf, monthsOn, startOfMonth, textOf, weekdayOf, weeksOf } from "../../static/js/days.js";

const on = (text, key) => textOf(keyed(key, dayOf(text)));
const dates = (text) => weeksOf(dayOf(text)).map((week) => week.map((day) => day?.getDate() ?? 0));

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

test("a month has its first day in its column and no place too many", () => {
  assert.deepEqual(dates("2026-11-15"), [
    [0, 0, 0, 0, 0, 0, 1],
    [2, 3, 4, 5, 6, 7, 8],
    [9, 10, 11, 12, 13, 14, 15],
    [16, 17, 18, 19, 20, 21, 22],
    [23, 24, 25, 26, 27, 28, 29],
    [30, 0, 0, 0, 0, 0, 0],
  ]);
  assert.equal(dates("2027-02-01").length, 4);
  assert.equal(textOf(startOfMonth(dayOf("2026-11-15"))), "2026-11-01");
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
