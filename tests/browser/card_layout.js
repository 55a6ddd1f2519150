// Measures the cards of the deck that is open, as if all were shown: one layout of the page is enough for all. Run in the page by card_layout.py.

const MOST = 3; // px: rounding, and thick lines
const LEAST_TARGET = 63.5;
const LEAST_GAP = 16;
const OWN = new CSSStyleSheet();
const AT_ONCE = new CSSStyleSheet();
AT_ONCE.replaceSync(`
    main > form > section.card { display: grid !important; }
    .card .foot { position: relative !important; }
    .more { display: none !important; }
    .card .pic { position: relative !important; top: auto !important; }
`);

/** Turns to cards of each kind in each chapter: some of what is on a card scripts put there when it is shown. */
globalThis.turnToEach = async () => {
    await document.fonts.ready;
    for (const card of oneOfEach(cards(), ({ className, dataset }) => `${className} ${dataset.chapter}`)) await turnTo(card);
};

/** Returns how every card lies in each of these looks; a look has attributes of <html> and, if it likes, a style sheet. */
globalThis.cardsIn = async (looks) => {
    const found = {};
    for (const { name, page = {}, css = "" } of looks) {
        await wear(page, css, [AT_ONCE]);
        scrollTo(0, 0);
        const isWide = document.documentElement.scrollWidth > innerWidth;
        found[name] = cards().map((card) => measured(card, isWide));
    }
    return found;
};

/** Returns what has too little contrast with its ground, on all cards, in each of these looks. */
globalThis.contrastIn = async (looks, least) => {
    const found = {};
    for (const { name, page = {} } of looks) {
        await wear(page, "", [AT_ONCE]);
        const known = new Map();
        const faults = cards().flatMap((card) => textsOf(card).map((node) => tooPale(node, least, known)).filter(Boolean).map((fault) => `${card.id} ${fault}`));
        if (faults.length > 0) found[name] = faults;
    }
    return found;
};

/** Returns what has the focus and is not to be seen whole, on one card of each kind that is higher than the screen, in each of these looks. */
globalThis.focusIn = async (looks) => {
    const found = {};
    for (const { name, page = {}, css = "" } of looks) {
        await wear(page, css, [AT_ONCE]);
        const high = cards().filter((card) => box(card).height > innerHeight + 1);
        await wear(page, css, []);
        const faults = [];
        for (const card of oneOfEach(high, ({ className }) => className)) {
            await turnTo(card);
            scrollTo(0, 0);
            faults.push(...(await hiddenFocus(card)));
        }
        if (faults.length > 0) found[name] = faults;
    }
    return found;
};

async function wear(page, css, sheets) {
    const { dataset } = document.documentElement;
    const { dir = "", ...attributes } = page;
    for (const name of Object.keys(dataset)) delete dataset[name];
    Object.assign(dataset, attributes);
    document.dir = dir;
    OWN.replaceSync(css);
    const worn = [...sheets, OWN];
    if (worn.length !== document.adoptedStyleSheets.length) document.adoptedStyleSheets = worn; // to set the same again costs as much
    await document.fonts.ready;
}

function cards() {
    return [...document.querySelectorAll("main > form > section.card")];
}

function oneOfEach(found, kindOf) {
    return [...new Map(found.map((card) => [kindOf(card), card])).values()];
}

async function turnTo({ id }) {
    location.hash = id;
    await happened();
}

function box(element) {
    return element.getBoundingClientRect();
}

function isShown(element) {
    return element.getClientRects().length > 0;
}

function wordOf(element) {
    return element.textContent.trim().replaceAll("\u00ad", "").slice(0, 30) || element.className;
}

function happened() {
    const { port1, port2 } = new MessageChannel();
    const done = new Promise((resolve) => (port1.onmessage = resolve));
    port2.postMessage("");
    return done;
}

function targetsOf(card) {
    return [...card.querySelectorAll("a, button, label, input[type=date]")].filter((one) => isShown(one) && getComputedStyle(one).visibility === "visible");
}

