// An answer can be heard without being chosen: by a loudspeaker of its own beside it, or by holding on it.

import { setting } from "../settings.js";
import { say, sayable } from "../speech.js";
import { swallowClick } from "./after_hand.js";

const HELD_MS = 700;
const TILES = ".answers > .a, .answers > .heard > .a";
const ANSWERS = "form:is([data-deck], [data-practice]) :is(label, .own)";

let timer = 0;
let isKeyHeard = false; // a key that was held to hear chooses nothing when it comes up

/** Lets the answers of every view be heard, as the setting wants it. */
export function startHearing() {
  for (const happening of ["settingchanged", "viewshown"]) document.addEventListener(happening, lay);
  lay();
  addEventListener("pointerdown", (event) => hold(event.isPrimary && answerOf(event), swallowClick), { capture: true });
  addEventListener("keydown", keyDown, { capture: true });
  addEventListener("keyup", keyUp, { capture: true });
  for (const end of ["pointerup", "pointercancel", "blur"]) addEventListener(end, letGo);
  document.addEventListener("pointerout", (event) => !answerOf(event)?.contains(event.relatedTarget) && letGo());
}

/** Puts a loudspeaker beside each answer, or takes it away. */
function lay() {
  const isWanted = setting("hear") === "button";
  document.documentElement.classList.toggle("hearing", isWanted);
  document.documentElement.classList.toggle("holding-to-hear", holds());
  for (const tile of document.querySelectorAll(TILES)) {
    const around = tile.closest(".heard");
    if (isWanted && !around) surround(tile);
    else if (!isWanted) around?.replaceWith(tile);
  }
}

function surround(tile) {
  const around = Object.assign(document.createElement("div"), { className: "heard" });
  const loudspeaker = Object.assign(document.createElement("button"), { type: "button", className: "say" });
  const verb = document.querySelector("[data-listen]").getAttribute("aria-label");
  around.dataset.scope = loudspeaker.dataset.listen = "";
  loudspeaker.setAttribute("aria-label", `${verb}: ${tile.querySelector("b").textContent.replaceAll("\u00ad", "")}`);
  tile.replaceWith(around);
  around.append(tile, loudspeaker);
}

/** Whoever chooses by holding, by the first touch, or by a switch, to whom all that is lit is read, cannot hear by holding. */
function holds() {
  const isPressed = setting("choose") === "tap" && setting("moment") === "press";
  return setting("hear") === "hold" && !["hold", "scan"].includes(setting("choose")) && !isPressed;
}

function answerOf({ target }) {
  const found = holds() ? target.closest?.(ANSWERS) : null;
  return found?.querySelector("[data-say]") ? found : null;
}

function keyDown(event) {
  if (event.repeat) return;
  isKeyHeard = false;
  hold(event.key === " " && answerOf(event), () => (isKeyHeard = true));
}

function keyUp(event) {
  letGo();
  if (isKeyHeard) event.preventDefault();
}

/** `isSaid` is called when the answer has been held for long enough. */
function hold(answer, isSaid) {
  letGo();
  if (!answer) return;
  timer = setTimeout(() => {
    isSaid();
    say(sayable(answer));
  }, HELD_MS);
}

function letGo() {
  clearTimeout(timer);
}
