// Who moves up when one of many people or things is taken out.

import assert from "node:assert/strict";
import { test } from "node:test";

import { movedUp, roundOf } from "../../static/js/rounds.js";

test("what a section is about has a card and a number", () => {
  assert.deepEqual(roundOf("helpers.2"), { card: "helpers", number: 2 });
  assert.deepEqual(roundOf("helpers.12"), { card: "helpers", number: 12 });
});

test("who comes before the one that is taken out stays", () => {
  assert.equal(movedUp("helpers.1-who", { card: "helpers", number: 2 }), "helpers.1-who");
});

test("the one that is taken out, and all who follow, have what the next had", () => {
  assert.equal(movedUp("helpers.2-who", { card: "helpers", number: 2 }), "helpers.3-who");
  assert.equal(movedUp("helpers.9-ring", { card: "helpers", number: 2 }), "helpers.10-ring");
});

test("own words and own pictures move as answers do", () => {
  assert.equal(movedUp("helpers.2-who_ord", { card: "helpers", number: 2 }), "helpers.3-who_ord");
  assert.equal(movedUp("helpers.2-what-then_words", { card: "helpers", number: 1 }), "helpers.3-what-then_words");
});

test("another card's fields stay, also where its name begins alike", () => {
  assert.equal(movedUp("helpers-too.2-who", { card: "helpers", number: 1 }), "helpers-too.2-who");
  assert.equal(movedUp("helpers", { card: "helpers", number: 1 }), "helpers");
});
