// A new build of the kit waits until somebody takes it, on a page where nothing was begun: never in the middle of a deck.

import { canKeep, workerRuns } from "./kit_worker.js";

/** Shows `[data-take-new]` once there is a new build, and lets a tap on it take that. */
export async function startNewBuild() {
  const button = document.querySelector("[data-take-new]");
  if (!button || !canKeep() || !(await navigator.serviceWorker.getRegistration())) return;
  const registration = await workerRuns();
  const show = () => {
    button.hidden = !registration.waiting;
  };
  const watch = () => registration.installing?.addEventListener("statechange", show);
  registration.addEventListener("updatefound", watch);
  watch();
  show();
  button.addEventListener("click", () => take(registration.waiting));
  registration.update().catch(() => {}); // without a network there is nothing new
}

function take(waiting) {
  navigator.serviceWorker.addEventListener("controllerchange", () => location.reload(), { once: true });
  waiting.postMessage({ takeOver: true });
}
