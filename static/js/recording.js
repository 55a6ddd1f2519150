// The page on which staff record what a deck says: a list of sentences, and over it one sentence at a time, large. What is recorded is sent at once;
// the server cuts it, sets it to one loudness and keeps it. A take that could not be sent stays here until it is sent or another is made.

import { DeafError, Microphone, whyNoMicrophone } from "./microphone.js";
import { fetchInTurn } from "./turn.js";

const SECOND_MS = 1000;

let page = null;
let studio = null;
let microphone = null;
let now = null; // the row of the sentence that is shown
let unsent = null; // a take that waits to be sent
let timer = 0; // ends a take that becomes too long; 0: nothing is being recorded
const player = new Audio();

/** Makes the page work, where this is it. */
export function startRecording() {
  page = document.querySelector("[data-recording]");
  if (!page) return;
  studio = page.querySelector("[data-studio]");
  page.addEventListener("click", ({ target }) => press(target.closest("button")));
  page.querySelector("[data-take-in]").addEventListener("change", ({ target }) => takeIn(target));
  studio.addEventListener("close", leave);
  const why = whyNoMicrophone();
  if (!why) return;
  show(why, page);
  for (const button of page.querySelectorAll("[data-record-all], [data-disc]")) button.disabled = true;
}

function press(button) {
  if (!button) return;
  if (button.dataset.sentence) open(button);
  else if (button.dataset.recordAll !== undefined) open(missing()[0] ?? rows()[0]);
  else if (button.dataset.close !== undefined) studio.close();
  else if (button.dataset.disc !== undefined) pressDisc();
  else if (button.dataset.hear !== undefined) hear();
  else if (button.dataset.sendAgain !== undefined) send(unsent);
  else if (button.dataset.delete !== undefined) remove();
  else if (button.dataset.before !== undefined) turn(-1);
  else if (button.dataset.onward !== undefined) turn(1);
  else if (button.dataset.deleteAll !== undefined) page.querySelector("[data-deleting]").showModal();
  else if (button.dataset.deleteNow !== undefined || button.dataset.deleteNot !== undefined) {
    button.closest("dialog").close();
    if (button.dataset.deleteNow !== undefined) removeAll();
  }
}

function open(row) {
  show("");
  if (!studio.open) studio.showModal();
  turnTo(row);
}

function turn(step) {
  const all = rows();
  const next = all[all.indexOf(now) + step];
  if (next) turnTo(next);
  else if (step > 0) studio.close();
}

function turnTo(row) {
  drop();
  now = row;
  const all = rows();
  tell("[data-number]", all.indexOf(row) + 1);
  tell("[data-total]", all.length);
  const words = studio.querySelector("[data-words]");
  words.textContent = row.querySelector("b").textContent;
  const whose = studio.querySelector("[data-whose-line]");
  whose.hidden = !row.dataset.whose;
  whose.querySelector("b").textContent = row.dataset.whose;
  studio.querySelector("[data-before]").hidden = row === all[0];
  draw();
  show(isRecorded(row) ? "recorded" : "ready");
  words.focus();
}

/** The red button: begins a take, and ends it. */
async function pressDisc() {
  if (timer) return finish();
  drop();
  player.pause();
  const mine = now;
  try {
    if (!microphone) {
      show("asking");
      const opened = await Microphone.open(page.dataset.worklet, drawLevel, lose);
      if (!studio.open || microphone) opened.close();
      else microphone = opened;
    }
  } catch (fault) {
    if (!(fault instanceof DeafError)) throw fault;
    return show(fault.message);
  }
  if (!studio.open || now !== mine) return;
  microphone.start();
  timer = setTimeout(finish, page.dataset.longest * SECOND_MS);
  draw();
  show("recording");
}

function finish() {
  const wav = microphone.stop();
  halt();
  draw();
  return send(wav);
}

/** Sends a take. Where that fails it stays here. */
async function send(wav) {
  const row = now;
  unsent = wav;
  show("sending");
  const said = await ask(`/${row.dataset.sentence}`, wav);
  note(said, true);
  if (now !== row || unsent !== wav) return;
  if (said.sentences || said.problem) unsent = null;
  draw();
  advise(said.advice);
  showAnswer(said, missing().length === 0 ? "end" : "saved");
  studio.querySelector(said.sentences ? "[data-onward]" : unsent ? "[data-send-again]" : "[data-disc]").focus();
}

