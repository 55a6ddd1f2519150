// The order in which the light goes over what can be worked.

import assert from "node:assert/strict";
import { test } from "node:test";

import { stopsOf } from "../../static/js/access/stops.js";

const HIGH_PX = 100;

/** Targets of a zone, so many beside each other. */
function tiles(zone, count, abreast = 1, line = () => null) {
  return Array.from({ length: count }, (_, at) => {
    const top = Math.floor(at / abreast) * HIGH_PX;
    return { name: `${zone}${at + 1}`, zone, top, bottom: top + HIGH_PX - 1, line: line(at) };
  });
}

/** Groups as lists of names. */
function named(stops) {
  return stops.map(({ name, items }) => name ?? named(items));
}

test("few are gone over one by one: the answers, the row at the bottom, the head", () => {
  const stops = stopsOf([...tiles("head", 2), ...tiles("body", 2), ...tiles("foot", 2)]);
  assert.deepEqual(named(stops), ["body1", "body2", "foot1", "foot2", "head1", "head2"]);
});

test("more than six come in groups", () => {
  const stops = stopsOf([...tiles("head", 3), ...tiles("body", 4), ...tiles("foot", 1)]);
  assert.deepEqual(named(stops), [["body1", "body2", "body3", "body4"], "foot1", ["head1", "head2", "head3"]]);
});

test("many answers come in rows as they lie on the screen", () => {
  const stops = stopsOf([...tiles("body", 8, 3), ...tiles("foot", 1)]);
  assert.deepEqual(named(stops), [[["body1", "body2", "body3"], ["body4", "body5", "body6"], ["body7", "body8"]], "foot1"]);
});

test("one group alone is open from the start", () => {
  assert.deepEqual(named(stopsOf(tiles("body", 7, 4))), [["body1", "body2", "body3", "body4"], ["body5", "body6", "body7"]]);
});

test("what can be done with a line is a group that is known as that line", () => {
  const lines = [{}, {}, {}, {}];
  const stops = stopsOf(tiles("body", 8, 1, (at) => lines[Math.floor(at / 2)]));
  assert.deepEqual(stops.map(({ line }) => line), lines);
  assert.deepEqual(named(stops)[1], ["body3", "body4"]);
});

test("many rows come in parts of about the same size", () => {
  assert.deepEqual(named(stopsOf(tiles("body", 20))).map(({ length }) => length), [5, 5, 5, 5]);
  assert.deepEqual(named(stopsOf(tiles("body", 7))).map(({ length }) => length), [4, 3]);
});

test("what comes first is lit before all, and the row that it stands in stays whole", () => {
  const all = [...tiles("body", 4), ...tiles("foot", 4)];
  assert.deepEqual(named(stopsOf(all, all[7]))[0], "foot4");
  assert.deepEqual(named(stopsOf(all, all[7])).at(-1), ["foot1", "foot2", "foot3", "foot4"]);
  assert.deepEqual(named(stopsOf(all.slice(0, 6), all[5])), ["foot2", "body1", "body2", "body3", "body4", "foot1"]);
});
