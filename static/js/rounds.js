// Cards that ask the same of one person or thing after another. Follows easyread/kit/steps/rounds.py.

/** Returns the card and the number in what a section is about: "hjaelpere.2" → { card: "hjaelpere", number: 2 }. */
export function roundOf(about) {
  const [card, number] = about.split(".");
  return { card, number: Number(number) };
}

/** Returns whose answer the field of this name has once a round is taken out: its own name, or that in the next round. */
export function movedUp(name, { card, number }) {
  const found = /^(.+)\.(\d+)-(.+)$/u.exec(name);
  if (found?.[1] !== card || Number(found[2]) < number) return name;
  return `${card}.${Number(found[2]) + 1}-${found[3]}`;
}
