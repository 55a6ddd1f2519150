// What fills while somebody holds, or points: a bar where no finger covers it, or a ring around the picture. It lies over the page and is no part of it.

const SVG = "http://www.w3.org/2000/svg";
const EDGE_PX = 20; // of the screen
const FINGER_PX = 56; // so far over a finger one sees what it touches
const LEAST_BAR_PX = 140;
const FRAME_PX = 5; // around a control: as much as there is between two
const RING_PX = 7; // within the edge of the picture
const LEAST_PICTURE_PX = 56;
const LONGEST_SHAPE = 1.6; // of a picture that a ring goes round

let drawing = null;

/** Fills a bar over the upper edge of a control, or above a finger that is near that. */
export function fillBar(control, filled_ms, finger_y = Infinity) {
  const { left, right, top } = control.getBoundingClientRect();
  const half_px = Math.max(right - left - EDGE_PX, LEAST_BAR_PX) / 2;
  const middle = Math.min(Math.max((left + right) / 2, half_px + EDGE_PX), innerWidth - half_px - EDGE_PX);
  const y = Math.max(EDGE_PX, Math.min(top, finger_y - FINGER_PX));
  draw(control, filled_ms, "bar", [line("edge", `M${middle - half_px - 3} ${y}h${2 * half_px + 6}`), ...filling(`M${middle - half_px} ${y}h${2 * half_px}`)]);
}

/** Fills a ring around the picture of a control, within a frame; or the frame, where there is no such picture. */
export function fillRing(control, filled_ms) {
  const frame = frameOf(control);
  const picture = [...control.querySelectorAll("img")].map((image) => image.getBoundingClientRect()).find(isRound);
  const round = picture ? ringOf(picture) : frame;
  draw(control, filled_ms, "ring", [line("edge", frame), line("frame", frame), line("edge", round), ...filling(round)]);
}

/** Nothing is filled any more. */
export function empty() {
  drawing?.remove();
  drawing = null;
}

function isRound({ width, height }) {
  return Math.min(width, height) >= LEAST_PICTURE_PX && Math.max(width, height) <= Math.min(width, height) * LONGEST_SHAPE;
}

/** Beside the body: in it a place on the screen may be one on the page. In a dialog, as that lies over all else. */
function draw(control, filled_ms, shape, lines) {
  empty();
  drawing = document.createElementNS(SVG, "svg");
  drawing.setAttribute("class", `filling ${shape}`);
  drawing.setAttribute("aria-hidden", "true");
  drawing.style.setProperty("--filled-ms", `${filled_ms}ms`);
  drawing.append(...lines);
  (control.closest("dialog") ?? document.documentElement).append(drawing);
}

function filling(path) {
  return [line("track", path), line("full", path)];
}

function line(name, path) {
  const drawn = document.createElementNS(SVG, "path");
  drawn.setAttribute("class", name);
  drawn.setAttribute("d", path);
  drawn.setAttribute("pathLength", "1");
  return drawn;
}

/** A ring from the top, the way a clock goes. */
function ringOf({ left, top, width, height }) {
  const radius = Math.min(width, height) / 2 - RING_PX;
  const half = `a${radius} ${radius} 0 0 1 0`;
  return `M${left + width / 2} ${top + height / 2 - radius}${half} ${2 * radius}${half} ${-2 * radius}`;
}

/** A frame around a control, with its corners, and no further than the screen. */
function frameOf(control) {
  const box = control.getBoundingClientRect();
  const [left, top] = [box.left, box.top].map((start) => Math.max(FRAME_PX, start - FRAME_PX));
  const width = Math.min(innerWidth - FRAME_PX, box.right + FRAME_PX) - left;
  const height = Math.min(innerHeight - FRAME_PX, box.bottom + FRAME_PX) - top;
  const asked = getComputedStyle(control).borderTopLeftRadius;
  const least = Math.min(width, height) / 2;
  const radius = asked.endsWith("%") ? least : Math.min(least, Number.parseFloat(asked) + FRAME_PX);
  const corner = (across, down) => `a${radius} ${radius} 0 0 1 ${across * radius} ${down * radius}`;
  const [across, down] = [width - 2 * radius, height - 2 * radius];
  return `M${left + radius} ${top}h${across}${corner(1, 1)}v${down}${corner(-1, 1)}h${-across}${corner(-1, -1)}v${-down}${corner(1, -1)}`;
}
