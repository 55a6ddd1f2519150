// The page on which staff make a tablet ready for use without a network: what is chosen is counted first, then kept, tool by tool, each of them
// whole. What is there already is not fetched again, so it can be stopped, and goes on where it was. The worker does the keeping.

import { askWorker, canKeep } from "./kit_worker.js";
import { store, stored } from "./settings.js";

const WANTED = "ready_tools"; // the setting of this device that names the tools that staff chose, where these are not all
const MB = 1_000_000;
const MINUTE_MS = 60_000;
const SURE_AFTER_MS = 8000; // before that nobody can tell how long it takes
const SPARE = 1.1;

const lists = new Map(); // what is needed, by the address of its list: { address: bytes }
const kept = new Set(); // the addresses of lists of which all is there

let form = null;
let stop = null; // stops what goes on; null: nothing does
let count = 0; // of the choices made: what was counted for an earlier one is not shown

/** Makes the page work, where this is it. */
export function startMakingReady() {
  form = document.querySelector("form[data-make-ready]");
  if (!form) return;
  if (location.protocol === "file:") return showDisk();
  if (!canKeep()) return show(globalThis.isSecureContext ? "old" : "open");
  document.querySelector("[data-first-home]").hidden = navigator.standalone !== false; // only Safari on a tablet tells: there an app keeps for itself
  form.addEventListener("change", choose);
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("click", ({ target }) => press(target.closest("button")));
  return begin();
}

/** What lies on a disk needs nothing of this page but to say so. */
function showDisk() {
  show("disk");
  form.parentElement.replaceChildren(form.querySelector(".ready-box"));
}

function press(button) {
  if (!button) return;
  const { fetch, stop: stopping, tick, forget, forgetNow, forgetNot } = button.dataset;
  if (fetch !== undefined) fetchAll();
  else if (stopping !== undefined) stop?.();
  else if (tick) tickAll(tick === "all");
  else if (forget !== undefined) form.querySelector("[data-forgetting]").showModal();
  else if (forgetNow !== undefined || forgetNot !== undefined) {
    button.closest("dialog").close();
    if (forgetNow !== undefined) forgetAll();
  }
}

function tickAll(isChosen) {
  for (const input of chosenTools(false)) input.checked = isChosen;
  choose();
}

/** The personas and tools that were chosen before come chosen: it goes on where it was. */
async function begin() {
  show("counting");
  if (!(await look(inputs("persona").map(homeOf)))) return show("old");
  const before = inputs("persona").filter((input) => kept.has(homeOf(input)));
  if (before.length > 0) for (const input of inputs("persona")) input.checked = before.includes(input);
  const tools = before.length > 0 && stored(WANTED)?.split(" ");
  if (tools) for (const input of inputs("vaerktoej")) input.checked = tools.includes(input.value);
  return choose();
}

/** Asks the worker which of these lists it has; false where no worker runs, as in a private window. */
async function look(wanted) {
  try {
    const { has } = await askWorker({ look: wanted });
    for (const list of wanted) kept.delete(list);
    for (const list of has) kept.add(list);
    return true;
  } catch {
    return false;
  }
}

/** Counts what is chosen, and shows how much of it is not there yet. */
async function choose() {
  if (stop) return;
  const mine = (count += 1);
  show("counting");
  const wanted = chosen();
  if (chosenTools(true).length === 0 || inputs("persona").every(({ checked }) => !checked)) return show("none");
  await look(wanted);
  const why = await readAll(wanted, () => mine === count);
  if (mine !== count) return;
  if (why) return show(why);
  await showSpace();
  drawTools();
  showChosen(wanted);
}

function showChosen(wanted) {
  const left = missing(wanted);
  tell("[data-all-mb]", mb(sizeOf(union(wanted))));
  tell("[data-left-mb]", mb(left));
  drawBar(wanted, 0);
  show(left === 0 ? "done" : kept.size > 0 && wanted.some((list) => kept.has(list)) ? "some" : "choose");
}

/** Reads the lists, four at once. Returns why not, where they cannot be read. */
async function readAll(wanted, isWanted) {
  const waiting = wanted.filter((list) => !lists.has(list));
  let why = "";
  const readOn = async () => {
    while (waiting.length > 0 && !why && isWanted()) {
      const list = waiting.shift();
      try {
        const answer = await fetch(list);
        if (answer.ok) lists.set(list, flat(await answer.json()));
        else why = answer.status === 503 ? "later" : "failed";
      } catch {
        why = "network";
      }
    }
  };
  await Promise.all(Array.from({ length: 4 }, readOn));
  return why;
}

function flat({ pages, files }) {
  return { ...pages, ...files };
}

/** Keeps all that is chosen: the pages around the tools first, and one tool after the other. */
async function fetchAll() {
  const wanted = chosen();
  const tools = chosenTools(true).map(({ value }) => value);
  store(WANTED, tools.length === inputs("vaerktoej").length ? null : tools.join(" "));
  let isStopped = false;
  const stopping = new Promise((resolve) => {
    stop = () => {
      isStopped = true;
      resolve();
    };
  });
  for (const input of form.querySelectorAll("input")) input.disabled = true;
  show("fetching");
  navigator.storage?.persist?.().catch(() => {});
  const clock = { begun_ms: performance.now(), left: missing(wanted) };
  let why = "";
  for (const list of wanted) {
    if (kept.has(list)) continue;
    drawTools(list);
    const said = isStopped ? { why: "stopped" } : await askWorker({ keep: list }, ({ bytes }) => drawProgress(wanted, list, bytes, clock), stopping);
    if (said.isDone) kept.add(list);
    else why = said.why;
    drawProgress(wanted, "", 0, clock);
    if (why) break;
  }
  stop = null;
  for (const input of form.querySelectorAll("input")) input.disabled = false;
  drawTools();
  await showSpace();
  show(why || "done");
}

