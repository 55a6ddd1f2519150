// Who uses a screen reader has a voice, and ours would be the second. The first key of a page offers to say so, and then nothing is read aloud by itself.

import { setting, store } from "./settings.js";
import { hush } from "./speech.js";

let isOffered = false;

/** Lets the button [data-reader] of every view turn it on and off. */
export function startReader() {
  document.addEventListener("click", ({ target }) => target.closest("[data-reader]") && turn());
  document.addEventListener("keydown", offer);
  for (const happening of ["settingchanged", "viewshown"]) document.addEventListener(happening, show);
  show();
}

function turn() {
  hush();
  store("reader", setting("reader") === "on" ? null : "on");
}

function show() {
  button()?.setAttribute("aria-pressed", String(setting("reader") === "on"));
}

function button() {
  return document.querySelector("[data-reader]");
}

/** A script has moved the focus past the button, which is the first of the page: with the first Tab it comes next. */
function offer({ key, shiftKey }) {
  if (key !== "Tab" || isOffered) return;
  isOffered = true;
  const here = document.activeElement;
  const offered = button();
  if (shiftKey || !offered || !here.matches("h1, h2") || setting("reader") === "on") return;
  here.after(offered);
  offered.addEventListener("blur", () => setTimeout(() => document.body.prepend(offered)), { once: true });
}
