// How things lie on a screen: what can be tapped, words, pictures. Run in the page before card_layout.js and page_layout.js, which say what is looked at.

const MOST = 3; // px: rounding, and thick lines
const LEAST_TARGET = 63.5;
const LEAST_GAP = 16;
const TILES = ".a, .b, .t, .no, .time, .choice, .pick, td, .shelves a, .toast";
const OVER = ".remark, .chosen, .ticked, .vh, .status, .more, .padlock"; // what is to lie over a picture, or takes no room
const COMPOSED = `a, button, label, ${TILES}, .pic, .rings, .calendar, .both`;
let cutters = new WeakMap(); // of this look
const OWN = new CSSStyleSheet();

/** Puts the look on the page. */
async function wear(page, css, sheets) {
    const { dataset } = document.documentElement;
    const { dir = "", ...attributes } = page;
    for (const name of Object.keys(dataset)) if (name !== "lock") delete dataset[name]; // a lock is a state, and no look
    Object.assign(dataset, attributes);
    document.dir = dir;
    cutters = new WeakMap();
    OWN.replaceSync(css);
    const worn = [...sheets, OWN];
    if (worn.length !== document.adoptedStyleSheets.length) document.adoptedStyleSheets = worn; // to set the same again costs as much
    await document.fonts.ready;
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

function targetsOf(place, kinds) {
    return [...place.querySelectorAll(kinds)].filter((one) => isShown(one) && isVisible(one));
}

function isVisible(element) {
    const { visibility, clipPath } = getComputedStyle(element);
    return visibility === "visible" && clipPath === "none" && !element.closest(".vh");
}

function ofTargets(targets, gap = LEAST_GAP) {
    const faults = [];
    for (const one of targets) {
        const { left, right, width, height } = box(one);
        if (width < LEAST_TARGET || height < LEAST_TARGET) faults.push(`small target: ${wordOf(one)} ${width.toFixed()}x${height.toFixed()}`);
        if (left < -MOST || right > innerWidth + MOST) faults.push(`off the side: ${wordOf(one)}`);
    }
    for (const [{ one, at: mine }, { one: two, at: other }] of near(targets.map((one) => ({ one, at: box(one) })), gap)) {
        if (one.contains(two) || two.contains(one)) continue;
        const apart = isRound(one) && isRound(two) ? between(mine, other) : apartOf(mine, other);
        if (apart < -MOST) faults.push(`on each other: ${wordOf(one)} / ${wordOf(two)}`);
        else if (apart < gap - 1) faults.push(`${apart.toFixed()} px apart: ${wordOf(one)} / ${wordOf(two)}`);
    }
    return faults;
}

/** The pairs of things that are less than `gap` apart. */
function* near(things, gap) {
    const down = [...things].sort((one, two) => one.at.top - two.at.top);
    for (const [index, one] of down.entries()) {
        for (let more = index + 1; more < down.length && down[more].at.top < one.at.bottom + gap; more++) {
            if (apartOf(one.at, down[more].at) < gap) yield [one, down[more]];
        }
    }
}

function apartOf(one, two) {
    return Math.max(Math.max(one.left, two.left) - Math.min(one.right, two.right), Math.max(one.top, two.top) - Math.min(one.bottom, two.bottom));
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

function ofTexts(place) {
    const faults = [];
    for (const node of textsOf(place)) {
        const text = node.parentElement;
        const outer = box(text.closest(TILES) ?? text.closest(".body, .head, .foot") ?? document.body);
        const lines = rectsOf(node, 0, node.data.length);
        const over = Math.max(...lines.flatMap((line) => [outer.left - line.left, line.right - outer.right, outer.top - line.top, line.bottom - outer.bottom]));
        if (over > MOST && !text.closest("pre")) faults.push(`text leaves its tile by ${over.toFixed()} px: ${wordOf(text)}`);
        if (text.scrollWidth > text.clientWidth + 1 || text.scrollHeight > text.clientHeight + MOST) {
            if (getComputedStyle(text).overflowX !== "visible") faults.push(`cut: ${wordOf(text)}`);
        }
        const cut = cutBy(text) && box(cutBy(text));
        if (cut && lines.some((line) => line.left < cut.left - MOST || line.right > cut.right + MOST || line.bottom > cut.bottom + MOST)) faults.push(`cut: ${wordOf(text)}`);
        if (lines.length > 1) faults.push(...broken(node).map((word) => `word broken without a hyphen: ${word} in ${wordOf(text)}`));
    }
    return faults;
}

/** What hides of a text what leaves it; null where all of it is to be seen, or can be scrolled to. */
function cutBy(text) {
    if (!cutters.has(text)) cutters.set(text, cutterOf(text));
    return cutters.get(text);
}

function cutterOf(element) {
    if (!element || element.matches("body, dialog")) return null;
    const { overflowX } = getComputedStyle(element);
    return ["hidden", "clip"].includes(overflowX) ? element : cutterOf(element.parentElement);
}

function textsOf(place) {
    const found = [];
    const walker = document.createTreeWalker(place, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        if (node.data.trim() && isShown(node.parentElement) && !node.parentElement.closest(".vh, textarea") && getComputedStyle(node.parentElement).clipPath === "none") found.push(node);
    }
    return found;
}

/** Pictures and words that lie on each other, or on what can be tapped. What is in one tile is composed so. */
function ofPictures(place, targets) {
    const things = [
        ...targets.map((one) => ({ one, at: box(one) })),
        ...[...place.querySelectorAll("img, svg, canvas, iframe, .book")].filter((one) => isShown(one) && isVisible(one)).map((one) => ({ one, at: box(one) })),
        ...textsOf(place).flatMap((node) => rectsOf(node, 0, node.data.length).map((at) => ({ one: node.parentElement, at }))),
    ].filter(({ one, at }) => at.width > 1 && at.height > 1 && !one.closest(OVER));
    const faults = new Set();
    for (const [{ one }, { one: two }] of near(things, -MOST)) {
        if (one.contains(two) || two.contains(one) || isComposed(one, two) || isPictureHeard(one, two)) continue;
        faults.add(`lies on: ${wordOf(one) || one.localName} / ${wordOf(two) || two.localName}`);
    }
    return [...faults];
}

/** Pictures to choose between, or that were chosen, of which a part is cut away: what tells them apart may be there. */
function ofCuts(place) {
    const cut = [...place.querySelectorAll(":is(.a, .choice, .given) img")].filter((one) => isShown(one) && isCut(one));
    return cut.map((one) => `picture cut: ${one.getAttribute("src")}`);
}

function isCut(picture) {
    const { width, height } = box(picture);
    const { naturalWidth, naturalHeight } = picture;
    return naturalWidth > 0 && getComputedStyle(picture).objectFit === "cover" && Math.abs(width / height / (naturalWidth / naturalHeight) - 1) > 0.1;
}

function isComposed(one, two) {
    const tile = one.closest(COMPOSED);
    return tile !== null && tile === two.closest(COMPOSED) && tile !== one && tile !== two;
}

/** Where the screen lies down, the picture of a line is its loudspeaker. */
function isPictureHeard(...both) {
    const say = both.find((one) => one.matches(".lines .say"));
    return say && both.every((one) => one.closest("li") === say.closest("li")) && getComputedStyle(say).borderTopWidth === "0px";
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
