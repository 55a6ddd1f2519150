// Choosing by a switch: the light goes over what can be worked, and a press chooses what is lit. What is new on the screen is read first. The focus
// stays where the page put it, so that a screen reader is told nothing twice.

import { readsByItself, setting } from "../settings.js";
import { hush, say, sayable } from "../speech.js";
import { toast } from "../toast.js";
import { Light } from "./light.js";
import { Presses } from "./presses.js";
import { bringIntoSight, darken, shine } from "./shine.js";
import { stopsOf } from "./stops.js";
import { startSwitches, watchGamepads } from "./switches.js";
import { introOf, isThere, stage, targetsNow } from "./targets.js";

const SETTINGS = ["choose", "scan", "scan_ms", "repeat_ms", "quiet_ms", "hand"];

/** The pages that a person works: those for staff are worked by hand. */
const PAGES = ".deck, .front, .choose, .visit, .summary, .leave, .calm, .settings-page";

/** What is lit is read to its end before the light goes on, but no sound that does not come stops it. */
const LONGEST_SOUND_MS = 6000;

const presses = new Presses();
let light = null; // null while what is new is read, or where nothing is to be worked
let targets = [];
let turn = 0;
let timer = 0;
let shown_ms = 0;
let isTried = false; // on the page of settings, the card is tried now
let hasTold = false;

/** Lets the light go where this device is set to it, now or later. */
export function startScanning() {
  startSwitches(isOn, pressed, heard);
  document.addEventListener("settingchanged", ({ detail }) => SETTINGS.includes(detail) && changed());
  for (const happening of ["cardshown", "viewshown"]) document.addEventListener(happening, arrived);
  addEventListener("hashchange", arrived);
  new MutationObserver(arrived).observe(document, { subtree: true, attributeFilter: ["open"] }); // a dialog
  document.addEventListener("visibilitychange", () => (document.hidden ? stop() : arrived()));
  addEventListener("pagehide", stop);
  addEventListener("pointerdown", tried, { capture: true });
  if (document.activeElement.matches("[data-settings] *")) return changed(); // it was chosen just now, and so this script came
  watchGamepads(isWanted());
  return arrived();
}

function isWanted() {
  return setting("choose") === "scan" && document.body.matches(PAGES);
}

/** On the page of settings the light goes over the card that is tried, and all else is worked by hand. */
function isOn(element) {
  if (!isWanted()) return false;
  const practice = document.querySelector("[data-practice]");
  return !practice || practice.contains(element) || (isTried && element === document.body);
}

/** A press on the card begins it; one beside it, by whoever sets something else, ends it. */
function tried({ target }) {
  const practice = document.querySelector("[data-practice]");
  if (!practice || !isWanted()) return;
  const wasTried = isTried;
  isTried = practice.contains(target);
  if (wasTried && !isTried) stop();
}

function changed() {
  watchGamepads(isWanted());
  isTried = true; // it is shown at once
  if (document.activeElement.matches("[data-settings] :not(:focus-visible)")) document.activeElement.blur(); // a finger chose it: keys are for the card now
  arrived();
}

/** Something else is shown, or may be: once all who listen have had their turn, the light begins there. */
function arrived() {
  stop();
  const mine = turn;
  setTimeout(() => mine === turn && enter());
}

async function enter() {
  if (!isWanted() || (document.querySelector("[data-practice]") && !isTried)) return;
  shown_ms = performance.now();
  if (document.activeElement.matches(".panel textarea")) document.activeElement.blur(); // keys are switches until a helper taps there
  const mine = (turn += 1);
  await read([...introOf(sayable(stage())), ...forHelper()]);
  if (mine === turn) begin();
}

/** What one switch cannot do is passed over with words. */
function forHelper() {
  return document.querySelector(".panel:target") ? [spoken(toast("withHelper"), document.body.dataset.withHelperSay)] : [];
}