async function remove() {
  const row = now;
  const said = await ask(`/${row.dataset.sentence}/slet`);
  note(said, false);
  if (now !== row) return;
  draw();
  showAnswer(said, "deleted");
  studio.querySelector("[data-disc]").focus();
}

async function removeAll() {
  const said = await ask("/slet");
  note(said, false);
  showBelow(said);
}

/** Takes in a file of another kit, and says what came of it. */
async function takeIn(input) {
  const [file] = input.files;
  if (!file) return;
  const said = await ask("/fil", file);
  input.value = ""; // so that the same file can be chosen again
  note(said, true);
  showBelow(said);
}

function hear() {
  player.src = `/tale/${now.dataset.key}.mp3`;
  player.play().catch(() => show("failed"));
}

/** Asks the server to change something. Returns what it says; or, where it says nothing of ours, the `state` to show. */
async function ask(way, body = null) {
  const address = new URL(page.dataset.recording, location.href);
  address.pathname += way;
  const headers = { [page.dataset.header]: "1" };
  try {
    const answer = await fetchInTurn(address, { method: "POST", body, headers }, () => true, () => show("waiting"));
    if (answer.headers.get("Content-Type")?.startsWith("application/json")) return await answer.json();
    if (answer.ok) return { state: "shut" }; // the door to the pages for staff
    return { state: "failed" };
  } catch {
    return { state: "network" };
  }
}

/** Lets go of the take that is being made, and of one that was not sent. */
function drop() {
  if (timer) microphone.stop();
  halt();
  unsent = null;
  advise();
}

function halt() {
  clearTimeout(timer);
  timer = 0;
}

function lose() {
  drop();
  microphone = null;
  draw();
  show("unplugged");
}

/** The list again: nobody listens any more. */
function leave() {
  drop();
  player.pause();
  microphone?.close();
  microphone = null;
  now?.focus();
}

/** What the server changed: the sentences with the keys that their sounds have now. */
function note({ sentences = {} }, isNow) {
  for (const row of rows().filter(({ dataset }) => dataset.sentence in sentences)) {
    row.dataset.key = sentences[row.dataset.sentence];
    row.toggleAttribute("data-recorded", isNow);
  }
  const done = rows().length - missing().length;
  page.querySelector("progress").value = done;
  tell("[data-count]", done);
  if (isNow) page.querySelector("[data-any]").hidden = false;
}

function draw() {
  const mode = timer ? "on" : isRecorded(now) ? "again" : "idle";
  for (const words of studio.querySelectorAll("[data-mode]")) words.hidden = words.dataset.mode !== mode;
  studio.querySelector("[data-disc]").classList.toggle("is-on", Boolean(timer));
  studio.querySelector("[data-hear]").hidden = Boolean(timer) || !isRecorded(now);
  studio.querySelector("[data-delete]").hidden = Boolean(timer) || !isRecorded(now);
  studio.querySelector("[data-send-again]").hidden = !unsent;
  if (!timer) drawLevel(0);
}

function drawLevel(level) {
  studio.querySelector("[data-level]").value = timer ? level : 0;
}

function showAnswer({ sentences, problem, state }, fine) {
  if (problem) tell("[data-state=problem] h3", problem);
  show(sentences ? fine : problem ? "problem" : state);
}

function showBelow({ words, problem, state }) {
  tell("[data-told]", words ?? problem ?? studio.querySelector(`[data-state="${state}"]`).textContent);
}

function advise(words = "") {
  const line = studio.querySelector("[data-advice]");
  line.hidden = !words;
  line.textContent = words;
}

/** Shows one of the states: words that a screen reader says, too. */
function show(name, where = studio) {
  for (const part of where.querySelectorAll("[data-state]")) part.hidden = part.dataset.state !== name;
}

function tell(mark, words) {
  page.querySelector(mark).textContent = words;
}

function rows() {
  return [...page.querySelectorAll("[data-sentence]")];
}

function missing() {
  return rows().filter((row) => !isRecorded(row));
}

function isRecorded(row) {
  return row.hasAttribute("data-recorded");
}
