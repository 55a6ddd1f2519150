// A locked tablet: one tool, or one plan, and no way out of it that the page has. A padlock in the corner opens it, when it is held for two seconds.
// What the browser and the tablet do themselves no page can hinder (docs/devices.md).

import { opens, waitAfter } from "../lock_code.js";
import { store, stored } from "../settings.js";
import { toast } from "../toast.js";

const HELD_MS = 2000; // as long as the bar of .held takes
const KEPT = ["lock", "lock_to", "lock_who", "lock_words", "lock_wrong"];
const LEADS_OUT = ".home, [data-another]";

let timer = 0;
let wasHeld = false; // the click that follows a finger or a key is none of its own

/** Locks the page, where this tablet is locked. */
export function startLock() {
  if (!stored("lock")) return;
  if (!isInside(location)) return location.replace(stored("lock_to"));
  if (!canChoose()) return location.replace(withPersona());
  show();
  document.addEventListener("viewshown", show);
  addEventListener("click", clicked, { capture: true });
  addEventListener("pointerup", fill);
  for (const end of ["pointerup", "pointercancel", "blur", "keyup"]) addEventListener(end, letGo);
  return null;
}

/** Whether an address is that of the tool or the plan: the persona, and what is shown, may be another. */
function isInside({ origin, pathname, search }) {
  const to = new URL(stored("lock_to"));
  const [mine, theirs] = [to.search, search].map((query) => new URLSearchParams(query).getAll("vaerktoej").join(" "));
  return origin === to.origin && pathname === to.pathname && mine === theirs;
}

/** Without a network nobody can choose a persona for a plan: then it is that of the page on which staff locked the tablet. */
function canChoose() {
  const isAsked = !new URLSearchParams(location.search).has("persona");
  return !isAsked || !stored("lock_who") || !document.querySelector("[data-nothing-kept]");
}

function withPersona() {
  const to = new URL(stored("lock_to"));
  to.searchParams.set("persona", stored("lock_who"));
  return to.href;
}

/** The end leads to the beginning, for whoever comes next; and what would lead elsewhere does nothing. */
function clicked(event) {
  if (!stored("lock")) return;
  const way = event.target.closest("a[href], button");
  if (!way) return;
  if (way.matches("[data-finish]")) {
    if (way.href) way.href = stored("lock_to");
    else way.dataset.finish = stored("lock_to");
  }
  const isOut = stored("lock") === "deck" && way.matches(LEADS_OUT);
  const isElsewhere = way.protocol?.startsWith("http") && !way.dataset.opens && !isInside(way);
  if (!isOut && !isElsewhere) return;
  event.preventDefault();
  event.stopImmediatePropagation();
}

/** A browser fills the screen only when it was touched. */
function fill() {
  if (!stored("lock") || document.fullscreenElement) return;
  document.documentElement.requestFullscreen?.().catch(() => {}); // a tablet that cannot, or may not, is locked all the same
}

function show() {
  if (!stored("lock") || document.querySelector(".padlock")) return;
  const words = wordsOf();
  const padlock = Object.assign(document.createElement("button"), { type: "button", className: "padlock" });
  padlock.setAttribute("aria-label", words.hold);
  padlock.append(Object.assign(new Image(), { alt: "", src: `data:image/svg+xml,${encodeURIComponent(words.picture)}` }));
  padlock.addEventListener("pointerdown", ({ isPrimary, button }) => isPrimary && button === 0 && hold(padlock));
  padlock.addEventListener("pointerleave", letGo);
  padlock.addEventListener("keydown", (event) => isKey(event) && !event.repeat && hold(padlock));
  padlock.addEventListener("click", () => wasHeld || ask()); // a screen reader has no hands to hold with
  document.body.prepend(padlock);
}

/** The words that staff locked it with. */
function wordsOf() {
  return JSON.parse(stored("lock_words") ?? "{}");
}

function isKey({ key }) {
  return key === "Enter" || key === " ";
}

function hold(padlock) {
  wasHeld = true;
  padlock.classList.add("held");
  timer = setTimeout(() => {
    padlock.classList.remove("held");
    timer = 0;
    ask();
  }, HELD_MS);
}

function letGo() {
  if (!timer) return;
  clearTimeout(timer);
  timer = 0;
  document.querySelector(".padlock").classList.remove("held");
  setTimeout(() => (wasHeld = false), HELD_MS);
  toast("pressLonger");
}

/** Opens the lock, or asks for the code first, where there is one. */
function ask() {
  wasHeld = false;
  if (!stored("lock_code")) return unlock();
  const dialog = document.querySelector(".unlock") ?? added();
  tell(dialog);
  return dialog.open || dialog.showModal();
}

function unlock() {
  for (const name of KEPT) store(name, null);
  for (const part of document.querySelectorAll(".padlock, .unlock")) part.remove();
  globalThis.showLooks();
  if (document.fullscreenElement) document.exitFullscreen();
}

function added() {
  const words = wordsOf();
  const dialog = Object.assign(document.createElement("dialog"), { className: "leaving unlock" });
  const form = Object.assign(document.createElement("form"), { method: "dialog", autocomplete: "off" });
  const heading = Object.assign(document.createElement("h2"), { textContent: words.ask });
  const code = Object.assign(document.createElement("input"), { type: "password", inputMode: "numeric", maxLength: 4, autocomplete: "off" });
  const told = Object.assign(document.createElement("p"), { role: "status" });
  const row = Object.assign(document.createElement("div"), { className: "buttons" });
  const stay = buttonOf(words.stay, "back", "button"); // Enter presses the other
  stay.addEventListener("click", () => dialog.close());
  row.append(stay, buttonOf(words.open, "check strong", "submit"));
  form.append(heading, code, told, row);
  form.addEventListener("submit", (event) => sent(event, dialog, code));
  dialog.append(form);
  document.body.append(dialog);
  code.setAttribute("aria-label", words.ask);
  return dialog;
}

function buttonOf(text, kind, type) {
  return Object.assign(document.createElement("button"), { textContent: text, className: `b ${kind}`, type });
}

function sent(event, dialog, code) {
  event.preventDefault();
  const given = code.value;
  code.value = "";
  if (left_s() > 0) return tell(dialog);
  if (opens(given, stored("lock_code"))) return unlock();
  const wrong = wrongSoFar().count + 1;
  store("lock_wrong", JSON.stringify({ count: wrong, until_ms: Date.now() + waitAfter(wrong) * 1000 }));
  return tell(dialog);
}

/** Each wrong code is waited for; what is left of that is told, and a reload does not shorten it. */
function tell(dialog) {
  const wait_s = left_s();
  dialog.querySelector("p").textContent = wait_s > 0 ? wordsOf().wrong.replace("#", wait_s) : "";
  if (wait_s > 0) setTimeout(() => dialog.isConnected && tell(dialog), 1000);
}

function wrongSoFar() {
  return JSON.parse(stored("lock_wrong") ?? '{ "count": 0, "until_ms": 0 }');
}

function left_s() {
  return Math.ceil((wrongSoFar().until_ms - Date.now()) / 1000);
}
