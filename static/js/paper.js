// The answers on paper without leaving the page: the PDF is fetched, shown in the place of its picture, or kept by the tablet. Without a network
// the browser prints the answers as they stand on the page (static/css/75-on-paper.css).

import { isCarried } from "./carried.js";
import { readsByItself } from "./settings.js";
import { say } from "./speech.js";
import { toast } from "./toast.js";
import { fetchInTurn } from "./turn.js";

const MOST_TRIES = 12;

let shownAddress = "";

/** Lets `[data-print]` show its paper here. */
export function startPaper() {
  document.addEventListener("click", (event) => {
    const button = event.target.closest("[data-print]");
    if (!button) return;
    event.preventDefault();
    printAnswers(button);
  });
  document.addEventListener("click", ({ target }) => target.closest("[data-get]") && tellKept(target.closest(".end")));
  for (const happening of ["hashchange", "viewshown"]) addEventListener(happening, drop, { capture: true });
}

async function printAnswers(button) {
  const end = button.closest(".end");
  button.disabled = true;
  const paper = await fetchPaper(button);
  button.disabled = false;
  if (!button.isConnected) return null;
  if (paper.fault === "noNetwork") return print();
  if (paper.fault) return toast(paper.fault);
  drop();
  shownAddress = URL.createObjectURL(paper.body);
  const link = end.querySelector("[data-get]");
  link.href = shownAddress;
  link.download = paper.name;
  end.querySelector(".printed").hidden = false;
  return canShow() ? showIn(end.querySelector("[data-paper]")) : link.click();
}

/** Returns a promise of the paper, or of the notice that tells why there is none. Where many print, it asks again by itself. */
async function fetchPaper(button) {
  if (isCarried) return { fault: "noNetwork" };
  const sending = { method: "POST", body: new URLSearchParams(new FormData(button.form)) };
  let tries = 0;
  const waits = () => button.isConnected && (tries += 1) < MOST_TRIES;
  let answer = null;
  try {
    answer = await fetchInTurn(button.formAction, sending, waits, () => toast("wait"));
  } catch {
    return { fault: "noNetwork" };
  }
  if (answer.status === 503) return { fault: "wait" };
  if (answer.headers.get("Content-Type") !== "application/pdf") return { fault: "noNetwork" };
  const name = /filename="?([^";]+)/u.exec(answer.headers.get("Content-Disposition"))?.[1] ?? "";
  return { body: await answer.blob(), name };
}

/** A tablet without a viewer of its own, and those that show the first page alone, keep the paper instead. */
function canShow() {
  return navigator.pdfViewerEnabled && !matchMedia("(pointer: coarse) and (hover: none)").matches;
}

function showIn(place) {
  const frame = document.createElement("iframe");
  frame.src = shownAddress;
  frame.title = place.querySelector("img").alt;
  place.append(frame);
}

/** What the tablet keeps is a file like any other: only somebody's hand takes it away again. */
function tellKept(end) {
  const words = end.querySelector("[data-kept]");
  words.hidden = false;
  if (readsByItself()) say([words]);
}

/** Nothing of the paper stays once one has gone on. */
function drop() {
  if (!shownAddress) return;
  URL.revokeObjectURL(shownAddress);
  shownAddress = "";
  document.querySelector("[data-paper] iframe")?.remove();
  for (const line of document.querySelectorAll(".printed, [data-kept]")) line.hidden = true;
}
