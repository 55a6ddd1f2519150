import assert from "node:assert/strict";
import { test } from "node:test";

import { asRead, isFromTheRight } from "../../static/js/reading.js";

test("an arrow means what it does where one reads from left to right", () => {
  for (const [dir, key, meant] of [
    ["", "ArrowRight", "ArrowRight"],
    ["rtl", "ArrowRight", "ArrowLeft"],
    ["rtl", "ArrowLeft", "ArrowRight"],
    ["rtl", "ArrowUp", "ArrowUp"],
  ]) {
    globalThis.document = { dir };
    assert.equal(asRead(key), meant);
    assert.equal(isFromTheRight(), dir === "rtl");
  }
});
