// Drawing by finger, mouse or pen. A drawing is its lines, so that the last one can be taken back; what is kept of it is a PNG.

import { give, ownOf } from "./own_answer.js";

const WIDTHS = { drawing: 12, signature: 7 };
const PALM_PX = 70; // as wide as no finger is
const NO_WAY = 12; // a hand that rests moves as far
const PEN_LAST_MS = 3000; // so long after a pen a hand on the paper is the hand that holds it
const WHITE = 0xffffffff;

const drawings = new WeakMap(); // what lies on each canvas: { address, ground, lines }
let pen = null; // what draws now: { canvas, id, type, line }
let penned_ms = -PEN_LAST_MS;

/** Lets every canvas of a panel be drawn on. */
export function startDrawing() {
  document.addEventListener("pointerdown", begun);
  document.addEventListener("pointermove", moved);
  for (const kind of ["pointerup", "pointercancel"]) document.addEventListener(kind, lifted);
  document.addEventListener("click", clicked);
}

/** Shows on the canvas of a panel, where there is one, the drawing that was given. One can go on with it before it is to be seen. */
export async function showDrawing(panel) {
  const canvas = panel.querySelector("canvas");
  if (!canvas) return;
  const { picture } = ownOf(panel.closest("form"), panel.dataset.own);
  const isNew = drawings.get(canvas)?.address !== picture;
  if (isNew) drawings.set(canvas, { address: picture, ground: null, lines: [] });
  paint(canvas);
  if (isNew) await lay(canvas, picture);
}

/** Lays what was drawn before under what is drawn now, unless it has been taken back meanwhile. */
async function lay(canvas, picture) {
  const drawing = drawings.get(canvas);
  const ground = await opened(picture);
  const panel = canvas.closest(".panel");
  const isGone = drawings.get(canvas) !== drawing || ownOf(panel.closest("form"), panel.dataset.own).picture !== drawing.address;
  if (!ground || isGone) return;
  drawing.ground = ground;
  if (drawing.lines.length > 0) keep(canvas);
  else paint(canvas);
  if (pen?.canvas === canvas) draw(canvas, pen.line);
}

async function opened(picture) {
  if (!picture.startsWith("data:image/png")) return null;
  const image = new Image();
  image.src = picture;
  await image.decode();
  return image;
}

function begun(event) {
  const canvas = event.target.closest(".panel canvas");
  if (!canvas || event.button !== 0 || isHand(event)) return;
  if (pen && !givesWay(event)) return;
  if (pen) paint(pen.canvas); // what rested there is no line
  canvas.setPointerCapture(event.pointerId);
  const ink = canvas.closest(".stage").querySelector(".ink[aria-pressed=true]")?.dataset.ink ?? canvas.dataset.ink;
  pen = { canvas, id: event.pointerId, type: event.pointerType, line: { ink, points: [placeOf(canvas, event)] } };
  draw(canvas, pen.line);
}

/** The hand that holds a pen, or rests on the paper beside the finger that draws, is no finger. */
function isHand({ pointerType, width, height, timeStamp }) {
  if (pointerType === "pen") penned_ms = timeStamp;
  return pointerType === "touch" && (Math.max(width, height) > PALM_PX || timeStamp - penned_ms < PEN_LAST_MS);
}

/** Whether what is on the paper gives way to what comes after it: a hand to a pen, and what only rests there to a finger. */
function givesWay({ pointerType }) {
  if (pen.type !== "touch") return false;
  return pointerType === "pen" || (pointerType === "touch" && isDot(pen.line));
}

function isDot({ points }) {
  const [[left, top]] = points;
  return points.every(([across, down]) => Math.hypot(across - left, down - top) < NO_WAY);
}

function moved(event) {
  if (event.pointerId !== pen?.id) return;
  const found = event.getCoalescedEvents?.() ?? [];
  const { points } = pen.line;
  const before = points.length - 1;
  for (const one of found.length > 0 ? found : [event]) points.push(placeOf(pen.canvas, one));
  draw(pen.canvas, { ...pen.line, points: points.slice(before) });
}

/** A stroke that the tablet breaks off is kept, but for a mere touch, which it took for a hand. */
function lifted(event) {
  if (event.pointerType === "pen") penned_ms = event.timeStamp;
  if (event.pointerId !== pen?.id) return;
  const { canvas, line } = pen;
  pen = null;
  if (event.type !== "pointercancel" || !isDot(line)) drawings.get(canvas).lines.push(line);
  keep(canvas);
}

function clicked({ target }) {
  const canvas = target.closest(".stage.draw")?.querySelector("canvas");
  const ink = target.closest(".ink");
  if (!canvas) return;
  if (ink) {
    for (const other of canvas.closest(".stage").querySelectorAll(".ink")) other.setAttribute("aria-pressed", String(other === ink));
  } else if (target.closest("[data-undo]")) {
    drawings.get(canvas).lines.pop();
    keep(canvas);
  } else if (target.closest("[data-again]")) {
    drawings.set(canvas, { ground: null, lines: [] });
    keep(canvas);
  }
}

function keep(canvas) {
  const panel = canvas.closest(".panel");
  const drawing = drawings.get(canvas);
  paint(canvas);
  drawing.address = isBlank(canvas) ? "" : canvas.toDataURL("image/png");
  give(panel.closest("form"), panel.dataset.own, { picture: drawing.address });
}

/** Only what can be seen is given. */
function isBlank(canvas) {
  const { data } = canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height);
  return new Uint32Array(data.buffer).every((pixel) => pixel === WHITE);
}

function paint(canvas) {
  const { ground, lines } = drawings.get(canvas);
  const brush = canvas.getContext("2d");
  brush.fillStyle = "#ffffff";
  brush.fillRect(0, 0, canvas.width, canvas.height);
  if (ground) brush.drawImage(ground, 0, 0, canvas.width, canvas.height);
  for (const line of lines) draw(canvas, line);
}

function draw(canvas, { ink, points }) {
  const brush = canvas.getContext("2d");
  const width = canvas.closest(".sign") ? WIDTHS.signature : WIDTHS.drawing;
  brush.strokeStyle = brush.fillStyle = ink;
  brush.lineWidth = width;
  brush.lineCap = brush.lineJoin = "round";
  brush.beginPath();
  brush.arc(...points[0], width / 2, 0, 2 * Math.PI); // a line of no length is not painted
  brush.fill();
  brush.beginPath();
  for (const point of points) brush.lineTo(...point);
  brush.stroke();
}

function placeOf(canvas, { clientX, clientY }) {
  const { left, top } = canvas.getBoundingClientRect();
  const scale = canvas.width / canvas.clientWidth;
  return [(clientX - left - canvas.clientLeft) * scale, (clientY - top - canvas.clientTop) * scale];
}