function spoken(words, sound) {
  words.dataset.say = sound;
  return words;
}

function stop() {
  turn += 1;
  clearTimeout(timer);
  darken();
  light = null;
}

/** Lets the light go over what is here now. What `comesFirst` finds is lit before all. */
function begin(comesFirst = () => false) {
  targets = targetsNow();
  light = new Light(stopsOf(targets, targets.find(comesFirst)), setting("scan"));
  show();
}

function show() {
  const mine = (turn += 1);
  clearTimeout(timer);
  if (!light.lit) return rest();
  const boxes = boxesOf(light.lit);
  if (!boxes.every(isThere)) return arrived();
  const stay_ms = light.stay * Number(setting("scan_ms"));
  if (stage() === document.body || stage().matches("dialog")) bringIntoSight(boxes);
  shine(boxes, { bar: barFor(stay_ms), stay_ms });
  const said = read(saidOf(light.lit));
  if (!stay_ms) return null;
  timer = setTimeout(async () => {
    await Promise.race([said, new Promise((late) => setTimeout(late, LONGEST_SOUND_MS))]);
    if (mine === turn) act(light.passed());
  }, stay_ms);
  return null;
}

function barFor(stay_ms) {
  if (!stay_ms) return "";
  return setting("scan") === "step" ? "fills" : "empties";
}

/** A calm stop: a press lets the light go on. That is told once. */
function rest() {
  if (!light.waits) return darken();
  shine(boxesOf(light.waits), { rests: true });
  if (hasTold) return null;
  hasTold = true;
  return read([spoken(toast("whenReady"), document.body.dataset.whenReadySay)]);
}

function pressed(which) {
  const now_ms = performance.now();
  if (!presses.counts(which, now_ms, Number(setting("repeat_ms"))) || now_ms - shown_ms < Number(setting("quiet_ms"))) return;
  isTried = true;
  hush();
  if (light) act(light.pressed(which));
  else begin();
}

function act(chosen) {
  if (chosen) work(chosen);
  else show();
}

async function work({ element }) {
  const mine = (turn += 1);
  clearTimeout(timer);
  const before = view();
  const known = introOf(sayable(stage()));
  if (element.matches("[data-listen]")) {
    await say(sayable(element.closest("[data-scope]")), element);
  } else {
    hush();
    element.click();
    await new Promise((done) => setTimeout(done));
    if (mine !== turn || view() !== before) return; // whoever shows something else tells
    await read(newsAfter(element, known));
  }
  if (mine === turn) goOn(element);
}

/** What the view is: where it stays, what was chosen has changed at most what is on it. */
function view() {
  return [location.href, document.body.className, document.title, stage().className].join(" ");
}

/** What was chosen is said, and what has come with it. */
function newsAfter(element, known) {
  const label = element.checked ? sayable(element.closest("label")) : [];
  return [...label, ...introOf(sayable(stage())).filter((one) => !known.includes(one))];
}

/** Where one answer was asked for and given, the way on comes first; else the light stays where more can be chosen. */
function goOn(element) {
  const isAnswered = (element.type === "radio" && element.checked) || element.matches("[data-date]");
  if (isAnswered) return begin((target) => target.element.matches(".next"));
  const now = targetsNow();
  const isSame = now.length === targets.length && now.every((target, at) => target.element === targets[at].element);
  if (!isSame) return begin();
  light.again();
  return show();
}

/** A browser may play sounds once it was tapped: what is lit is said then. */
function heard() {
  if (light?.lit) read(saidOf(light.lit));
}

async function read(elements) {
  if (elements.length > 0 && readsByItself()) await say(elements);
}

function boxesOf({ box, items }) {
  return items ? items.flatMap(boxesOf) : [box];
}

/** A line is read as a whole before one chooses what to do with it. */
function saidOf({ box, line, items }) {
  return items ? (line ? sayable(line) : []) : sayable(box);
}