function measured(card, isWide) {
    const outer = box(card);
    const head = box(card.querySelector(".head"));
    const foot = card.querySelector(".foot");
    const shown = [...card.querySelectorAll(".body *")].filter((one) => isShown(one) && !one.closest(".vh, svg") && !one.matches("table, tbody, tr"));
    const faults = [...ofTargets(targetsOf(card)), ...ofTexts(card)];
    const ends = Math.max(0, ...shown.map((one) => box(one).bottom));
    if (ends > (foot ? box(foot).top : outer.bottom) + MOST) faults.push(`lies under the row at the bottom: ${(ends - box(foot).top).toFixed()}`);
    if (Math.min(...shown.map((one) => box(one).top)) < head.bottom - MOST) faults.push("lies under the row at the top");
    if (isWide) faults.push(...widest(card));
    return { id: card.id, kind: card.className, faults, scrolls: outer.height > innerHeight + 1, ...sizesOf(card) };
}

/** What makes the page wider than the screen. */
function widest(card) {
    const ends = [...card.querySelectorAll("*")].filter((one) => isShown(one) && !one.closest(".vh, svg")).map((one) => box(one).right);
    const most = Math.max(...ends);
    return most > innerWidth + 1 ? [`wider than the screen: ${most.toFixed()}`] : [];
}

function sizesOf(card) {
    const screen = innerWidth * innerHeight;
    const pictures = [...card.querySelectorAll(".answers img, .no img")].filter(isShown).map(box);
    const words = [...card.querySelectorAll(".answers b, .foot .b, .ends span")].filter(isShown).map((word) => parseFloat(getComputedStyle(word).fontSize));
    const picture = card.querySelector(".pic");
    const frame = picture && isShown(picture) ? box(picture) : null;
    return {
        frame: frame ? (frame.width * Math.min(frame.height, innerHeight)) / screen : 0,
        answer: pictures.length ? Math.min(...pictures.map(({ width, height }) => Math.min(width, height))) : null,
        word: words.length ? Math.min(...words) : null,
    };
}

function ofTargets(targets) {
    const boxes = targets.map(box);
    const faults = [];
    targets.forEach((one, at) => {
        const mine = boxes[at];
        if (mine.width < LEAST_TARGET || mine.height < LEAST_TARGET) faults.push(`small target: ${wordOf(one)} ${mine.width.toFixed()}x${mine.height.toFixed()}`);
        if (mine.left < -MOST || mine.right > innerWidth + MOST) faults.push(`off the side: ${wordOf(one)}`);
        for (let more = at + 1; more < targets.length; more++) {
            const two = targets[more];
            const other = boxes[more];
            if (one.contains(two) || two.contains(one)) continue;
            const across = Math.max(mine.left, other.left) - Math.min(mine.right, other.right);
            const down = Math.max(mine.top, other.top) - Math.min(mine.bottom, other.bottom);
            const apart = isRound(one) && isRound(two) ? between(mine, other) : Math.max(across, down);
            if (apart < -MOST) faults.push(`on each other: ${wordOf(one)} / ${wordOf(two)}`);
            else if (apart < LEAST_GAP - 1) faults.push(`${apart.toFixed()} px apart: ${wordOf(one)} / ${wordOf(two)}`);
        }
    });
    return faults;
}

/** The hours of a clock are round where they stand in a ring. */
function isRound(target) {
    return getComputedStyle(target).borderRadius === "50%";
}

function between(one, two) {
    const middle = ({ left, width, top, height }) => [left + width / 2, top + height / 2];
    const [x1, y1] = middle(one);
    const [x2, y2] = middle(two);
    return Math.hypot(x1 - x2, y1 - y2) - one.width / 2 - two.width / 2;
}

