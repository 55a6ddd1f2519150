// A visit: several tools in one page. The plan stays, and each tool is shown in its place and kept in memory, so that a lost network
// loses nothing. The browser's history holds of each card which tool it is of, and no more; nothing is stored.

import { aim } from "./deck.js";
import { nameIn, showName } from "./day_name.js";
import { drawPlan, presentPlan } from "./day_page.js";
import { DayTool } from "./day_tool.js";
import { tell } from "./notice.js";
import { fetchBeforehand } from "./sounds.js";
import { say, sayable, hush } from "./speech.js";
import { dropLine, forgetDecks, mend } from "./summary.js";
import { fetchView, present, show, viewOf } from "./views.js";

const PLAN = "#_plan";
const ALL = "#_alt";

/** What a tap on something does in a visit, before any other script. */
const ACTS = [
  ["[data-tool]", ({ dataset }) => openTool(tools.get(dataset.tool))],
  ["[data-go]", () => openTool(next())],
  ["[data-sum-up]", () => sumUp()],
  ["[data-to-day]", () => backToPlan(true)],
  [".home", home],
  ["[data-day-summary] [name=vis]", ({ value }) => change(value)],
  ["[data-day-summary] [name=fjern]", ({ value }) => remove(value)],
  ["[data-day-summary] [data-finish]", ({ href }) => forget(href)],
  ["[data-stay]", (button) => button.closest("dialog").close()],
  ["[data-leave-now]", () => forget(document.querySelector(".home").href)],
];

let plan = null; // the view of the plan
let open = null; // the tool that is shown, or whose summary is; null: the plan, or the summary of all
let summaryAddress = "";
let hasForgotten = false;
const tools = new Map();

/** Makes the plan of a visit work, where this is the page of one. */
export function startDay() {
  const main = document.querySelector("main[data-visit]");
  if (!main) return;
  summaryAddress = main.dataset.visit;
  plan = viewOf(document);
  for (const link of main.querySelectorAll("[data-tool]")) tools.set(link.dataset.tool, new DayTool(link));
  history.replaceState({ tool: "" }, "", location.pathname + location.search);
  document.addEventListener("click", clicked, { capture: true });
  addEventListener("popstate", follow);
  addEventListener("hashchange", follow);
  document.addEventListener("summaryshown", toolEnded);
  document.addEventListener("summaryfailed", leftWithoutSummary);
  for (const happening of ["viewshown", "change", "input"]) document.addEventListener(happening, nameAll);
  addEventListener("beforeunload", (event) => hasAnswers() && event.preventDefault());
  addEventListener("pageshow", ({ persisted }) => persisted && hasForgotten && location.reload());
  drawPlan(tools, next());
  presentPlan();
  fetchAll();
}

/** The pages of all tools and their pictures come first: without them one cannot go on. Then the sounds, in order. */
async function fetchAll() {
  for (const tool of tools.values()) {
    if (await load(tool)) await tool.loadPictures();
  }
  await fetchBeforehand([...tools.values()].flatMap((tool) => tool.sounds));
}

function load(tool) {
  return tool.load(({ parts }) => parts.forEach(leadBack));
}

/** In a visit the end of a tool leads back to the plan. */
function leadBack(part) {
  const way = plan.parts.find((found) => found.matches("template[data-back-to-day]"));
  for (const finish of part.querySelectorAll("[data-finish]")) finish.replaceWith(way.content.cloneNode(true));
}

function clicked(event) {
  for (const [mark, act] of ACTS) {
    const found = event.target.closest(mark);
    if (!found) continue;
    event.preventDefault();
    event.stopImmediatePropagation();
    act(found);
    return;
  }
}

function next() {
  return [...tools.values()].find((tool) => !tool.isDone);
}

async function openTool(tool, key = "", done = null) {
  if (!(await load(tool))) return tell("noNetwork");
  mend(tool.form, done);
  open = tool;
  tool.isBegun = true;
  show(tool.view);
  location.hash = key || tool.place;
}

/** Keeps the page to what the address and the history say, after every step forward and back. */
function follow() {
  if (!history.state) history.replaceState({ tool: open?.id ?? "" }, "");
  const wanted = tools.get(history.state.tool);
  const tool = wanted?.view ? wanted : null;
  if (tool && tool !== open) {
    open = tool;
    show(tool.view);
    aim();
  }
  if (tool) return tool.remember(location.hash);
  const isShown = document.querySelector(location.hash === ALL ? "[data-day-summary]" : "main[data-visit]");
  open = null;
  if (isShown) return null;
  return location.hash === ALL ? sumUp() : showPlan();
}

function showPlan() {
  show(plan);
  drawPlan(tools, next());
  aim();
  presentPlan();
  fetchAll();
}

function backToPlan(isDone = false) {
  if (isDone && open) open.isDone = true;
  open = null;
  history.pushState({ tool: "" }, "", PLAN);
  showPlan();
}

function toolEnded() {
  if (!open) return;
  open.isDone = true;
  history.replaceState({ tool: open.id }, "");
  leadBack(document);
}

/** Without a network there is no summary now; the answers wait for the one of the whole visit. */
function leftWithoutSummary(event) {
  event.preventDefault();
  backToPlan(true);
  tell("noNetwork");
}

async function sumUp() {
  const view = await fetchView(summaryAddress, fields());
  if (!view) {
    if (!document.querySelector("main[data-visit]")) backToPlan();
    return tell("noNetwork");
  }
  open = null;
  if (location.hash !== ALL) history.pushState({ tool: "" }, "", ALL);
  show(view);
  return present();
}

function fields() {
  const found = new URLSearchParams({ navn: name() });
  for (const tool of tools.values()) {
    if (tool.isDone) found.append("lavet", tool.id);
    for (const [key, value] of tool.fields) found.append(`${tool.id}/${key}`, value);
  }
  return found;
}

/** Lets one line of the summary be changed; the way leads back to the summary. */
function change(line) {
  const [id, key] = line.split("/");
  openTool(tools.get(id), key, sumUp);
}

function remove(line) {
  const [id, key] = line.split("/");
  dropLine(tools.get(id).form, key);
  sumUp();
}

function hasAnswers() {
  return [...tools.values()].some((tool) => tool.fields.length > 0);
}

function name() {
  return nameIn([...tools.values()].map(({ form }) => form).filter(Boolean));
}

function nameAll() {
  showName(name());
}

/** Home is the plan; from the plan it is the way out, and asks before answers are lost. */
function home({ href }) {
  if (!document.querySelector("main[data-visit]")) return backToPlan();
  if (!hasAnswers()) return location.assign(href);
  const dialog = document.querySelector("[data-leave]");
  dialog.showModal();
  return say(sayable(dialog));
}

function forget(address) {
  hush();
  tools.clear();
  forgetDecks();
  hasForgotten = true;
  show(plan);
  location.replace(address);
}
