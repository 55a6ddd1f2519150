// The worker: gives pages and files that are kept on the tablet, so that they come at once and without a network. It touches GET of our own
// alone. KIT is what the server says of this build (easyread/web/offline/worker.py).

import { isFile } from "./addresses.js";
import { buildOf, meet, takeOver, tidy } from "./builds.js";
import { Unkept, FILES, forgetAll, hrefOf, keep, keptOf, listsOf, NAME, NAMING, pagesOf, ROOT } from "./keeping.js";
import { partOf } from "./range.js";

const PATIENCE_MS = 3000;

let keeping = Promise.resolve();

addEventListener("install", (event) => event.waitUntil(install()));
addEventListener("activate", (event) => event.waitUntil(takeOver().then(tidy)));
addEventListener("fetch", answer);
addEventListener("message", (event) => event.waitUntil(asked(event)));

/** A new build comes into use only when it has all that the old ones kept; where the network goes in the middle, it goes on next time. */
async function install() {
  await keep(KIT.home);
  for (const name of await caches.keys()) {
    if (!name.startsWith(NAME) || [FILES, pagesOf(KIT.build)].includes(name)) continue;
    for (const list of await listsOf(name.slice(NAME.length))) await keepIfThere(list);
  }
}

/** A deck, or a persona, that the new build does not have is not missed. */
async function keepIfThere(list) {
  try {
    await keep(list);
  } catch (fault) {
    if (fault.why !== "gone") throw fault;
  }
}

function answer(event) {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== "GET" || url.origin !== location.origin || !url.pathname.startsWith(ROOT)) return;
  if (isFile(url.pathname.slice(ROOT.length - 1), KIT.forEver)) event.respondWith(file(request));
  else if (request.mode === "navigate") event.respondWith(page(event, url, KIT.build));
  else if (NAMING.isPage(url)) event.respondWith(buildOf(event.clientId).then((build) => page(event, url, build)));
}

async function file(request) {
  const kept = await (await caches.open(FILES)).match(request.url, { ignoreVary: true });
  if (!kept) return fetch(request);
  if (request.cache === "reload") return fetch(request).catch(() => kept); // what is kept of it could not be played
  const part = request.headers.get("Range");
  return part ? partOf(kept, part) : kept;
}

/** A page that is kept comes at once, and is of the build of the page that asks. One that would do comes where the network does not. */
async function page(event, url, build) {
  const pages = await caches.open(pagesOf(build));
  const kept = await pages.match(NAMING.exactly(url), { ignoreVary: true });
  if (event.request.mode === "navigate") event.waitUntil(tidy());
  if (kept) return kept;
  const near = (await pages.match(NAMING.keptAs(url), { ignoreVary: true })) ?? (await pages.match(NAMING.nearly(url), { ignoreVary: true }));
  try {
    const found = await inTime(fetch(event.request), near ? PATIENCE_MS : Infinity);
    await meet(event.resultingClientId, found);
    return found;
  } catch (fault) {
    const instead = near ?? (event.request.mode === "navigate" ? await nothing(pages, url) : null);
    if (!instead) throw fault;
    return instead;
  }
}

async function nothing(pages, url) {
  for (const address of NAMING.nothingKept(url, KIT.nothingKept)) {
    const kept = await pages.match(address, { ignoreVary: true });
    if (kept) return kept;
  }
  return null;
}

function inTime(promise, patience_ms) {
  if (patience_ms === Infinity) return promise;
  return Promise.race([promise, new Promise((_, fail) => setTimeout(() => fail(new Unkept("network")), patience_ms))]);
}

/** What a page asks for: to keep a list, told through its port how far it is; which lists are kept; a new build; to take everything off. */
async function asked({ data, source, ports: [port] }) {
  if (data.takeOver) return skipWaiting();
  if (data.forget) {
    await forgetAll();
    await takeOver();
    await keep(KIT.home).catch(() => {});
    return port.postMessage({ isDone: true });
  }
  if (data.look) return port.postMessage({ isDone: true, has: await keptOf(data.look, source.url) });
  if (data.keep) {
    keeping = keeping.then(() => keepAndTell(hrefOf(data.keep, source.url), port)); // one after the other: what was asked for first is whole first
    return keeping;
  }
  return null;
}

async function keepAndTell(list, port) {
  let isStopped = false;
  port.onmessage = () => (isStopped = true);
  try {
    const isWhole = await keep(list, (bytes) => port.postMessage({ bytes }), () => isStopped);
    port.postMessage(isWhole ? { isDone: true } : { why: "stopped" });
  } catch (fault) {
    port.postMessage({ why: fault.why ?? "network" });
  } finally {
    port.onmessage = null;
  }
}
