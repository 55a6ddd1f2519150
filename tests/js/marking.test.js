// Which word is marked while something is said. The element is a plain object with what marking.js uses of one.

import assert from "node:assert/strict";
import { test } from "node:test";

import { marking } from "../../static/js/marking.js";

globalThis.document ??= { createElement: () => ({ textContent: "" }) };

const WORDS = [[0, 0, 3], [400, 4, 7], [900, 8, 14]];

function element(text, childElementCount = 0) {
  const classes = new Set();
  return {
    textContent: text,
    childElementCount,
    classList: { add: (name) => classes.add(name), remove: (name) => classes.delete(name), contains: (name) => classes.has(name) },
    replaceChildren(...parts) {
      this.parts = parts.map((part) => part.textContent ?? part);
    },
  };
}

test("the word that is said is marked between what is before and after it", () => {
  const line = element("Jeg er bange.");
  const mark = marking(line, WORDS);
  mark.at(100);
  assert.deepEqual(line.parts, ["", "Jeg", " er bange."]);
  mark.at(899);
  assert.deepEqual(line.parts, ["Jeg ", "er", " bange."]);
  mark.at(5000);
  assert.deepEqual(line.parts, ["Jeg er ", "bange.", ""]);
});

test("a number that is said as many words is marked as the one it is on the page", () => {
  const line = element("Ring 112, hvis nogen er i livsfare.");
  const mark = marking(line, [[0, 0, 4], [243, 5, 9], [2900, 10, 14], [3100, 15, 20], [3400, 21, 23], [3500, 24, 25], [3600, 26, 35]]);
  mark.at(2000);
  assert.deepEqual(line.parts, ["Ring ", "112,", " hvis nogen er i livsfare."]);
  mark.at(2950);
  assert.deepEqual(line.parts, ["Ring 112, ", "hvis", " nogen er i livsfare."]);
});

test("nothing is marked before the first word", () => {
  const line = element("Jeg er bange.");
  marking(line, [[50, 0, 3], ...WORDS.slice(1)]).at(10);
  assert.equal(line.parts, undefined);
});

test("where the spoken words are not those on the page, the whole is marked", () => {
  for (const [line, words] of [[element("Kort 3 af 12"), WORDS], [element("Jeg er bange.", 1), WORDS], [element("Jeg er bange."), []]]) {
    marking(line, words).at(500);
    assert.equal(line.parts, undefined);
    assert.ok(line.classList.contains("said"));
  }
});

test("afterwards the text stands as before", () => {
  const line = element("Jeg er bange.");
  const mark = marking(line, WORDS);
  mark.at(500);
  line.textContent = "changed by the mark";
  mark.clear();
  assert.equal(line.textContent, "Jeg er bange.");
  assert.ok(!line.classList.contains("said"));
});
