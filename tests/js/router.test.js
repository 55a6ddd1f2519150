// The way through the cards of a deck. That Python leads the same way is compared in tests/browser/test_twin_rules.py.

import assert from "node:assert/strict";
import { test } from "node:test";

import { after, afterMending, before, notOffered, path } from "../../static/js/router.js";

const ids = (cards) => cards.map(({ id }) => id);
const card = (id, more = {}) => ({ id, given: [], ...more });

/** A question, a card for those who said yes, one for those who then chose red or blue, and the end. */
function deck({ likes = [], colour = [] } = {}) {
  return [
    card("likes", { given: likes }),
    card("colour", { needs: "likes=yes", given: colour }),
    card("why", { needs: "likes=yes colour=red,blue" }),
    card("end"),
  ];
}

test("a card without needs is always on the way", () => {
  assert.deepEqual(ids(path([card("one"), card("two")])), ["one", "two"]);
});

test("a card is passed over while its need is not met", () => {
  assert.deepEqual(ids(path(deck())), ["likes", "end"]);
  assert.deepEqual(ids(path(deck({ likes: ["no"] }))), ["likes", "end"]);
});

test("every need must be met, by any of its values", () => {
  assert.deepEqual(ids(path(deck({ likes: ["yes"] }))), ["likes", "colour", "end"]);
  assert.deepEqual(ids(path(deck({ likes: ["yes"], colour: ["green"] }))), ["likes", "colour", "end"]);
  assert.deepEqual(ids(path(deck({ likes: ["yes"], colour: ["green", "blue"] }))), ["likes", "colour", "why", "end"]);
});

test("an answer on a card that is passed over counts for nothing", () => {
  assert.deepEqual(ids(path(deck({ likes: ["no"], colour: ["red"] }))), ["likes", "end"]);
});

test("a value that only begins like the needed one does not meet the need", () => {
  assert.deepEqual(ids(path(deck({ likes: ["yes-a-lot"] }))), ["likes", "end"]);
});

test("the card after another is the next one that is shown", () => {
  assert.equal(after(deck(), "likes").id, "end");
  assert.equal(after(deck({ likes: ["yes"] }), "likes").id, "colour");
  assert.equal(after(deck(), "end"), undefined);
});

test("one goes on from a card that is not shown any more", () => {
  assert.equal(after(deck(), "colour").id, "end");
  assert.equal(before(deck(), "why").id, "likes");
});

test("the card before another is the last one that was shown", () => {
  assert.equal(before(deck(), "end").id, "likes");
  assert.equal(before(deck({ likes: ["yes"] }), "end").id, "colour");
  assert.equal(before(deck(), "likes"), undefined);
});

test("of neighbours with `first`, those whose `first` holds lead", () => {
  const asked = (given) => [
    card("which", { given }),
    card("stay", { first: "which=stay" }),
    card("stop", { first: "which=stop" }),
    card("end"),
  ];
  assert.deepEqual(ids(path(asked([]))), ["which", "stay", "stop", "end"]);
  assert.deepEqual(ids(path(asked(["stop"]))), ["which", "stop", "stay", "end"]);
  assert.equal(after(asked(["stop"]), "stop").id, "stay");
  assert.equal(before(asked(["stop"]), "stay").id, "stop");
});

test("`first` moves a card among its neighbours alone", () => {
  const cards = [card("a", { first: "none=yes" }), card("between"), card("b", { first: "between=yes" }), card("end")];
  assert.deepEqual(ids(path(cards)), ["a", "between", "b", "end"]);
});

test("of alternatives one is enough", () => {
  const given = (colour, size) => [card("colour", { given: colour }), card("size", { given: size }), card("a", { needs: "colour=red,blue|size=big" })];
  assert.deepEqual(ids(path(given([], []))), ["colour", "size"]);
  assert.equal(path(given(["blue"], [])).length, 3);
  assert.equal(path(given(["green"], ["big"])).length, 3);
});

test("a need that denies holds where something else is given, or nothing", () => {
  const cards = (given) => [card("colour", { given }), card("a", { needs: "colour!=red,blue" })];
  assert.deepEqual([[], ["green"], ["red"]].map((given) => path(cards(given)).length), [2, 2, 1]);
});

test("an answer that is not offered counts for nothing", () => {
  const cards = (likes) => [
    card("likes", { given: likes }),
    card("most", { given: ["tea"], offered: [{ value: "tea", need: "likes=tea" }, { value: "cake", need: "likes=cake" }] }),
    card("more", { needs: "most=tea" }),
  ];
  assert.deepEqual(ids(path(cards(["tea"]))), ["likes", "most", "more"]);
  assert.deepEqual(notOffered(cards(["tea"])).get("most"), ["cake"]);
  assert.deepEqual(ids(path(cards(["cake"]))), ["likes", "most"]);
  assert.deepEqual(notOffered(cards(["cake"])).get("most"), ["tea"]);
});

test("after a change comes a card that needs it among others, or the contrary of it, or whose answer is not offered any more", () => {
  const changed = (needs) => [card("a", { given: ["no"] }), card("b"), card("c", { needs })];
  assert.equal(afterMending(changed("b=yes|a=no"), "a").id, "c");
  assert.equal(afterMending(changed("a!=yes"), "a").id, "c");
  const offered = [{ value: "tea", need: "a=yes" }];
  assert.equal(afterMending([card("a", { given: ["no"] }), card("c", { given: ["tea"], needs: "a=yes|a=no", offered })], "a").id, "c");
});

test("after a change come the cards that need it and have no answer, then the summary", () => {
  assert.equal(afterMending(deck({ likes: ["yes"] }), "likes").id, "colour");
  assert.equal(afterMending(deck({ likes: ["yes"], colour: ["green"] }), "likes"), undefined);
  assert.equal(afterMending(deck({ likes: ["no"] }), "likes"), undefined);
});

test("a change of a person leads through all that is asked about the person", () => {
  const cards = [
    card("people.1-who", { person: "people.1", given: ["mum"] }),
    card("people.1-ring", { person: "people.1", given: ["near"] }),
    card("people.2-who", { person: "people.2", given: ["dad"] }),
  ];
  assert.equal(afterMending(cards, "people.1-who").id, "people.1-ring");
  assert.equal(afterMending(cards, "people.1-ring"), undefined);
});
