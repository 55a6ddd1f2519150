// Marks what is being said: the word, where the spoken words are those on the page, else the sentence.

/** Returns an object that marks an element while it is said. `words` are the word times, one for each spoken word. */
export function marking(element, words) {
  const text = element.textContent;
  const tokens = [...text.matchAll(/\S+/gu)];
  const byWord = words.length > 0 && tokens.length === words.length && element.childElementCount === 0;
  let now = -1;
  let isOver = false;
  element.classList.add("said");
  return {
    /** Marks the word that is said at a time. */
    at(time_ms) {
      const word = words.findLastIndex(([start_ms]) => start_ms <= time_ms);
      if (!byWord || word === now || word < 0 || isOver) return;
      now = word;
      const { index, 0: token } = tokens[word];
      const mark = document.createElement("mark");
      mark.textContent = token;
      element.replaceChildren(text.slice(0, index), mark, text.slice(index + token.length));
    },
    /** Takes all marks away. */
    clear() {
      if (isOver) return;
      isOver = true;
      element.classList.remove("said");
      if (now >= 0) element.textContent = text;
    },
  };
}
