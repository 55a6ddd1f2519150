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

/** What is shown now, though something else may be shown by then. */
function keepLater() {
  for (const { dataset } of document.querySelectorAll("[data-keep]")) setTimeout(keep, LATER_MS, dataset.keep);
}

function keep(list) {
  if (asked.has(list)) return;
  asked.add(list);
  askWorker({ keep: list }).then(({ isDone }) => isDone || asked.delete(list), () => asked.delete(list));
}
