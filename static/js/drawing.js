// Drawing by finger, mouse or pen. A drawing is its lines, so that the last one can be taken back; what is kept of it is a PNG.

import { give, ownOf } from "./own_answer.js";

const WIDTHS = { drawing: 12, signature: 7 };

const drawings = new WeakMap(); // what lies on each canvas: { ground, lines }
let pen = null;

/** Lets every canvas of a panel be drawn on. */
export function startDrawing() {
  document.addEventListener("pointerdown", begun);
  document.addEventListener("pointermove", moved);
  for (const kind of ["pointerup", "pointercancel"]) document.addEventListener(kind, lifted);
  document.addEventListener("click", clicked);
}

/** Shows on the canvas of a panel, where there is one, the drawing that was given. */
export async function showDrawing(panel) {
  const canvas = panel.querySelector("canvas");
  if (!canvas) return;
  const { picture } = ownOf(panel.closest("form"), panel.dataset.own);
  if (drawings.get(canvas)?.address !== picture) drawings.set(canvas, { address: picture, ground: await opened(picture), lines: [] });
  paint(canvas);
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
  if (!canvas || pen || event.button !== 0) return;
  canvas.setPointerCapture(event.pointerId);
  const ink = canvas.closest(".stage").querySelector(".ink[aria-pressed=true]")?.dataset.ink ?? canvas.dataset.ink;
  pen = { canvas, id: event.pointerId, line: { ink, points: [placeOf(canvas, event)] } };
  draw(canvas, pen.line);
}

function moved(event) {
  if (event.pointerId !== pen?.id) return;
  const found = event.getCoalescedEvents?.() ?? [];
  const { points } = pen.line;
  const before = points.length - 1;
  for (const one of found.length > 0 ? found : [event]) points.push(placeOf(pen.canvas, one));
  draw(pen.canvas, { ...pen.line, points: points.slice(before) });
}

function lifted(event) {
  if (event.pointerId !== pen?.id) return;
  const { canvas, line } = pen;
  pen = null;
  drawings.get(canvas).lines.push(line);
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
  drawing.address = drawing.ground || drawing.lines.length > 0 ? canvas.toDataURL("image/png") : "";
  give(panel.closest("form"), panel.dataset.own, { picture: drawing.address });
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
  brush.strokeStyle = ink;
  brush.lineWidth = canvas.closest(".sign") ? WIDTHS.signature : WIDTHS.drawing;
  brush.lineCap = brush.lineJoin = "round";
  brush.beginPath();
  brush.moveTo(...points[0]);
  for (const point of points.length > 1 ? points.slice(1) : points) brush.lineTo(...point);
  brush.stroke();
}

function placeOf(canvas, { clientX, clientY }) {
  const { left, top } = canvas.getBoundingClientRect();
  const scale = canvas.width / canvas.clientWidth;
  return [(clientX - left - canvas.clientLeft) * scale, (clientY - top - canvas.clientTop) * scale];
}
