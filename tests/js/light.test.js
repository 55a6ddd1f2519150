// Where the light of a switch is.

import assert from "node:assert/strict";
import { test } from "node:test";

import { Light } from "../../static/js/access/light.js";

const [a, b, c] = [{ name: "a" }, { name: "b" }, { name: "c" }];
const pair = { items: [a, b] };

/** The names of what is lit while time passes so often. */
function seen(light, times) {
  return Array.from({ length: times }, () => {
    const name = light.lit?.name ?? (light.lit ? "group" : "rest");
    light.passed();
    return name;
  });
}

test("the light goes by itself, and rests after three rounds", () => {
  const light = new Light([a, b], "timed");
  assert.deepEqual(seen(light, 7), ["a", "b", "a", "b", "a", "b", "rest"]);
});

test("the first stays longer than the others, in a group too", () => {
  const light = new Light([pair, c], "timed");
  assert.equal(light.stay, 1.6);
  light.pressed("choose");
  assert.equal(light.stay, 1.6);
  light.passed();
  assert.equal(light.stay, 1);
});

test("a press chooses what is lit, and after the rest only wakes", () => {
  const light = new Light([a, b], "timed");
  light.passed();
  assert.equal(light.pressed("choose"), b);
  seen(light, 6);
  assert.equal(light.lit, null);
  assert.equal(light.stay, 0);
  assert.equal(light.pressed("choose"), null);
  assert.equal(light.lit.name, "a");
});

test("a group is opened by a press, gone through twice, and left for what comes after it", () => {
  const light = new Light([pair, c], "timed");
  assert.equal(light.pressed("choose"), null);
  assert.deepEqual(seen(light, 6), ["a", "b", "a", "b", "c", "group"]);
});

test("groups within groups lead up one by one", () => {
  const light = new Light([{ items: [pair, c] }, c], "timed");
  light.pressed("choose");
  light.pressed("choose");
  assert.deepEqual(seen(light, 6), ["a", "b", "a", "b", "c", "group"]);
});

test("after a choice the light goes on to the end of the group, and then up", () => {
  const light = new Light([{ items: [a, b, c] }, c], "timed");
  light.pressed("choose");
  assert.equal(light.pressed("choose"), a);
  light.again();
  assert.deepEqual(seen(light, 4), ["b", "c", "c", "group"]);
});

test("with two switches no time passes: one moves, the other chooses, and the light never rests", () => {
  const light = new Light([pair, c], "two");
  assert.equal(light.stay, 0);
  for (let times = 0; times < 9; times += 1) light.pressed("move");
  assert.equal(light.lit, c);
  assert.equal(light.pressed("choose"), c);
  light.pressed("move");
  assert.equal(light.pressed("choose"), null);
  assert.equal(light.lit, a);
});

test("step by step nothing is lit before the first press, and what stays lit is chosen", () => {
  const light = new Light([a, b], "step");
  assert.equal(light.lit, null);
  light.pressed("choose");
  assert.equal(light.lit, a);
  light.pressed("choose");
  assert.equal(light.passed(), b);
  light.again();
  assert.equal(light.lit, null);
});

test("where there is nothing to choose the light rests", () => {
  const light = new Light([], "timed");
  assert.equal(light.pressed("choose"), null);
  assert.equal(light.lit, null);
  assert.equal(light.waits, undefined);
});
