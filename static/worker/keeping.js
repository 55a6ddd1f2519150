// Keeping: what a page needs is fetched as its list says (easyread/web/offline/needs.py), and lies in caches. Nothing else gets into them: no
// answer, no form, no page for staff, nothing that a page asked for by itself. The list comes last, as the seal: where it is, all of it is.

import { nearly } from "./addresses.js";

const AT_ONCE = 4;
export const NAME = "samtalekassen-";
const BUILD = "Easyread-Build";

/** The files of all builds: their addresses change with their content. */
export const FILES = `${NAME}filer`;

/** Why something could not be kept: "network", "space", "newer" (the kit is of another build), "later" (sounds are being made), "gone". */
export class Unkept extends Error {
  constructor(why) {
    super(why);
    this.why = why;
  }
}

/** Returns the name of the cache with the pages of a build. */
export function pagesOf(build) {
  return NAME + build;
}

/**
 * Keeps all that a list names, and then the list itself. What is there already is not fetched again. `told` is called with the bytes that
 * are there; where `isStopped()` is true it ends, and returns false.
 */
export async function keep(list, told = () => {}, isStopped = () => false) {
  const [pages, files] = [await caches.open(pagesOf(KIT.build)), await caches.open(FILES)];
  if (await pages.match(list)) return true;
  const answer = await fetched(list, "no-cache");
  const needs = await answer.clone().json();
  const waiting = [
    ...Object.entries(needs.pages).map(([address, bytes]) => ({ address, bytes, cache: pages, key: nearly(new URL(address, location)) })),
    ...Object.entries(needs.files).map(([address, bytes]) => ({ address, bytes, cache: files, key: address })),
  ];
  let here = 0;
  const fetchOn = async () => {
    while (waiting.length > 0 && !isStopped()) {
      const { address, bytes, cache, key } = waiting.shift();
      if (!(await cache.match(key))) await put(cache, key, await fetched(address, cache === files ? "default" : "no-cache", cache === pages));
      told((here += bytes));
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, fetchOn));
  if (isStopped()) return false;
  await put(pages, list, answer);
  return true;
}

/** Returns those of these lists of which all is there. */
export async function keptOf(lists) {
  const pages = await caches.open(pagesOf(KIT.build));
  const found = await Promise.all(lists.map((list) => pages.match(list)));
  return lists.filter((_, at) => found[at]);
}

/** Returns the addresses of all lists that a build keeps, so that the next one can keep the same. */
export async function listsOf(build) {
  const kept = await (await caches.open(pagesOf(build))).keys();
  return kept.map(({ url }) => new URL(url)).filter(({ pathname }) => pathname.startsWith("/net/"));
}

/** Only what belongs to this build, and comes from the kit itself, is taken: no redirect, and no page that something else sent in its place. */
async function fetched(address, cache, isOfBuild = address.startsWith("/net/")) {
  let answer = null;
  try {
    answer = await fetch(address, { cache, redirect: "error" });
  } catch {
    throw new Unkept("network");
  }
  if (answer.status === 503) throw new Unkept("later");
  if (answer.status === 404) throw new Unkept("gone");
  if (answer.status !== 200) throw new Unkept("network");
  if (isOfBuild && answer.headers.get(BUILD) !== KIT.build) throw new Unkept("newer");
  return answer;
}

async function put(cache, key, answer) {
  try {
    await cache.put(key, answer);
  } catch (error) {
    throw new Unkept(error.name === "QuotaExceededError" ? "space" : "network");
  }
}

/** Takes everything off the tablet. */
export async function forgetAll() {
  for (const name of await caches.keys()) if (name.startsWith(NAME)) await caches.delete(name);
}
