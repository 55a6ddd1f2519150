// Which presses of a switch count.

import assert from "node:assert/strict";
import { test } from "node:test";

import { Presses } from "../../static/js/access/presses.js";

test("a burst is one press, however long it lasts", () => {
  const presses = new Presses();
  assert.deepEqual([0, 300, 600, 900, 1400].map((at_ms) => presses.counts("choose", at_ms, 500)), [true, false, false, false, true]);
});

test("two switches do not hold each other back", () => {
  const presses = new Presses();
  assert.deepEqual(["move", "choose"].map((which) => presses.counts(which, 100, 500)), [true, true]);
});

test("without a pause every press counts", () => {
  const presses = new Presses();
  assert.deepEqual([5, 5].map((at_ms) => presses.counts("choose", at_ms, 0)), [true, true]);
});
