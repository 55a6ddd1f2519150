// Builds: when a new one is taken, pages of the old one may still be open. They go on with its pages to their end; then it is cleared away.
// What is remembered lies among the files, as a worker is ended and started all the time: which build runs, and which pages are of another.

import { FILES, NAME, hrefOf, buildIn, listsOf, pagesOf } from "./keeping.js";

const STATE = hrefOf("net/udgaver");

/** Pages of another build that came from the network, by their ids. */
const strangers = new Map();

/** Remembers that a page came from the network, and of which build it is. */
export async function meet(id, answer) {
  const build = id && (await buildIn(answer));
  if (build && build !== KIT.build) strangers.set(id, build);
}

/** Returns a promise of the build that an open page is of. */
export async function buildOf(id) {
  return strangers.get(id) ?? (await state()).pages[id] ?? KIT.build;
}

/** Starts with this build. Pages that are open are of the one before. */
export async function takeOver() {
  const { build, pages } = await state();
  if (build && build !== KIT.build) for (const { id } of await opened(false)) pages[id] ??= build;
  await remember({ build: KIT.build, pages });
  if (!build) await clients.claim();
}

/** Clears away builds of which no page is open any more, and the files that no list names. */
export async function tidy() {
  const others = (await caches.keys()).filter((name) => name.startsWith(NAME) && ![FILES, pagesOf(KIT.build)].includes(name));
  if (others.length === 0 || registration.installing || registration.waiting) return; // a newer one is filling its own
  const { pages } = await state();
  const alive = new Set((await opened(true)).map(({ id }) => id));
  const left = Object.entries(pages).filter(([id]) => alive.has(id));
  const gone = others.filter((name) => !left.some(([, build]) => pagesOf(build) === name));
  await Promise.all(gone.map((name) => caches.delete(name)));
  await remember({ build: KIT.build, pages: Object.fromEntries(left) });
  if (gone.length > 0) await sweep([KIT.build, ...left.map(([, build]) => build)]);
}

async function sweep(builds) {
  const wanted = new Set([STATE]);
  for (const build of builds) {
    const pages = await caches.open(pagesOf(build));
    for (const list of await listsOf(build)) {
      for (const address of Object.keys((await (await pages.match(list)).json()).files)) wanted.add(hrefOf(address));
    }
  }
  const files = await caches.open(FILES);
  for (const request of await files.keys()) {
    if (!wanted.has(request.url)) await files.delete(request);
  }
}

function opened(includeUncontrolled) {
  return clients.matchAll({ type: "window", includeUncontrolled });
}

async function state() {
  const kept = await (await caches.open(FILES)).match(STATE);
  return kept ? kept.json() : { build: "", pages: {} };
}

async function remember(what) {
  await (await caches.open(FILES)).put(STATE, new Response(JSON.stringify(what)));
}
