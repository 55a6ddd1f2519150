// Cards of one's own: a photo is made small on the tablet and shown beside its words, and what is given is sent without leaving the page, so that
// no browser keeps it.

import { photoFrom } from "./photo.js";
import { fetchInTurn } from "./turn.js";

const MOST_TRIES = 12;
const LONGEST_SIDE = 1600; // as wide as a sheet of paper needs it
const MADE_SMALL = /^image\/(jpeg|heic|heif|webp|avif)$/u; // a drawing keeps its lines

/** Makes the page work on which cards of one's own are given, where this is it. */
export function startOwnCards() {
  if (!document.querySelector("main[data-own-cards]")) return;
  document.addEventListener("change", ({ target }) => target.type === "file" && show(target));
  document.addEventListener("submit", (event) => {
    if (!event.target.closest("[data-own-cards]")) return;
    event.preventDefault();
    send(event.target, event.submitter);
  });
}

const small = new WeakMap();

/** Shows the picture that was chosen for a card. */
async function show(field) {
  const [file] = field.files;
  small.delete(field);
  if (!file) return;
  const image = document.createElement("img");
  image.alt = "";
  try {
    if (MADE_SMALL.test(file.type)) small.set(field, await photoFrom(file, LONGEST_SIDE));
    image.src = small.get(field) ?? (await read(file));
    await image.decode();
    field.closest("li").querySelector(".own-picture").replaceChildren(image);
  } catch {
    small.delete(field); // the server says what is wrong with it
  }
}

function read(file) {
  return new Promise((done, failed) => {
    const reader = new FileReader();
    reader.onload = () => done(reader.result);
    reader.onerror = failed;
    reader.readAsDataURL(file);
  });
}

async function send(form, button) {
  const sending = new FormData(form);
  sending.set(button.name, button.value);
  for (const field of form.querySelectorAll("input[type=file]")) {
    if (!small.has(field)) continue;
    sending.delete(field.name);
    sending.set(field.name.replace("billede", "har"), small.get(field));
  }
  button.disabled = true;
  try {
    let tries = 0;
    const answer = await fetchInTurn(form.action, { method: "POST", body: sending }, () => (tries += 1) < MOST_TRIES);
    await (answer.headers.get("Content-Type") === "application/pdf" ? keep(answer) : take(answer));
  } finally {
    button.disabled = false;
  }
}

/** Lets the tablet keep the PDF, or show it. */
async function keep(answer) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(await answer.blob());
  link.download = "egne-kort.pdf";
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

/** Puts the page that the server answers with in the place of this one. */
async function take(answer) {
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  document.querySelector("main").replaceWith(page.querySelector("main"));
  const first = document.querySelector("[aria-invalid], [role=alert], .print-look");
  first?.scrollIntoView({ block: "center" });
  if (first?.matches("[aria-invalid]")) first.focus();
}
