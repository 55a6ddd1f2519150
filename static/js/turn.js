// Waiting for one's turn: where too much goes on at the server, it says when to ask again.

/** Fetches, and again by itself while our server is busy and `waits()` is true. `told` is called before each wait. */
export async function fetchInTurn(address, sending, waits, told = () => {}) {
  const answer = await fetch(address, sending);
  const pause = Number.parseInt(answer.headers.get("Retry-After"), 10);
  if (answer.status !== 503 || !(pause > 0) || !waits()) return answer;
  told();
  await new Promise((done) => setTimeout(done, pause * 1000));
  return fetchInTurn(address, sending, waits, told);
}
