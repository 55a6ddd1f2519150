// Days of a calendar, at midnight where the tablet is, and how one goes from one to another. Weeks begin on Monday.

const WEEK = 7;
const DAY_MS = 24 * 60 * 60 * 1000;
const STEPS = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -WEEK, ArrowDown: WEEK };

/** Returns the day that a text like "2026-12-24" names, or null for "". */
export function dayOf(text) {
  const [year, month, date] = text.split("-").map(Number);
  return text ? new Date(year, month - 1, date) : null;
}

/** Returns a day as a text like "2026-12-24". */
export function textOf(day) {
  const [month, date] = [day.getMonth() + 1, day.getDate()].map((number) => String(number).padStart(2, "0"));
  return `${day.getFullYear()}-${month}-${date}`;
}

/** Returns the place of a day in its week: 0 is Monday. */
export function weekdayOf(day) {
  return (day.getDay() + WEEK - 1) % WEEK;
}

/** Returns the day that comes so many days later, or earlier where the count is less than 0. */
export function daysOn(day, count) {
  return new Date(day.getFullYear(), day.getMonth(), day.getDate() + count);
}

/** Returns the same day of the month so many months later, or the last of that month where it is shorter. */
export function monthsOn(day, count) {
  const last = lastDate(day, count);
  return new Date(day.getFullYear(), day.getMonth() + count, Math.min(day.getDate(), last));
}

/** Returns the later one of two days. */
export function laterOf(day, other) {
  return day < other ? other : day;
}

/** Returns the day that a key leads to from another, or null for a key that leads nowhere. */
export function keyed(key, day) {
  if (Object.hasOwn(STEPS, key)) return daysOn(day, STEPS[key]);
  if (key === "PageUp") return monthsOn(day, -1);
  if (key === "PageDown") return monthsOn(day, 1);
  if (key === "Home") return mondayOf(day);
  if (key === "End") return daysOn(day, WEEK - 1 - weekdayOf(day));
  return null;
}

/** Returns the weeks with a day in them, seven days each, where one turns so many weeks at a time from the week of the first day. */
export function weeksWith(day, first, count) {
  const start = mondayOf(first);
  const turned = Math.floor(Math.round((day - start) / DAY_MS) / (count * WEEK)); // a day may have 23 or 25 hours
  const monday = daysOn(start, turned * count * WEEK);
  return Array.from({ length: count }, (_, week) => Array.from({ length: WEEK }, (__, at) => daysOn(monday, week * WEEK + at)));
}

/** Returns the same weekday so many weeks later. */
export function weeksOn(day, count) {
  return daysOn(day, count * WEEK);
}

function mondayOf(day) {
  return daysOn(day, -weekdayOf(day));
}

function lastDate(day, monthsLater = 0) {
  return new Date(day.getFullYear(), day.getMonth() + monthsLater + 1, 0).getDate();
}
