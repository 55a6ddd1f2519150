// What a walk through a deck (walk.py) asks of the page.

const CONTROLS = "a, button, summary, input, label";
const faults = [];

const isThere = (element) => element.getClientRects().length > 0;
const card = () => [...document.querySelectorAll("section.card")].find(isThere);
const first = (selector) => [...(card()?.querySelectorAll(selector) ?? [])].find(isThere);
const answer = () => first(".answers input, .no input, [data-date]");
const onward = () => first("[data-topic]:not(.done)") ?? first("[data-onward], .next, .enough");
const boxOf = (element) => (element.closest("label") ?? element).getBoundingClientRect();

const at = ({ x, y }) => document.elementFromPoint(x, y);

function middleOf(element) {
  const { left, right, top, bottom } = boxOf(element);
  return { x: (left + right) / 2, y: (top + bottom) / 2 };
}

/** What is wrong with where the focus is: it must be seen whole, with its mark, over everything else. */
function seen(target) {
  const { left, right, top, bottom } = boxOf(target);
  const name = `${card()?.id}: ${target.outerHTML.slice(0, 90)}`;
  if (Math.min(left, top, innerWidth - right, innerHeight - bottom) < -1) return [`off the screen (${Math.round(top)} to ${Math.round(bottom)}): ${name}`];
  const whole = target.closest("label") ?? target;
  const { x } = middleOf(target);
  const hit = [top + 6, (top + bottom) / 2, bottom - 6].map((y) => at({ x, y }));
  if (hit.some((one) => !whole.contains(one))) return [`under something: ${name}`];
  return getComputedStyle(target).outlineStyle === "none" ? [`without a mark: ${name}`] : [];
}

globalThis.walk = {
  /** What is on the card, once it is another one than before and its heading has the focus; or that the walk is at its end. */
  card(before) {
    const isAtEnd = document.querySelector("form[data-summary]") || location.hash === "#_thanks";
    if (isAtEnd) return { isAtEnd: true, key: "" };
    const shown = card();
    if (!shown || shown.id === before || !document.activeElement.matches("h1, h2")) return null;
    return { isAtEnd: false, key: shown.id, asks: Boolean(answer()) };
  },
  /** Looks at what has the focus, once it is drawn, and says whether it is what is wanted. */
  async isAt(wanted) {
    const target = document.activeElement;
    if (target !== document.body && seen(target).length > 0) {
      for (let frame = 0; frame < 2; frame += 1) await new Promise((done) => requestAnimationFrame(done)); // Mere comes and goes with the page
      faults.push(...seen(target));
    }
    return target === (wanted === "answer" ? answer() : onward());
  },
  /** Where to point: a place where nothing is worked by resting on it, and then the middle of what is wanted, or of the way down to it. */
  aimAt(wanted) {
    const target = wanted === "answer" ? answer() : onward();
    const isSeen = (target.closest("label") ?? target).contains(at(middleOf(target)));
    const rest = [first(".pic"), first("h2")].filter(Boolean).map(middleOf).find((place) => at(place) && !at(place).closest(CONTROLS));
    return { rest, place: middleOf(isSeen ? target : first(".more")), isSeen, scrolled: scrollY };
  },
  /** Turns to the last card of the deck, where there is one: a leaflet ends with its topics. */
  toLast() {
    const last = [...document.querySelectorAll("section.card:has([data-end])")].at(-1);
    if (!last || last === card()) return false;
    location.hash = last.id;
    return true;
  },
  hasScrolled: (before) => scrollY !== before,
  isChosen: () => Boolean(card().querySelector("input:checked, [aria-selected=true]")),
  faults: () => faults,
};
