// A clock for steps that follow each other.

import assert from "node:assert/strict";
import { test } from "node:test";

import { StepClock } from "../../static/js/step_clock.js";

const MINUTE_MS = 60_000;

test("it stands still until it is started, and after a pause goes on from where it was", () => {
  const clock = new StepClock([5, 3]);
  assert.equal(clock.minutes(9 * MINUTE_MS), 5);
  clock.start(0);
  assert.equal(clock.left(MINUTE_MS), 4 * MINUTE_MS);
  clock.pause(2 * MINUTE_MS);
  assert.equal(clock.isRunning, false);
  assert.equal(clock.minutes(60 * MINUTE_MS), 3);
  clock.start(60 * MINUTE_MS);
  assert.equal(clock.left(61 * MINUTE_MS), 2 * MINUTE_MS);
});

test("a step that is over waits, and the next stands still", () => {
  const clock = new StepClock([5, 3]);
  clock.start(0);
  assert.equal(clock.left(99 * MINUTE_MS), 0);
  assert.equal(clock.minutes(99 * MINUTE_MS), 0);
  assert.equal(clock.at, 0);
  clock.next();
  assert.deepEqual([clock.at, clock.isLast, clock.isRunning, clock.minutes(100 * MINUTE_MS)], [1, true, false, 3]);
});

test("after the last step there is none, and it can begin again", () => {
  const clock = new StepClock([5, 3]);
  clock.next();
  clock.next();
  assert.equal(clock.at, 1);
  clock.again();
  assert.deepEqual([clock.at, clock.share(0)], [0, 1]);
});

test("minutes are told whole and rounded up, and the share falls evenly", () => {
  const clock = new StepClock([2]);
  clock.start(0);
  assert.equal(clock.minutes(1), 2);
  assert.equal(clock.minutes(MINUTE_MS), 1);
  assert.equal(clock.share(MINUTE_MS), 0.5);
  assert.equal(clock.minutes(2 * MINUTE_MS - 1), 1);
});

test("a clock of the tablet that is set back makes no step longer", () => {
  const clock = new StepClock([2]);
  clock.start(5 * MINUTE_MS);
  assert.equal(clock.left(0), 2 * MINUTE_MS);
});
