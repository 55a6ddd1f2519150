// A control that deletes does nothing at first, so that a tap meant for what stood there before cannot reach it: `data-late`, in ms.

let shown_ms = 0;

/** Tells that what is on the screen has come just now. */
export function appeared() {
  shown_ms = performance.now();
}

/** Ignores every control with `data-late` for as long as it says after a view, a card, a dialog or an answer has come. */
export function startLate() {
  for (const happening of ["viewshown", "cardshown", "change"]) document.addEventListener(happening, appeared);
  addEventListener("hashchange", appeared);
  addEventListener("click", held, { capture: true });
}

function held(event) {
  const control = event.target.closest?.("[data-late]");
  if (!control || event.timeStamp - shown_ms >= Number(control.dataset.late)) return;
  event.preventDefault();
  event.stopImmediatePropagation();
}
