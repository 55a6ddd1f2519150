// Staff lock the tablet to one tool, or to one plan, and choose the code that opens it. What the lock itself says is kept beside it, so that it needs
// no network and no page has to bring it (access/lock.js).

import { isCode, sealed } from "./lock_code.js";
import { store, stored } from "./settings.js";

const SALT_BYTES = 8;

/** Lets the buttons that lock work, and the form of the code. */
export function startLocking() {
  document.addEventListener("click", ({ target }) => target.closest("[data-lock-to]") && lock(target.closest("[data-lock-to]")));
  const form = document.querySelector("form[data-lock-code]");
  if (!form) return;
  form.addEventListener("submit", keepCode);
  form.querySelector("[data-lock-code-off]").addEventListener("click", () => setCode(form, null));
  show(form);
}

async function lock({ dataset, form }) {
  const { lockTo, lockWords, lockPicture } = dataset;
  const address = form ? `${form.action}?${new URLSearchParams(new FormData(form))}` : new URL(lockTo, location).href;
  store("lock_words", JSON.stringify({ ...JSON.parse(lockWords), picture: await textOf(lockPicture) }));
  store("lock_to", address);
  store("lock_who", new URLSearchParams(location.search).get("persona"));
  store("lock", form ? "visit" : "deck");
  location.assign(address);
}

/** The picture goes with the words, so that it is there without a network, too. */
async function textOf(picture) {
  const answer = await fetch(picture).catch(() => null);
  return answer?.ok ? answer.text() : "";
}

function keepCode(event) {
  event.preventDefault();
  const form = event.target;
  const code = form.elements.code.value;
  form.elements.code.value = "";
  if (isCode(code)) setCode(form, sealed(code, salt()));
}

function salt() {
  return [...crypto.getRandomValues(new Uint8Array(SALT_BYTES))].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

function setCode(form, kept) {
  store("lock_code", kept);
  show(form);
}

function show(form) {
  const isSet = stored("lock_code") !== null;
  form.querySelector("[data-lock-code-off]").hidden = !isSet;
  form.querySelector("[data-lock-code-told]").hidden = !isSet;
}
