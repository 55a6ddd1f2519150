// What was opened is kept on the tablet, so that it is there without a network: a while after it is shown, so that it takes nothing from
// what is being shown. A page says by `data-keep` what it needs.

import { askWorker, canKeep } from "./kit_worker.js";

const LATER_MS = 4000;

const asked = new Set();

/** Lets every page that is shown from now on be kept, where the browser can. */
export function startOffline() {
  if (!canKeep()) return;
  document.addEventListener("viewshown", keepLater);
  if (document.readyState === "complete") keepLater();
  else addEventListener("load", keepLater);
}

function keepLater() {
  setTimeout(keepShown, LATER_MS);
}

function keepShown() {
  for (const { dataset } of document.querySelectorAll("[data-keep]")) {
    if (asked.has(dataset.keep)) continue;
    asked.add(dataset.keep);
    askWorker({ keep: dataset.keep }).then(({ isDone }) => isDone || asked.delete(dataset.keep), () => asked.delete(dataset.keep));
  }
}
