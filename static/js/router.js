// The way through a deck. Follows easyread/kit/steps/router.py: an answer on a card that is passed over counts for nothing.
// It is given the cards (cards.js) and knows nothing of the page.

/** What was read of needs. */
const known = new Map();

/** Returns the cards that the answers lead through, in order. */
export function path(cards) {
  return ordered(cards).filter(({ shown }) => shown).map(({ card }) => card);
}

/** Returns the card after the one of this id on the way, or undefined at the end. */
export function after(cards, id) {
  const all = ordered(cards);
  return all.slice(placeOf(all, id) + 1).find(({ shown }) => shown)?.card;
}

/** Returns the card before the one of this id on the way, or undefined at the start. */
export function before(cards, id) {
  const all = ordered(cards);
  return all.slice(0, placeOf(all, id)).findLast(({ shown }) => shown)?.card;
}

/** Returns the card that comes before the summary again, once a changed one is done with: see easyread/web/forms/moves.py. */
export function afterMending(cards, id) {
  const next = after(cards, id);
  if (next?.goesWith === id) return next;
  const { person } = cards.find((card) => card.id === id);
  if (next && person && next.person === person) return next;
  const needsIt = ({ needs }) => needs && read(needs).flat().some(({ key }) => key === id);
  return path(cards).find((other) => needsIt(other) && other.given.length === 0);
}

/** Returns, by the id of its card, which of the answers that are offered only sometimes cannot be chosen now. */
export function notOffered(cards) {
  return new Map(ordered(cards).map(({ card, away }) => [card.id, away]));
}

/**
 * Every card in the order that the answers give: of neighbours with `first`, those whose `first` holds lead. An answer that is not
 * offered is none.
 */
function ordered(cards) {
  const valid = new Map();
  const found = [];
  const meet = (card) => {
    const shown = meets(card.needs, valid);
    const away = (card.offered ?? []).filter(({ need }) => !meets(need, valid)).map(({ value }) => value);
    const given = card.given.filter((value) => !away.includes(value));
    found.push({ card: { ...card, given }, shown, away });
    if (shown) valid.set(card.id, given);
  };
  const putOff = [];
  for (const card of cards) {
    if (card.first && !meets(card.first, valid)) {
      putOff.push(card);
      continue;
    }
    if (!card.first) putOff.splice(0).forEach(meet);
    meet(card);
  }
  putOff.forEach(meet);
  return divided(found);
}

/** What stands between chapters is shown where something is before it, and something of its chapter comes. */
function divided(found) {
  const shown = found.filter((one) => one.shown && !one.card.between);
  const chapters = new Set(shown.map(({ card }) => card.chapter));
  const begun = found.indexOf(shown[0]);
  return found.map((one, at) => (one.card.between ? { ...one, shown: at > begun && chapters.has(one.card.chapter) } : one));
}

function placeOf(all, id) {
  return all.findIndex(({ card }) => card.id === id);
}

/** Whether all of the needs hold; of alternatives one is enough. */
function meets(needs, valid) {
  return !needs || read(needs).every((alternatives) => alternatives.some((need) => holds(need, valid)));
}

function holds({ key, isNot, values }, valid) {
  return (valid.get(key) ?? []).some((value) => values.includes(value)) !== isNot;
}

/** Reads needs, each with its alternatives. The same few are asked about at every tap: each is read once. */
function read(needs) {
  if (!known.has(needs)) known.set(needs, needs.split(" ").map((need) => need.split("|").map(readOne)));
  return known.get(needs);
}

/** Reads one need: "glad=ja,lidt", or "glad!=ja,lidt", which holds also where nothing is given. */
function readOne(need) {
  const [, key, not, values] = /^([^!=]+)(!?)=(.*)$/u.exec(need);
  return { key, isNot: not === "!", values: values.split(",") };
}
