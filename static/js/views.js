// Views: what stands on the page. One is shown in the place of another without leaving the page, and kept in memory with its answers.

import { textOnDisk } from "./page_on_disk.js";
import { readsByItself } from "./settings.js";
import { hush, say, sayable } from "./speech.js";
import { fetchInTurn } from "./turn.js";

const LONGEST_WAIT_MS = 10_000;

/** Returns what stands on a page, to be shown again later. */
export function viewOf(page) {
  return { title: page.title, kind: page.body.className, parts: [...page.body.children] };
}

/** Shows a view. The document is told by an event, "viewshown", so that whoever adds to pages can do so. */
export function show({ title, kind, parts }) {
  hush();
  document.body.replaceChildren(...parts);
  document.body.className = kind;
  document.title = title;
  document.dispatchEvent(new Event("viewshown"));
}

/**
 * Returns a promise of the view that an address gives, or of null where there is no network. `fields` are sent with it. A page without
 * `mark` is not ours, whatever its status says: a guest network or a proxy answered in our place, which is no network either.
 */
export async function fetchView(address, fields, mark) {
  const text = address.startsWith("file:") ? await textOnDisk(address) : await textOf(address, fields ? { method: "POST", body: new URLSearchParams(fields) } : {});
  const page = new DOMParser().parseFromString(text ?? "", "text/html");
  return page.querySelector(mark) ? viewOf(page) : null;
}

/** Only what the network does stands inside the try: a fault of ours must not be told as "no network". */
async function textOf(address, sending) {
  const patience = new AbortController();
  const timer = setTimeout(() => patience.abort(), LONGEST_WAIT_MS);
  try {
    const answer = await fetchInTurn(address, { ...sending, signal: patience.signal }, () => !patience.signal.aborted);
    return answer.ok ? await answer.text() : null;
  } catch {
    return null;
  } finally {
    clearTimeout(timer);
  }
}

/** Moves the focus to the heading of the page, and reads the page, or what is named, aloud if it should be. */
export function present(elements = null) {
  const heading = document.querySelector("h1");
  heading.tabIndex = -1;
  heading.focus({ preventScroll: true });
  scrollTo(0, 0);
  if (readsByItself()) say(elements ?? sayable(document.querySelector("main")));
}
