// A browser may play no sound before the first tap or key. Until then the loudspeakers ask for it: CSS draws it (35-unheard.css).

const FIRST = ["pointerup", "keydown", "click"];

/** Lets the loudspeakers ask for a tap, since a sound was refused. */
export function askForTap() {
  document.documentElement.classList.add("unheard");
  for (const happening of FIRST) addEventListener(happening, stopAsking, { capture: true });
}

function stopAsking() {
  document.documentElement.classList.remove("unheard");
  for (const happening of FIRST) removeEventListener(happening, stopAsking, { capture: true });
}
