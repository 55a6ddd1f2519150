// Measures the cards of the deck that is open, as if all were shown: one layout of the page is enough for all. Run in the page after layout.js, by card_layout.py.

const TARGETS = "a, button, label, input[type=date]";
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
        found[name] = cards().map((card) => measured(card, isWide, signOf()));
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

function signOf() {
    const sign = document.querySelector("main > .points:not([hidden])");
    if (!sign) return null;
    const { top } = box(document.querySelector("main"));
    return { top: box(sign).top - top, bottom: box(sign).bottom - top, right: box(sign).right };
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

function happened() {
    const { port1, port2 } = new MessageChannel();
    const done = new Promise((resolve) => (port1.onmessage = resolve));
    port2.postMessage("");
    return done;
}

function measured(card, isWide, sign) {
    const outer = box(card);
    const head = box(card.querySelector(".head"));
    const foot = card.querySelector(".foot");
    const shown = [...card.querySelectorAll(".body *")].filter((one) => isShown(one) && !one.closest(".vh, svg") && !one.matches("table, tbody, tr"));
    const faults = [...ofTargets(targetsOf(card, TARGETS)), ...ofTexts(card), ...ofCuts(card)];
    const ends = Math.max(0, ...shown.map((one) => box(one).bottom));
    if (ends > (foot ? box(foot).top : outer.bottom) + MOST) faults.push(`lies under the row at the bottom: ${(ends - box(foot).top).toFixed()}`);
    if (Math.min(...shown.map((one) => box(one).top)) < head.bottom - MOST) faults.push("lies under the row at the top");
    if (isWide) faults.push(...widest(card));
    if (sign && shown.some((one) => isOnSign(one, outer, sign))) faults.push("lies under the sign for staff");
    return { id: card.id, kind: card.className, faults, scrolls: outer.height > innerHeight + 1, ...sizesOf(card) };
}

/** The sign for staff stands once a page: where it would be on this card. */
function isOnSign(one, card, sign) {
    if (!one.matches("img, svg, button, label, a, h2, p, b")) return false;
    const { top, left } = box(one);
    return left < sign.right && top - card.top < sign.bottom && box(one).bottom - card.top > sign.top;
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
