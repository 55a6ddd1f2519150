// Sounds that come together are given on one by one, however the network cuts them.

import assert from "node:assert/strict";
import { test } from "node:test";

import { afterSounds } from "../../static/js/sound_pack.js";

const SOUNDS = [
  ["glad", [1, 10, 3]],
  ["æv", []],
  ["ked", [10, 10]],
];

function packed() {
  return SOUNDS.flatMap(([key, voice]) => [
    ...new TextEncoder().encode(`${JSON.stringify({ key, bytes: voice.length, words: [[0, 0, key.length]] })}\n`),
    ...voice,
  ]);
}

function readIn(size) {
  const bytes = packed();
  const found = [];
  let rest = new Uint8Array(0);
  for (let at = 0; at < bytes.length; at += size) {
    rest = afterSounds(Uint8Array.from([...rest, ...bytes.slice(at, at + size)]), (key, voice, words) => found.push([key, [...voice], words]));
  }
  return { found, rest };
}

test("each sound is found with its words, whatever comes at a time", () => {
  for (const size of [1, 2, 17, 1000]) {
    const { found, rest } = readIn(size);
    assert.deepEqual(
      found.map(([key, voice, words]) => [key, voice, words[0][2]]),
      SOUNDS.map(([key, voice]) => [key, voice, key.length]),
    );
    assert.equal(rest.length, 0);
  }
});

test("what is not whole waits for the rest", () => {
  const bytes = Uint8Array.from(packed().slice(0, -1));
  const found = [];
  const rest = afterSounds(bytes, (key) => found.push(key));
  assert.deepEqual(found, ["glad", "æv"]);
  assert.equal(rest.length > 2, true);
});
