// Radios that can be taken back: a second tap on the answer that is chosen, or Space on it, leaves the card without an answer.

const CHOICE = "form[data-deck] input[type=radio], .talk-end input";

let chosen = null; // the radio that has just become chosen

/** Lets every single choice be taken back. Whoever listens for "change" is told. */
export function startTakingBack() {
  document.addEventListener("change", ({ target }) => (chosen = target), { capture: true });
  document.addEventListener("click", clicked);
  document.addEventListener("keydown", pressed);
}

/** The click comes first, and then, where the radio was not chosen before, the change. */
function clicked({ target }) {
  if (!target.matches(CHOICE)) return;
  chosen = null;
  setTimeout(() => target.checked && chosen !== target && takeBack(target));
}

/** On a radio that is chosen, no click follows Space. */
function pressed(event) {
  if (event.key !== " " || !event.target.matches(CHOICE) || !event.target.checked) return;
  event.preventDefault();
  takeBack(event.target);
}

function takeBack(radio) {
  radio.checked = false;
  for (const kind of ["input", "change"]) radio.dispatchEvent(new Event(kind, { bubbles: true }));
}
