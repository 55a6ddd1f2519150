// What a hand that shakes has meant.

import assert from "node:assert/strict";
import { test } from "node:test";

import { Stillness } from "../../static/js/stillness.js";

const STILL_MS = 500;
const [tile, other] = [{}, {}];

/** Both pauses as they usually are, but for those that are named. */
function still(pauses = {}) {
  return new Stillness((name) => pauses[name] ?? STILL_MS);
}

test("a burst on one control is one touch, however long it lasts", () => {
  const stillness = still();
  const held = [0, 140, 280, 420, 560, 700, 1150].map((at_ms) => stillness.isAgain(tile, at_ms));
  assert.deepEqual(held, [false, true, true, true, true, true, true]);
  assert.equal(stillness.isAgain(tile, 1150 + STILL_MS), false);
});

test("different controls are touched as fast as one likes", () => {
  const stillness = still();
  assert.equal(stillness.isAgain(tile, 0), false);
  assert.equal(stillness.isAgain(other, 50), false);
  assert.equal(stillness.isAgain(tile, 100), true);
});

test("whoever walks by keys and presses there means it", () => {
  const stillness = still();
  stillness.isAgain(tile, 0);
  stillness.forget();
  assert.equal(stillness.isAgain(tile, 100), false);
});

test("what was shown is not touched until the hand has been still", () => {
  const stillness = still();
  assert.equal(stillness.isEarly(0), false);
  stillness.show(1000);
  assert.deepEqual([1100, 1500, 1900].map((at_ms) => stillness.isEarly(at_ms)), [true, true, true]);
  assert.equal(stillness.isEarly(1900 + STILL_MS), false);
});

test("what must wait counts from when it was shown, and taps do not lengthen that", () => {
  const stillness = still();
  stillness.show(1000);
  stillness.isEarly(1400);
  assert.equal(stillness.isLate(2000, 2999), true);
  assert.equal(stillness.isLate(2000, 3000), false);
  assert.equal(stillness.isLate(0, 1000), false);
});

test("an arrow pressed in a burst turns one card, and the other arrow turns back", () => {
  const stillness = still();
  const held = [0, 300, 600].map((at_ms) => stillness.isTurnedAgain("ArrowRight", at_ms));
  assert.deepEqual(held, [false, true, true]);
  assert.equal(stillness.isTurnedAgain("ArrowLeft", 700), false);
  assert.equal(stillness.isTurnedAgain("ArrowLeft", 1300), false);
});

test("how long the hand must be still is what is set at that time, for each touch", () => {
  const pauses = { repeat_ms: "2000", quiet_ms: "1000" };
  const stillness = still(pauses);
  stillness.show(0);
  assert.deepEqual([900, 1800, 2800].map((at_ms) => stillness.isEarly(at_ms)), [true, true, false]);
  assert.deepEqual([3000, 4900, 6800, 8800].map((at_ms) => stillness.isAgain(tile, at_ms)), [false, true, true, false]);
  assert.deepEqual([9000, 10_900].map((at_ms) => stillness.isTurnedAgain("ArrowLeft", at_ms)), [false, true]);
  pauses.repeat_ms = "0";
  assert.equal(stillness.isAgain(tile, 8810), false);
  assert.equal(stillness.isTurnedAgain("ArrowLeft", 10_910), false);
});

test("without a pause nothing is held back but what must wait by itself", () => {
  const stillness = still({ repeat_ms: "0", quiet_ms: "0" });
  stillness.show(1000);
  assert.deepEqual([stillness.isEarly(1000), stillness.isAgain(tile, 1000), stillness.isAgain(tile, 1000)], [false, false, false]);
  assert.equal(stillness.isLate(2000, 2900), true);
});

test("to ask whether a touch would count is no touch", () => {
  const stillness = still();
  stillness.show(0);
  assert.deepEqual([100, 400, 500].map((at_ms) => stillness.isReady(tile, 0, at_ms)), [false, false, true]);
  assert.equal(stillness.isReady(tile, 2000, 1999), false);
  stillness.isAgain(tile, 1000);
  assert.deepEqual([1499, 1500].map((at_ms) => stillness.isReady(tile, 0, at_ms)), [false, true]);
  assert.equal(stillness.isReady(other, 0, 1001), true);
});
