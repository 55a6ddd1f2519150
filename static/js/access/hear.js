// An answer can be heard without being chosen: by a loudspeaker of its own beside it, or by holding on it.

import { saidOfDay } from "../day_words.js";
import { setting } from "../settings.js";
import { say, sayable } from "../speech.js";
import { swallowClick } from "./after_hand.js";

const HELD_MS = 700;
const PLACES = ":is(.answers, .clock-face, .foot, .felt, .more .two, .topics, .say-no .q)";
const TILE = ":is(.a, .time, .unsure, .choice, .no)";
const TILES = `${PLACES} > ${TILE}, ${PLACES} > .heard > ${TILE}`;
const DAYS = ".calendar [data-date]";
const HELD = ":is(label, a, button:not([data-listen])):has([data-say])"; // links, too: a tool, a persona, a topic
const NOT_HELD = "form[data-settings] *, .staff *";

let timer = 0;
let isKeyHeard = false; // a key that was held to hear chooses nothing when it comes up

/** Lets the answers of every view be heard, as the setting wants it. */
export function startHearing() {
  for (const happening of ["settingchanged", "viewshown", "daysshown"]) document.addEventListener(happening, lay);
  document.addEventListener("click", ({ target }) => sayOther(target.closest("td > .say, .no + .say")));
  lay();
  addEventListener("pointerdown", (event) => hold(event.isPrimary && answerOf(event), swallowClick), { capture: true });
  addEventListener("keydown", keyDown, { capture: true });
  addEventListener("keyup", keyUp, { capture: true });
  for (const end of ["pointerup", "pointercancel", "blur"]) addEventListener(end, letGo);
  document.addEventListener("pointerout", (event) => !answerOf(event)?.contains(event.relatedTarget) && letGo());
}

/** Puts a loudspeaker beside each answer, or takes it away. */
function lay() {
  const isWanted = way() === "button";
  document.documentElement.classList.toggle("hearing", isWanted);
  document.documentElement.classList.toggle("holding-to-hear", way() === "hold");
  for (const tile of document.querySelectorAll(TILES)) {
    const around = tile.closest(".heard");
    if (isWanted && !around) surround(tile);
    else if (!isWanted) around?.replaceWith(tile);
  }
  for (const day of document.querySelectorAll(DAYS)) {
    if (!isWanted) day.nextElementSibling?.remove();
    else if (!day.nextElementSibling) day.after(loudspeakerFor(day.ariaLabel, day.tabIndex));
  }
}

function surround(tile) {
  const around = Object.assign(document.createElement("div"), { className: "heard" });
  const loudspeaker = loudspeakerFor(nameOf(tile));
  around.dataset.scope = "";
  if (!tile.matches(".no")) loudspeaker.dataset.listen = "";
  tile.replaceWith(around);
  around.append(tile, loudspeaker);
}

function loudspeakerFor(name, tabIndex = 0) {
  const verb = document.querySelector("[data-listen]").getAttribute("aria-label");
  const loudspeaker = Object.assign(document.createElement("button"), { type: "button", className: "say", tabIndex });
  loudspeaker.setAttribute("aria-label", `${verb}: ${name}`);
  return loudspeaker;
}

/** On the face of a clock stands the digit alone; what the great no says comes with it. */
function nameOf(tile) {
  if (tile.matches(".no")) return `${tile.textContent.trim()} ${replyTo(tile).textContent.replaceAll("\u00ad", "")}`;
  const name = tile.matches(".time") && tile.querySelector("input").ariaLabel;
  return name || tile.querySelector("[data-say]").textContent.replaceAll("\u00ad", "");
}

/** What is said of a day, or by the great no, does not stand in its tile. */
function sayOther(loudspeaker) {
  const tile = loudspeaker?.previousElementSibling;
  if (tile) say(tile.matches(DAYS) ? saidOfDay(tile) : [replyTo(tile)], loudspeaker);
}

function replyTo(tile) {
  return tile.closest(".card").querySelector(".reply [data-say]");
}

/**
 * How answers are heard: "off", "button" or "hold". Whoever chooses by holding, or by the first touch, cannot hear by holding, and has the
 * loudspeakers; a switch reads all that is lit.
 */
function way() {
  if (setting("hear") !== "hold") return setting("hear");
  if (setting("choose") === "scan") return "off";
  const isTaken = setting("choose") === "hold" || (setting("choose") === "tap" && setting("moment") === "press");
  return isTaken ? "button" : "hold";
}

function answerOf({ target }) {
  const found = way() === "hold" ? target.closest?.(`${HELD}, ${DAYS}`) : null;
  return found?.matches(NOT_HELD) ? null : found;
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
    say(answer.matches(DAYS) ? saidOfDay(answer) : sayable(answer));
  }, HELD_MS);
}

function letGo() {
  clearTimeout(timer);
}
