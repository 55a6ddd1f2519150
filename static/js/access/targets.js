// What can be worked, by one switch, on what is shown now.

import { isShown } from "../shown.js";

const WORKED = "a[href], button, input";

/** What one switch cannot do: typing, drawing, taking a photo. A helper does it by hand. */
const BY_HAND = ".panel :is(.all-means, .stages) *, [type=file], [type=date], [type=hidden]";

/** The ways to the settings and to the pages for staff: there, a switch does nothing, and nobody could come back by one. */
const FOR_STAFF = "[data-long-press], .settings, .padlock, .unlock *";

/** What is there for a finger or an eye: the bar "Mere" (the light scrolls by itself), the loudspeakers in tiles (what is lit is read), hints. */
const NEEDLESS = "[aria-hidden=true], [tabindex='-1']:not([data-date]), .heard > .say, td > .say, [data-reader], .hints *";

const LEFT_OUT = `:disabled, ${BY_HAND}, ${FOR_STAFF}, ${NEEDLESS}`;

/** The words of these are read when the light is on them, or never by themselves. */
const NOT_FIRST = "label, a, button, [data-tap-listen], .foot, .where, .hints, .way-chapters, .panel .stages";

const SAFE_FIRST = ".pause, [data-stay]";

/** Returns the part of the page that the light goes over: a dialog, the card on which settings are tried, or all that is to be seen. */
export function stage() {
  return document.querySelector("dialog[open]") ?? document.querySelector("[data-practice]") ?? document.querySelector(".calm-pause:target") ?? document.body;
}

/** Returns what can be worked, in the order of the page: { element, box, zone, line, top, bottom }; `box` is all of its tile. */
export function targetsNow() {
  const found = [...stage().querySelectorAll(WORKED)].filter((element) => !element.matches(LEFT_OUT) && isThere(element));
  return found.map(targetOf).sort((one, other) => Number(isSafe(other)) - Number(isSafe(one)));
}

/** Whether something can still be worked. */
export function isThere(element) {
  return element.isConnected && isShown(element) && getComputedStyle(element).visibility === "visible";
}

/** Returns what is said of a view before the light begins: all but the words of what it then goes over. */
export function introOf(saidIn) {
  return saidIn.filter((element) => !element.closest(NOT_FIRST));
}

function targetOf(element) {
  const box = element.closest("label") ?? element;
  const { top, bottom } = box.getBoundingClientRect();
  return { element, box, zone: zoneOf(element), line: element.closest("[data-tap-listen], .way-chapters > li"), top, bottom };
}

/** The loudspeaker of a heading belongs to what it reads. */
function zoneOf(element) {
  if (element.closest(".foot")) return "foot";
  return element.closest(".head") && !element.matches(".say") ? "head" : "body";
}

function isSafe({ element }) {
  return element.matches(SAFE_FIRST);
}
