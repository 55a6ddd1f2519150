// What the tests use of node:assert/strict, for a browser.

function ok(value, message = `${value} is not true`) {
  if (!value) throw new Error(message);
}

function equal(value, wanted) {
  ok(Object.is(value, wanted), `${value} is not ${wanted}`);
}

function deepEqual(value, wanted) {
  equal(JSON.stringify(value), JSON.stringify(wanted));
}

export default { ok, equal, deepEqual };
