// Measures what is open, be it a page, a summary or a dialog, in each look. Run in the page after layout.js, by page_layout.py. Cards of a deck are measured by card_layout.js.

const OF_STAFF = ".points"; // small, where nobody comes by a slip
const LEAST_OF_STAFF = 360; // px: with large text on a smaller phone, long words of staff's are divided as they come
const PRESSED = "a, button, label, summary, select, input[type=number], input[type=date]";
const UNSTUCK = new CSSStyleSheet(); // what stays over the page is scrolled under: it lies on nothing where all is seen at once
UNSTUCK.replaceSync(`
    :is(.foot, main > .result, .print-look, .practice, .try, .choice-bar, .ready-box, .visit-order) { position: relative !important; inset: auto !important; }
    .more:not(section) { display: none !important; }
`);

/** Returns what is wrong with what is open, in each of these looks. */
globalThis.faultsIn = async (looks) => {
    const found = [];
    for (const { name, page = {}, css = "" } of looks) {
        await wear(page, css, [UNSTUCK]);
        found.push(...faultsNow().map((fault) => `${name}: ${fault}`));
    }
    return found;
};

/** Returns the words with too little contrast to their ground, in each of these looks. */
globalThis.paleIn = async (looks, least) => {
    const found = [];
    for (const { name, page = {} } of looks) {
        await wear(page, "", [UNSTUCK]);
        const known = new Map();
        found.push(...textsOf(shownPlace()).map((node) => tooPale(node, least, known)).filter(Boolean).map((fault) => `${name}: ${fault}`));
    }
    return found;
};

/** A dialog is measured alone; nothing else can be reached. */
function shownPlace() {
    return document.querySelector("dialog[open]") ?? document.body;
}

function faultsNow() {
    const place = shownPlace();
    const isOfStaff = document.body.matches(".staff");
    const targets = targetsOf(place, PRESSED).filter((one) => !isTicked(one) && !one.matches(OF_STAFF));
    const { scrollWidth } = place === document.body ? document.documentElement : place;
    const wide = scrollWidth > innerWidth + 1 ? [`wider than the screen: ${scrollWidth}`] : [];
    const faults = [...wide, ...ofTargets(targets, isOfStaff ? -MOST : LEAST_GAP), ...ofTexts(place), ...ofCuts(place), ...ofPictures(place, [...targets, ...targetsOf(place, OF_STAFF)])];
    return [...new Set(faults)].filter((fault) => !(isOfStaff && innerWidth < LEAST_OF_STAFF && fault.startsWith("word broken")));
}

/** A field whose label is its tile is hit by that. */
function isTicked(one) {
    return one.matches("input") && one.closest("label");
}

/** Shows the summary of a deck in which everything was answered but how it was, as the server makes it. */
globalThis.showSummaryOf = async (address) => {
    const form = (await pageAt(address)).querySelector("form[data-deck]");
    const { asksHow } = form.dataset; // where the deck has not asked how it was, the summary does: one thing more that must find room
    for (const section of form.querySelectorAll("section.card")) if (section.id !== asksHow) answerAll(section);
    const sent = new URLSearchParams([...new FormData(form)].filter(([, value]) => value && typeof value === "string"));
    const [path, query = ""] = form.getAttribute("action").split("?");
    const summary = await pageAt(`${path}/svar?${query}`, { method: "POST", body: sent });
    document.body.className = summary.body.className;
    document.body.replaceChildren(...summary.body.children);
    await Promise.all([...document.images].map((image) => image.decode().catch(() => null)));
    return document.querySelectorAll(".lines > li").length;
};

async function pageAt(address, how) {
    const answer = await fetch(address, how);
    return new DOMParser().parseFromString(await answer.text(), "text/html");
}

/** All of what can be chosen together, the first of what cannot, and own words, which come on paper and in the summary as they are. */
function answerAll(section) {
    const [first] = section.querySelectorAll("input[type=radio]");
    if (first) first.checked = true;
    for (const box of section.querySelectorAll("input[type=checkbox]:not([data-exclusive])")) box.checked = true;
    for (const day of section.querySelectorAll("input[type=date]")) day.value = "2027-03-01";
    for (const words of section.querySelectorAll("textarea[name$=_words]")) if (!first) words.value = "Kirsten og Anders";
}
