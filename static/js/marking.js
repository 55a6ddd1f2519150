// Marks what is being said: the word, where the spoken words are those on the page, else the sentence.

import { setting } from "./settings.js";

/** Returns an object that marks an element while it is said. `words` are the word times, one for each spoken word, where they are known. */
export function marking(element, words = []) {
  const text = element.textContent;
  const tokens = [...text.matchAll(/\S+/gu)];
  const byWord = element.childElementCount === 0 && setting("reader") !== "on"; // a screen reader would meet another sentence with each word
  let now = -1;
  let isOver = false;
  element.classList.add("said");
  const mark = {
    /** Marks the word that is said at a time. */
    at(time_ms) {
      if (tokens.length === words.length) mark.word(words.findLastIndex(([start_ms]) => start_ms <= time_ms));
    },
    /** Marks a word by its number. */
    word(number) {
      if (!byWord || number === now || !tokens[number] || isOver) return;
      now = number;
      const { index, 0: token } = tokens[number];
      const marked = document.createElement("mark");
      marked.textContent = token;
      element.replaceChildren(text.slice(0, index), marked, text.slice(index + token.length));
    },
    /** Takes all marks away. */
    clear() {
      if (isOver) return;
      isOver = true;
      element.classList.remove("said");
      if (now >= 0) element.textContent = text;
    },
  };
  return mark;
}
