// Fetches the scripts that a first card does without (later.js), once that is whole. Who is faster waits for them: what is sent is held meanwhile (early.js).

import { toast } from "./toast.js";

/** What they alone can work. */
const THEIRS = ".circle, .say-no, .so-far, :has([data-day])";
const AGAIN_MS = 2000;

let isAsked = false;
let isWaitedFor = false;

/** Lets the scripts come where the page names them for later. */
export function startLater() {
  if (!document.body.dataset.later) return;
  dispatchEvent(new Event("scriptscome"));
  addEventListener("submit", waited, { capture: true });
  addEventListener("hashchange", fetchLater, { once: true });
  if (location.hash || document.querySelector("section[data-start]")?.matches(THEIRS)) fetchLater();
}

/** Has them fetched now, where they are not here yet. */
export function fetchLater() {
  const { later } = document.body.dataset;
  if (!later || isAsked) return;
  isAsked = true;
  const script = Object.assign(document.createElement("script"), { src: later });
  script.addEventListener("load", arrived);
  script.addEventListener("error", () => failed(script));
  document.head.append(script);
}

function arrived() {
  delete document.body.dataset.later;
  dispatchEvent(new Event("scriptshere"));
}

/** Somebody is waiting for them now. */
function waited() {
  if (!document.body.dataset.later) return;
  isWaitedFor = true;
  fetchLater();
}

/** Where there is no network, they may come later; a server that has them no more can do without them. */
async function failed(script) {
  script.remove();
  isAsked = false;
  const isServed = await fetch(document.body.dataset.later).then(() => true, () => false);
  if (isWaitedFor && isServed) return dispatchEvent(new Event("scriptshere"));
  if (isWaitedFor) toast("noNetwork");
  isWaitedFor = false;
  return setTimeout(fetchLater, AGAIN_MS);
}
