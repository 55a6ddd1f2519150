// What a hand that shakes has meant.

import assert from "node:assert/strict";
import { test } from "node:test";

import { STILL_MS, Stillness } from "../../static/js/stillness.js";

const [tile, other] = [{}, {}];

test("a burst on one control is one touch, however long it lasts", () => {
  const stillness = new Stillness();
  const held = [0, 140, 280, 420, 560, 700, 1150].map((at_ms) => stillness.isAgain(tile, at_ms));
  assert.deepEqual(held, [false, true, true, true, true, true, true]);
  assert.equal(stillness.isAgain(tile, 1150 + STILL_MS), false);
});

test("different controls are touched as fast as one likes", () => {
  const stillness = new Stillness();
  assert.equal(stillness.isAgain(tile, 0), false);
  assert.equal(stillness.isAgain(other, 50), false);
  assert.equal(stillness.isAgain(tile, 100), true);
});

test("whoever walks by keys and presses there means it", () => {
  const stillness = new Stillness();
  stillness.isAgain(tile, 0);
  stillness.forget();
  assert.equal(stillness.isAgain(tile, 100), false);
});

test("what was shown is not touched until the hand has been still", () => {
  const stillness = new Stillness();
  assert.equal(stillness.isEarly(0), false);
  stillness.show(1000);
  assert.deepEqual([1100, 1500, 1900].map((at_ms) => stillness.isEarly(at_ms)), [true, true, true]);
  assert.equal(stillness.isEarly(1900 + STILL_MS), false);
});

test("what must wait counts from when it was shown, and taps do not lengthen that", () => {
  const stillness = new Stillness();
  stillness.show(1000);
  stillness.isEarly(1400);
  assert.equal(stillness.isLate(2000, 2999), true);
  assert.equal(stillness.isLate(2000, 3000), false);
  assert.equal(stillness.isLate(0, 1000), false);
});

test("an arrow pressed in a burst turns one card, and the other arrow turns back", () => {
  const stillness = new Stillness();
  const held = [0, 300, 600].map((at_ms) => stillness.isTurnedAgain("ArrowRight", at_ms));
  assert.deepEqual(held, [false, true, true]);
  assert.equal(stillness.isTurnedAgain("ArrowLeft", 700), false);
  assert.equal(stillness.isTurnedAgain("ArrowLeft", 1300), false);
});
