// What the persona is called in a visit: shown wherever one is, kept nowhere.

import { NAMES } from "./names.js";

/** Returns the name given on a card that asks for one (data-names), among these forms; "" where there is none. */
export function nameIn(forms) {
  for (const form of forms) {
    for (const section of form.querySelectorAll("section[data-names]")) {
      const written = form.elements.namedItem(section.id + NAMES.words)?.value.trim();
      const chosen = section.querySelector(".answers input:checked")?.closest("label").textContent.replaceAll("\u00ad", "").trim();
      if (written || chosen) return written || chosen;
    }
  }
  return "";
}

/** Shows the name beside the face, and where each card says how far one is. */
export function showName(name) {
  for (const place of document.querySelectorAll("[data-name]")) place.textContent = name;
  for (const where of document.querySelectorAll(".where")) {
    const place = where.querySelector(".of") ?? where;
    const shown = place.querySelector(":scope > .persona-name") ?? added(place);
    const words = document.createElement("span");
    words.textContent = name;
    shown.replaceChildren(...(name ? [words, " · "] : []));
  }
}

function added(place) {
  const shown = document.createElement("span");
  shown.className = "persona-name";
  place.prepend(shown);
  return shown;
}
