// Keeping: what a page needs is fetched as its list says (easyread/web/offline/needs.py), and lies in caches. Nothing else gets into them: no
// answer, no form, no page for staff, nothing that a page asked for by itself. The list comes last, as the seal: where it is, all of it is.

import { IN_FOLDER, ON_SERVER } from "./addresses.js";

const AT_ONCE = 4;
const BUILD = "Easyread-Build";
const MARK = /build"?[:=] ?"([0-9a-f]+)"/;

/** The folder in which the kit lies: "/", where a server gives it. */
export const ROOT = new URL("./", location).pathname;
export const NAMING = KIT.isCarried ? IN_FOLDER : ON_SERVER;

/** What the names of our caches begin with. All kits of one host share them, and one may lie in the folder of another. */
export const NAME = KIT.isCarried ? `samtalekassen${ROOT}#` : "samtalekassen-";

/** What has to come, and why it is not kept where it is not there. A list that is gone is not missed; all else belongs together. */
const LIST = { cache: "no-cache", isOfBuild: true, missing: "gone" };
const PAGE = { cache: "no-cache", isOfBuild: true, missing: "failed" };
const FILE = { cache: "default", isOfBuild: false, missing: "failed" };

/** The files of all builds: their addresses change with their content. */
export const FILES = `${NAME}filer`;

/** Why something could not be kept: "network", "space", "newer" (the kit is of another build), "later" (sounds are being made), "gone", "failed". */
export class Unkept extends Error {
  constructor(why) {
    super(why);
    this.why = why;
  }
}

/** Returns the whole address of what a list names, or a page asks for. */
export function hrefOf(address, base = location) {
  return new URL(address, base).href;
}

/** Returns a promise of the build that a page, or a list, is of. A host of files knows nothing of it: there it stands in the text. */
export async function buildIn(answer) {
  if (!KIT.isCarried) return answer.headers.get(BUILD);
  return isPage(answer) || isList(answer) ? MARK.exec(await answer.clone().text())?.[1] : null;
}

function isPage({ headers }) {
  return /^text\/html\b/.test(headers.get("Content-Type"));
}

function isList({ headers }) {
  return /\bjson\b/.test(headers.get("Content-Type"));
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
  const answer = await fetched(list, LIST);
  const needs = await answer.clone().json();
  const waiting = [
    ...Object.entries(needs.pages).map(([address, bytes]) => ({ address, bytes, kind: PAGE, cache: pages, key: NAMING.keptAs(new URL(address, location)) })),
    ...Object.entries(needs.files).map(([address, bytes]) => ({ address, bytes, kind: FILE, cache: files, key: address })),
  ];
  let here = 0;
  const fetchOn = async () => {
    while (waiting.length > 0 && !isStopped()) {
      const { address, bytes, kind, cache, key } = waiting.shift();
      if (!(await cache.match(key))) await put(cache, key, await fetched(address, kind));
      told((here += bytes));
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, fetchOn));
  if (isStopped()) return false;
  await put(pages, list, answer);
  return true;
}

/** Returns those of these lists, as a page at `base` names them, of which all is there. */
export async function keptOf(lists, base) {
  const pages = await caches.open(pagesOf(KIT.build));
  const found = await Promise.all(lists.map((list) => pages.match(hrefOf(list, base))));
  return lists.filter((_, at) => found[at]);
}

/** Returns the addresses of all lists that a build keeps, so that the next one can keep the same. */
export async function listsOf(build) {
  const kept = await (await caches.open(pagesOf(build))).keys();
  return kept.map(({ url }) => url).filter((url) => url.startsWith(hrefOf("net/")));
}

/**
 * Only what belongs to this build, and comes from the kit itself, is taken: no redirect, and no page that something else sent in its place.
 * A host of files may lead from the name of a page to a shorter one: what a browser was led to, it takes for no other address.
 */
async function fetched(address, kind) {
  let answer = null;
  try {
    answer = await fetch(address, { cache: kind.cache, redirect: KIT.isCarried ? "follow" : "error" });
    if (answer.redirected) answer = new Response(await answer.blob(), { headers: answer.headers });
  } catch {
    throw new Unkept("network");
  }
  if (answer.status === 503) throw new Unkept("later");
  if (answer.status === 404) throw new Unkept(kind.missing);
  if (answer.status !== 200) throw new Unkept("network");
  if (kind !== PAGE && isPage(answer)) throw new Unkept(kind.missing); // told with a page, and no word that it is not there
  if (kind.isOfBuild && (await buildIn(answer)) !== KIT.build) throw new Unkept("newer");
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