async function forgetAll() {
  show("counting");
  await askWorker({ forget: true });
  store(WANTED, null);
  kept.clear();
  choose();
}

function drawProgress(wanted, list, bytes, clock) {
  const here = drawBar(wanted, list ? Math.min(bytes, missing([list])) : 0);
  tell("[data-here-mb]", mb(here));
  const passed_ms = performance.now() - clock.begun_ms;
  const left = sizeOf(union(wanted)) - here;
  const isSure = passed_ms > SURE_AFTER_MS && clock.left > left;
  const minutes = isSure ? Math.ceil((passed_ms * left) / (clock.left - left) / MINUTE_MS) : 0;
  for (const line of form.querySelectorAll("[data-minutes]")) line.hidden = minutes < 2;
  form.querySelector("[data-soon]").hidden = minutes !== 1;
  tell("[data-minutes] b", minutes);
  const bar = [...form.querySelectorAll("[data-tool]")].find((row) => list && listsOf(row).includes(list))?.querySelector("progress");
  if (bar) bar.value = bytes / sizeOf(lists.get(list));
}

/** Returns how many bytes are there. */
function drawBar(wanted, bytes) {
  const all = sizeOf(union(wanted));
  const here = all - missing(wanted) + bytes;
  const tools = [...form.querySelectorAll("[data-tool]")].filter((row) => row.querySelector("input").checked);
  form.querySelector("[data-bar]").value = all ? here / all : 0;
  tell("[data-ready]", tools.filter((row) => listsOf(row).every((list) => kept.has(list))).length);
  tell("[data-of]", tools.length);
  return here;
}

/** Shows of each tool how much it is, and whether it is there: by a shape, and in words. `now` is the list that is being kept. */
function drawTools(now = "") {
  for (const row of form.querySelectorAll("[data-tool]")) {
    const mine = listsOf(row);
    const known = mine.filter((list) => lists.has(list));
    const isHere = mine.length > 0 && mine.every((list) => kept.has(list));
    const isNow = mine.includes(now);
    row.classList.toggle("is-here", isHere);
    row.classList.toggle("is-now", isNow);
    row.querySelector("progress").hidden = !isNow;
    row.querySelector("[data-mb]").textContent = known.length > 0 ? `${mb(sizeOf(union(known)))} MB` : "";
    row.querySelector("[data-is-here]").hidden = !isHere;
    row.querySelector("[data-waits]").hidden = isHere || isNow || !stop;
  }
}

/** Shows one of the states of the page: words, and which buttons there are. */
function show(name) {
  for (const part of form.querySelectorAll("[data-state]")) part.hidden = !part.dataset.state.split(" ").includes(name);
}

/** How much room there is; where the browser does not tell, nothing stands there. */
async function showSpace() {
  const { quota, usage } = (await navigator.storage?.estimate?.().catch(() => null)) ?? {};
  const line = form.querySelector("[data-space]");
  line.hidden = !quota;
  if (!quota) return;
  const free = quota - usage;
  tell("[data-free]", free > 1000 * MB ? `${mb(free / 1000)} GB` : `${mb(free)} MB`);
  form.querySelector("[data-short]").hidden = free > missing(chosen()) * SPARE;
}

function chosen() {
  const personas = inputs("persona").filter(({ checked }) => checked);
  const tools = chosenTools(true);
  return personas.flatMap((persona) => [homeOf(persona), ...tools.map((tool) => listOf(tool, persona))]);
}

function listsOf(row) {
  const personas = inputs("persona").filter(({ checked }) => checked);
  return personas.map((persona) => listOf(row.querySelector("input"), persona));
}

/** The page names the list of each tool for one persona; another one stands in its place. */
function listOf(tool, persona) {
  return tool.dataset.list.replace(/[=-]_\b/u, ([sign]) => sign + persona.value);
}

function homeOf({ dataset }) {
  return dataset.list;
}

function chosenTools(isChosen) {
  return inputs("vaerktoej").filter(({ checked }) => checked || !isChosen);
}

function inputs(name) {
  return [...form.querySelectorAll(`input[name=${name}]`)];
}

/** What several lists name, each once: many tools share a picture. */
function union(wanted) {
  return Object.assign({}, ...wanted.map((list) => lists.get(list)));
}

function missing(wanted) {
  const here = union([...kept].filter((list) => lists.has(list)));
  return sizeOf(Object.fromEntries(Object.entries(union(wanted)).filter(([address]) => !(address in here))));
}

function sizeOf(files) {
  return Object.values(files).reduce((sum, bytes) => sum + bytes, 0);
}

function tell(mark, words) {
  for (const place of form.querySelectorAll(mark)) place.textContent = words;
}

/** One decimal, as the language of the page writes it. */
function mb(bytes) {
  return (bytes / MB).toLocaleString(document.documentElement.lang, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
}
