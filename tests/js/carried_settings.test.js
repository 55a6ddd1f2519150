// Settings as they are carried.

import assert from "node:assert/strict";
import { test } from "node:test";

import { fileOf, fromFile, fromHash, hashOf, sorted } from "../../static/js/carried_settings.js";

const KNOWN = { choose: ["tap", "scan"], scan_ms: ["750", "2000"] };

test("what was set comes out of its file and out of its address", () => {
  const settings = { choose: "scan", scan_ms: "750" };
  assert.deepEqual(fromFile(fileOf(settings)), settings);
  assert.equal(hashOf(settings), "#valg:choose=scan&scan_ms=750");
  assert.deepEqual(fromHash(hashOf(settings)), settings);
  assert.deepEqual(fromHash("#valg:"), {});
});

test("another file, and another address, carry nothing", () => {
  for (const text of ["", "{", "null", "7", "[]", '{"kind": "samtalekassen-indstillinger"}', '{"kind": "x", "settings": {}}']) {
    assert.equal(fromFile(text), null, text);
  }
  for (const hash of ["", "#", "#stemme", "#valg", "#xvalg:choose=scan"]) assert.equal(fromHash(hash), null, hash);
});

test("only what a device knows is taken over, and the rest is counted", () => {
  const given = { choose: "scan", scan_ms: "1", pin: "1234", constructor: "x", toString: "y" };
  assert.deepEqual(sorted(given, KNOWN), { settings: { choose: "scan" }, unknown: 4 });
});
