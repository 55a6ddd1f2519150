// The light itself: a frame round what is lit, and a bar for the time. It lies over the page, changes nothing of it, and is hidden from screen readers.

const FRAME_PX = 16;

let frame = null;
let boxes = [];
let following = 0;

/** Puts the light round elements. `bar` is what it does in `stay_ms`: "empties" or "fills"; none where there is no time. */
export function shine(elements, { bar = "", stay_ms = 0, rests = false } = {}) {
  for (const element of boxes) element.classList.remove("lit");
  boxes = elements;
  for (const element of boxes) element.classList.add("lit");
  frame ??= added();
  const place = boxes[0].closest("dialog") ?? document.body; // what lies over all else lies in it
  if (frame.parentNode !== place) place.append(frame);
  frame.classList.toggle("rests", rests);
  frame.replaceChildren(...(bar ? [barOf(bar, stay_ms)] : []));
  cancelAnimationFrame(following);
  follow();
}

/** Takes the light away. */
export function darken() {
  for (const element of boxes) element.classList.remove("lit");
  boxes = [];
  cancelAnimationFrame(following);
  frame?.remove();
  frame = null;
}

/** Scrolls what is to be lit into sight; a group that is higher than the screen from its beginning. */
export function bringIntoSight(elements) {
  for (const element of [elements.at(-1), elements[0]]) element.scrollIntoView({ block: "nearest" });
  if (elements[0].closest(".foot, .head, dialog")) return;
  const [first, last] = [elements[0], elements.at(-1)].map((element) => element.getBoundingClientRect());
  const under_px = last.bottom + FRAME_PX - bottomOfSight();
  if (under_px > 0) scrollBy(0, Math.max(0, Math.min(under_px, first.top - FRAME_PX)));
}

/** The row at the bottom, and the bar over it, lie over what scrolls. */
function bottomOfSight() {
  const tops = [...document.querySelectorAll(".card .foot, .summary .foot, .more")].filter((one) => one.getClientRects().length > 0);
  return Math.min(innerHeight, ...tops.map((one) => one.getBoundingClientRect().top).filter((top) => top > 0));
}

/** Tiles move while pictures come and the page scrolls. */
function follow() {
  draw();
  following = requestAnimationFrame(follow);
}

function draw() {
  const all = boxes.map((box) => box.getBoundingClientRect());
  const left = Math.max(0, Math.min(...all.map((one) => one.left)) - FRAME_PX);
  const top = Math.max(0, Math.min(...all.map((one) => one.top)) - FRAME_PX);
  const right = Math.min(document.documentElement.clientWidth, Math.max(...all.map((one) => one.right)) + FRAME_PX);
  const bottom = Math.min(innerHeight, Math.max(...all.map((one) => one.bottom)) + FRAME_PX);
  const { style } = frame;
  style.setProperty("--lit-r", boxes.length === 1 ? getComputedStyle(boxes[0]).borderTopLeftRadius : "20px");
  for (const [name, value] of Object.entries({ left, top, width: right - left, height: bottom - top })) style[name] = `${value}px`;
}

function added() {
  const found = document.createElement("div");
  found.className = "scan-light";
  found.setAttribute("aria-hidden", "true");
  return found;
}

function barOf(kind, stay_ms) {
  const bar = document.createElement("i");
  bar.className = kind;
  bar.style.animationDuration = `${stay_ms}ms`;
  return bar;
}
