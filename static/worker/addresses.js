// Under which address a page is kept, and which files never change. Knows nothing of caches, so that it can be tried by itself.

const PLAN = "/besoeg/i-dag";
const TOOLS = "vaerktoej";
const CARDS = "kort";
const SHOWN = "kun";

/** Stands for whatever tools a visit has. */
const ANY = "*";

/** How the pages of a kit that a server gives are kept. */
export const ON_SERVER = { exactly, keptAs, nearly, nothingKept, isPage: ({ pathname }) => pathname.startsWith("/kort/") };

/** How those of a kit are that lies in a folder of files (easyread/export): there a page has one address, whatever is asked of it. */
export const IN_FOLDER = { exactly: filed, keptAs: filed, nearly: filed, nothingKept: nothingFiled, isPage: ({ pathname }) => pathname.endsWith(".html") };

/** Whether what lies under a path never changes: it has another address when it does. */
export function isFile(path, forEver) {
  return forEver.some((start) => path.startsWith(start)) && /\/[0-9a-f]{8,}[./]/.test(path);
}

/** Returns the address under which a page is kept that is exactly this one: names in one order, and whatever order they came in. */
export function exactly(url) {
  return addressOf(url, []);
}

/** Returns the address under which a page is kept: all tools stand in the place of those of a visit, whose page leaves out the others by itself. */
export function keptAs(url, without = []) {
  const isPlan = url.pathname === PLAN && url.searchParams.has(TOOLS);
  return isPlan ? addressOf(url, [...without, TOOLS], [[TOOLS, ANY]]) : addressOf(url, without);
}

/** Returns the address under which a page is kept that will do: all cards of a deck, or all tools, where some were chosen that are not here. */
export function nearly(url) {
  return keptAs(url, [CARDS, SHOWN]);
}

/** Returns the addresses under which the page may be kept that tells that a page is not here: of this viewer, this language, or at all. */
export function nothingKept(url, page) {
  const language = url.searchParams.get("sprog");
  return [nearly(new URL(page + url.search, url)), language ? `${page}?sprog=${language}` : page, page];
}

/** Some web servers leave out the name of the first page of a folder, or what the names of all pages end in. */
function filed({ pathname }) {
  return pathname.replace(/\/$/, "/index").replace(/\/[^/.]+$/, "$&.html");
}

/** All pages of a viewer lie beside each other. */
function nothingFiled(url, page) {
  return [new URL(page.replace(/^.*\//, ""), url).pathname, page];
}

function addressOf({ pathname, searchParams }, without, more = []) {
  const found = [...searchParams].filter(([name]) => !without.includes(name)).concat(more).sort(([one], [other]) => (one < other ? -1 : 1));
  const query = new URLSearchParams(found).toString();
  return query ? `${pathname}?${query}` : pathname;
}
