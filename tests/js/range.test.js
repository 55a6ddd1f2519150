import assert from "node:assert/strict";
import test from "node:test";

import { partOf } from "../../static/worker/range.js";

function kept() {
  return new Response("0123456789", { headers: { "Content-Type": "audio/mpeg" } });
}

async function asked(range) {
  const answer = await partOf(kept(), range);
  return [answer.status, answer.headers.get("Content-Range"), await answer.text()];
}

test("a part is given as one, and says where it stands", async () => {
  assert.deepEqual(await asked("bytes=0-1"), [206, "bytes 0-1/10", "01"]);
  assert.deepEqual(await asked("bytes=4-"), [206, "bytes 4-9/10", "456789"]);
  assert.deepEqual(await asked("bytes=-3"), [206, "bytes 7-9/10", "789"]);
});

test("a part that goes beyond the end ends there", async () => {
  assert.deepEqual(await asked("bytes=8-99"), [206, "bytes 8-9/10", "89"]);
  assert.deepEqual(await asked("bytes=-99"), [206, "bytes 0-9/10", "0123456789"]);
});

test("a part behind the end is refused, with how long it is", async () => {
  assert.deepEqual(await asked("bytes=10-12"), [416, "bytes */10", ""]);
});

test("what cannot be read is passed over", async () => {
  assert.deepEqual(await asked("bytes=1-2,4-5"), [200, null, "0123456789"]);
  assert.deepEqual(await asked("bytes=-"), [200, null, "0123456789"]);
});

test("a part is of the kind that the whole is", async () => {
  const answer = await partOf(kept(), "bytes=0-1");
  assert.equal(answer.headers.get("Content-Type"), "audio/mpeg");
  assert.equal(answer.headers.get("Content-Length"), "2");
});