function ofTexts(card) {
    const faults = [];
    for (const node of textsOf(card)) {
        const text = node.parentElement;
        const outer = box(text.closest(".a, .b, .no, .time, td") ?? text.closest(".body, .head, .foot"));
        const lines = rectsOf(node, 0, node.data.length);
        const over = Math.max(...lines.flatMap((line) => [outer.left - line.left, line.right - outer.right, outer.top - line.top, line.bottom - outer.bottom]));
        if (over > MOST) faults.push(`text leaves its tile by ${over.toFixed()} px: ${wordOf(text)}`);
        if (text.scrollWidth > text.clientWidth + 1 || text.scrollHeight > text.clientHeight + MOST) {
            if (getComputedStyle(text).overflowX !== "visible") faults.push(`cut: ${wordOf(text)}`);
        }
        if (lines.length > 1) faults.push(...broken(node).map((word) => `word broken without a hyphen: ${word}`));
    }
    return faults;
}

function textsOf(card) {
    const found = [];
    const walker = document.createTreeWalker(card, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        if (node.data.trim() && isShown(node.parentElement) && !node.parentElement.closest(".vh, textarea") && getComputedStyle(node.parentElement).clipPath === "none") found.push(node);
    }
    return found;
}

function rectsOf(node, from, to) {
    const range = document.createRange();
    range.setStart(node, from);
    range.setEnd(node, to);
    return [...range.getClientRects()].filter(({ width }) => width > 0.5);
}

/** Words that go on in the next line without a hyphen where they were divided. */
function broken(node) {
    const found = [];
    for (const { index, 0: word } of node.data.matchAll(/\S+/gu)) {
        if (rectsOf(node, index, index + word.length).length < 2) continue;
        const pieces = [...word.matchAll(/[^\u00ad\-–\/]{2,}/gu)]; // the hyphen itself counts to the sign after it
        const lines = pieces.map((piece) => rectsOf(node, index + piece.index + 1, index + piece.index + piece[0].length));
        if (lines.some((rects) => new Set(rects.map(({ top }) => Math.round(top))).size > 1)) found.push(word.replaceAll("\u00ad", "·"));
    }
    return found;
}

function tooPale(node, least, known) {
    const { color } = getComputedStyle(node.parentElement);
    const ground = groundOf(node.parentElement);
    const key = `${color} on ${ground}`;
    if (!known.has(key)) known.set(key, ratio(lightOf(color), lightOf(ground)));
    return known.get(key) < least ? `${wordOf(node.parentElement)}: ${known.get(key).toFixed(1)} (${key})` : "";
}

function groundOf(element) {
    for (let one = element; one; one = one.parentElement) {
        const { backgroundColor } = getComputedStyle(one);
        if (backgroundColor !== "rgba(0, 0, 0, 0)") return backgroundColor;
    }
    return "rgb(255, 255, 255)";
}

function lightOf(color) {
    const [red, green, blue] = color.match(/[\d.]+/gu).map((part) => {
        const share = Number(part) / 255;
        return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function ratio(one, two) {
    return (Math.max(one, two) + 0.05) / (Math.min(one, two) + 0.05);
}

async function hiddenFocus(card) {
    const foot = card.querySelector(".foot");
    const faults = [];
    for (const one of card.querySelectorAll("a, button:not(.more), input")) {
        if (!isShown(one) || one.tabIndex < 0 || foot.contains(one)) continue;
        one.focus();
        if (document.activeElement !== one) continue;
        const tile = one.closest("label") ?? one;
        if (covered(tile, foot)) await drawn(); // "Mere" goes when the end is reached
        const over = covered(tile, foot);
        if (over) faults.push(`${card.id} ${wordOf(tile)}: ${over}`);
    }
    return faults;
}

/** Where a tile is not to be seen whole; one that is higher than the place over the row is seen from its top. */
function covered(tile, foot) {
    const { left, right, top, bottom } = box(tile);
    const more = foot.querySelector(".more:not([hidden])");
    const isUnder = more && isShown(more) && box(more).left < right && box(more).right > left;
    const edge = Math.min(innerHeight, box(isUnder ? more : foot).top);
    const isSeen = bottom - top > edge ? top < edge - LEAST_TARGET : top > -MOST && bottom < edge + MOST;
    return isSeen ? "" : `from ${top.toFixed()} to ${bottom.toFixed()}, the row begins at ${edge.toFixed()}`;
}

function drawn() {
    return new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
}
