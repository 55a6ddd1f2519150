// The code that opens a locked tablet.

import assert from "node:assert/strict";
import { test } from "node:test";

import { isCode, opens, sealed, waitAfter } from "../../static/js/lock_code.js";

test("a code is four digits", () => {
  assert.deepEqual(["0000", "123", "12345", "12a4", ""].map(isCode), [true, false, false, false, false]);
});

test("a code opens what was made of it, and no other of a thousand does", () => {
  const kept = sealed("0427", "salt");
  assert.ok(opens("0427", kept));
  const others = Array.from({ length: 1000 }, (_, at) => String(at).padStart(4, "0")).filter((code) => code !== "0427");
  assert.deepEqual(others.filter((code) => opens(code, kept)), []);
});

test("what is kept does not show the code, and is another on each tablet", () => {
  assert.doesNotMatch(sealed("0427", "salt"), /0427/u);
  assert.notEqual(sealed("0427", "a").split(":")[1], sealed("0427", "b").split(":")[1]);
});

test("each wrong code is waited for longer, and none for ever", () => {
  assert.deepEqual([1, 2, 3, 20].map(waitAfter), [2, 4, 8, 300]);
});
