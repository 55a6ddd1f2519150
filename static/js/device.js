// Sets the looks that this device wants. Loaded on its own and first, so that most pages are painted in them at once.

const LOOKS = ["size", "theme", "motion", "show", "letters", "lines", "font", "hand", "lock"];

/** Settings for whose sake a page needs the style sheet of access (static/css/access). They are stored only where they are not as usual. */
const FOR_ACCESS = ["size", "show", "letters", "lines", "font", "hand", "choose", "hear", "lock"];

/** The style sheet for browsers that know no container queries, at the normal size of text (easyread/web/older_css.py). */
const { older, accessCss } = document.currentScript.dataset;
const isOlder = !CSS.supports("container-type: inline-size");
const link = document.createElement("link");
link.rel = "stylesheet";
const access = Object.assign(document.createElement("link"), { rel: "stylesheet", href: accessCss, blocking: "render" }); // where a browser knows that word, nothing is painted without it

/** Sets the attributes of <html> that CSS knows, from the settings of the device (settings_page.js calls it again after a change). */
globalThis.showLooks = () => {
  const page = document.documentElement.dataset;
  for (const name of LOOKS) {
    const value = kept(name) ?? (name === "theme" ? systemTheme() : null);
    if (value) page[name] = value;
    else delete page[name];
  }
  if (isOlder) showOlder(page.size ?? "normal");
  if (!access.parentNode && FOR_ACCESS.some(kept)) document.head.append(access);
};

/** A browser may forbid storage; then the page looks as usual. */
function kept(name) {
  try {
    return localStorage.getItem(`easyread.${name}`);
  } catch {
    return null;
  }
}

/** The theme that the device itself is set to, for whoever has chosen none here. */
function systemTheme() {
  if (matchMedia("(prefers-contrast: more)").matches) return "high";
  return matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : null;
}

function showOlder(size) {
  link.href = older.replace("normal", size);
  document.head.append(link);
}

globalThis.showLooks();

// This script stands before the style sheet, and what goes over that must come after it: once all of the page is here, and no other script has run.
if (isOlder) document.addEventListener("readystatechange", () => document.head.append(link), { once: true });
