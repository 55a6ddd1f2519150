// Talking points: what staff may say beside the card that is shown. They come from a page of their own when the sign is held, and are never read aloud.

import { current, deckForm } from "./deck.js";
import { leave } from "./leaving.js";
import { toast } from "./toast.js";
import { fetchView } from "./views.js";

const SIGN = "a[data-unpointed]"; // names the cards beside which it does not stand: they are few
const PAGE = "[data-card-points]";

const pages = new Map();

/** Lets the sign stand where the card has points, and show them. */
export function startPoints() {
  document.addEventListener("longheld", ({ target }) => target.matches(SIGN) && open(target), { capture: true });
  document.addEventListener("longheld", (event) => event.target.matches(SIGN) && event.preventDefault());
  document.addEventListener("click", clicked);
  for (const happening of ["cardshown", "viewshown"]) document.addEventListener(happening, showSign);
  showSign();
}

function cardId() {
  const form = deckForm();
  return form ? current(form).id.split(".")[0] : "";
}

function showSign() {
  const form = deckForm();
  const hasNone = !form || current(form).matches(".topics");
  for (const sign of document.querySelectorAll(SIGN)) sign.hidden = hasNone || sign.dataset.unpointed.split(" ").includes(cardId());
}

/** A click that no finger and no key went before: of a screen reader, or a switch of the tablet's own. */
function clicked(event) {
  const sign = event.target.closest(SIGN);
  if (!sign || event.defaultPrevented) return;
  event.preventDefault();
  open(sign);
}

async function open(sign) {
  const id = cardId();
  if (location.protocol === "file:" && !carried()) return elsewhere(`${sign.href}#${id}`);
  const page = carried() ?? (await pageOf(sign.href));
  const points = page?.querySelector(`[id="${CSS.escape(id)}"]`);
  if (!points) return toast("noNetwork");
  return show(page, points);
}

/** From a disk no page can be fetched: it opens beside this one, so that no answer is lost. */
function elsewhere(address) {
  return globalThis.open(address, "_blank") ?? leave(address);
}

/** A deck that was carried away as one file has its points in it. */
function carried() {
  return document.querySelector("template[data-points-here]")?.content ?? null;
}

async function pageOf(address) {
  if (!pages.has(address)) {
    const view = await fetchView(address, null, PAGE);
    if (view) pages.set(address, view.parts.find((part) => part.matches(PAGE)));
  }
  return pages.get(address);
}

function show(page, points) {
  const dialog = document.createElement("dialog");
  const close = document.importNode(page.querySelector("[data-close]"), true);
  const shown = document.importNode(points, true);
  dialog.className = "leaving on-card";
  dialog.dataset.hands = "";
  shown.removeAttribute("id"); // the card has it
  for (const part of shown.querySelectorAll("[id]")) part.removeAttribute("id");
  shown.removeAttribute("tabindex");
  shown.removeAttribute("aria-labelledby");
  close.hidden = false;
  close.addEventListener("click", () => dialog.close());
  dialog.addEventListener("close", () => dialog.remove());
  dialog.setAttribute("aria-label", document.querySelector(SIGN).textContent);
  dialog.append(shown, close);
  document.body.append(dialog);
  dialog.showModal();
  dialog.scrollTop = 0; // the focus is on the way out, at the end
}
