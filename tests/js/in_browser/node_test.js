// What the tests use of node:test, for a browser: each is run at once, and what it came to is kept.

/** The message of each test that failed, and "" for one that passed, by its name. */
export const outcomes = {};

/** Runs a test and keeps what it came to. */
export function test(name, run) {
  try {
    run();
    outcomes[name] = "";
  } catch (error) {
    outcomes[name] = String(error.stack);
  }
}
