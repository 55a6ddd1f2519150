// What is pressed before the scripts have come waits for them: a form that the browser itself sends is kept by it, answers and all.
// Where they do not come, it is sent after all.

let isWaiting = document.readyState !== "complete";
let pressed = null;

function hold(event) {
  if (!isWaiting || event.target.method === "get") return;
  event.preventDefault();
  pressed = event.submitter;
}

function letGo() {
  isWaiting = false;
  pressed?.click();
  pressed = null;
}

addEventListener("submit", hold, { capture: true });
for (const come of ["DOMContentLoaded", "load"]) addEventListener(come, letGo);
