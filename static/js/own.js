// The panel in which somebody writes, draws or takes a photo. It is the :target of its card, as the pause is; all its events are
// heard on the document, so that it works in whatever deck is shown.

import { startDrawing, showDrawing } from "./drawing.js";
import { clearOwn, give, isGiven, ownOf, showOwn } from "./own_answer.js";
import { NAMES } from "./names.js";
import { photoFrom } from "./photo.js";
import { readsByItself } from "./settings.js";
import { hush, say, sayable } from "./speech.js";

/** Lets the panels for own answers work. */
export function startOwn() {
  startDrawing();
  document.addEventListener("click", clicked);
  document.addEventListener("input", ({ target }) => target.matches(".panel textarea") && written(target));
  document.addEventListener("change", ({ target }) => changed(target));
  document.addEventListener("keydown", pressed);
  document.addEventListener("reset", ({ target }) => forget(target));
  addEventListener("hashchange", ({ oldURL }) => arrived(new URL(oldURL).hash));
  queueMicrotask(() => arrived(""));
}

function clicked(event) {
  const panel = event.target.closest(".panel");
  if (!panel) return;
  const choose = event.target.closest("[data-choose]");
  const wipe = event.target.closest(`[name=${NAMES.wipe}]`);
  if (choose) open(panel, choose.dataset.choose);
  if (!wipe) return;
  event.preventDefault();
  clearOwn(panel.closest("form"), panel.dataset.own);
  open(panel, firstMeans(panel));
}

function written(textarea) {
  const panel = textarea.closest(".panel");
  give(panel.closest("form"), panel.dataset.own, {});
}

async function changed(input) {
  const panel = input.closest(".panel");
  if (panel && input.type === "file") return photographed(panel, input);
  const form = input.closest("form[data-deck]");
  const takesAway = input.checked && (input.type === "radio" || "exclusive" in input.dataset);
  if (form && takesAway && isGiven(form, input.name)) clearOwn(form, input.name);
}

async function photographed(panel, input) {
  const [file] = input.files;
  if (!file) return;
  furnish(panel); // on a slow tablet a photo can come before the panel was entered
  const fault = panel.querySelector(".no-picture");
  fault.hidden = true;
  const picture = await photoFrom(file).catch(() => null);
  input.value = ""; // the photo as it was taken is not sent: what is sent is what was made of it
  if (picture) {
    give(panel.closest("form"), panel.dataset.own, { picture });
    open(panel, "photo");
  } else {
    fault.hidden = false;
    say([fault]);
  }
}

/** Opens one of the means: "write", "draw" or "photo"; "" for none, which shows all of them large. */
function open(panel, means) {
  panel.dataset.open = means;
  for (const button of panel.querySelectorAll("[data-choose]")) {
    button.setAttribute("aria-pressed", String(button.dataset.choose === means));
  }
  panel.querySelector(".no-picture").hidden = true;
  if (means === "write") panel.querySelector("textarea").focus();
  showDrawing(panel);
}

/** The means that is open at once: that of what was given, or the only one there is. A photo is always asked for by its tile. */
function firstMeans(panel) {
  const { words, picture } = ownOf(panel.closest("form"), panel.dataset.own);
  const means = panel.dataset.means.split(" ");
  if (isSignature(panel) || (picture.startsWith("data:image/png") && means.includes("draw"))) return "draw";
  if (picture) return "photo";
  if (words) return "write";
  return means.length === 1 && means[0] !== "photo" ? means[0] : "";
}

function isSignature(panel) {
  return panel.closest(".sign") !== null && panel.dataset.means.includes("draw");
}

/** Puts into a panel what only a script can work: the tiles for writing and drawing, the sheet, and the place for a photo. */
function furnish(panel) {
  if (panel.querySelector(".no-picture")) return;
  const pens = document.importNode(panel.closest("main").querySelector("template[data-pens]").content, true);
  const means = panel.dataset.means.split(" ");
  const choices = panel.querySelector(".all-means");
  const photo = choices.querySelector("label");
  choices.append(...means.map((one) => (one === "photo" ? photo : pens.querySelector(`[data-choose=${one}]`))));
  panel.querySelector(".ask").prepend(pens.querySelector("[data-listen]"));
  panel.querySelector(".asked").tabIndex = -1;
  const stages = panel.querySelector(".stages");
  const sheet = pens.querySelector(isSignature(panel) ? ".draw.signature" : ".draw:not(.signature)");
  const shown = { draw: sheet, photo: pens.querySelector(".stage.photo") };
  stages.append(...means.flatMap((one) => shown[one] ?? []), pens.querySelector(".no-picture"));
  showOwn(panel.closest("form"), panel.dataset.own);
}

function pressed(event) {
  const panel = event.target.closest(".panel");
  const isDone = event.key === "Escape" || (event.key === "Enter" && event.target.matches("textarea"));
  if (!panel || !isDone || event.isComposing) return;
  event.preventDefault();
  location.hash = panel.dataset.own;
}

/** A panel that is turned to reads itself aloud; back at the card, the tile is what matters. */
function arrived(from) {
  const panel = document.querySelector(".panel:target");
  if (panel) return enter(panel);
  const tile = document.getElementById(decodeURIComponent(location.hash.slice(1)) + NAMES.tile);
  if (!tile || from !== location.hash + NAMES.panel) return;
  hush();
  tile.focus({ preventScroll: true });
  if (readsByItself() && tile.matches(".is-given")) say(sayable(tile));
}

function enter(panel) {
  furnish(panel);
  panel.querySelector(".asked").focus({ preventScroll: true });
  open(panel, firstMeans(panel));
  scrollTo(0, 0);
  if (readsByItself()) say(sayable(panel));
}

function forget(form) {
  for (const { dataset } of form.querySelectorAll("[data-own]")) clearOwn(form, dataset.own);
}
