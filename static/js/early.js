// What is pressed before the scripts have come waits for them: a form that the browser itself sends is kept by it, answers and all.
// Where they do not come, it is sent after all.

let isWaiting = document.readyState !== "complete";
let isMoreToCome = false;
let pressed = null;

function hold(event) {
  if (!isWaiting || event.target.method === "get") return;
  event.preventDefault();
  pressed = event.submitter;
}

function letGo() {
  isWaiting = isMoreToCome = false;
  pressed?.click();
  pressed = null;
}

addEventListener("submit", hold, { capture: true });
addEventListener("scriptscome", () => (isWaiting = isMoreToCome = true)); // of some, others are fetched later (fetch_later.js)
addEventListener("scriptshere", letGo);
for (const come of ["DOMContentLoaded", "load"]) addEventListener(come, () => isMoreToCome || letGo());
