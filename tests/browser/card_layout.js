// Measures every card of the deck that is open: run in the page by card_layout.py.
async () => {
    await document.fonts.ready;
    const most = 3; // px: rounding, and thick lines
    const box = (element) => element.getBoundingClientRect();
    const isShown = (element) => element.getClientRects().length > 0;
    const wordOf = (element) => element.textContent.trim().replaceAll("\u00ad", "").slice(0, 30);
    const cards = [];
    for (const section of document.querySelectorAll("section.card")) {
        location.hash = section.id;
        await happened(); // what scripts do to a card that is turned to
        const faults = [];
        const root = document.documentElement;
        scrollTo(0, 0);
        if (root.scrollWidth > innerWidth) faults.push(`wider than the screen: ${root.scrollWidth}`);
        const foot = section.querySelector(".foot");
        const targets = [...section.querySelectorAll("a, button, label, input[type=date]")].filter(isShown);
        const boxes = targets.map(box);
        targets.forEach((one, at) => {
            const { left, right, top, bottom, width, height } = boxes[at];
            const isDay = one.closest(".calendar, .clock-face");
            const least = isDay ? (innerWidth < 600 ? 43 : 59) : 63.5;
            if (width < least || height < least) faults.push(`small target: ${wordOf(one) || one.className} ${width.toFixed()}x${height.toFixed()}`);
            if (left < -most || right > innerWidth + most) faults.push(`off the side: ${wordOf(one) || one.className}`);
            const isStuck = one.closest(".foot, .more");
            targets.slice(at + 1).forEach((two, more) => {
                if (one.contains(two) || two.contains(one)) return;
                if (isStuck !== two.closest(".foot, .more")) return; // what stays over the page: scrolled under, not lying under
                const other = boxes[at + 1 + more];
                const across = Math.min(right, other.right) - Math.max(left, other.left);
                const down = Math.min(bottom, other.bottom) - Math.max(top, other.top);
                if (across > most && down > most) faults.push(`on each other: ${wordOf(one)} / ${wordOf(two)}`);
            });
        });
        const ends = Math.max(0, ...[...section.querySelectorAll(".body *")].filter(isShown).filter((one) => !one.closest(".vh, svg")).map((one) => box(one).bottom));
        if (ends > box(foot).top + (root.scrollHeight - innerHeight) + most && getComputedStyle(foot).position === "sticky") {
            faults.push(`never comes out from under the row at the bottom: ${ends.toFixed()}`);
        }
        if (ends > root.scrollHeight) faults.push("below the end of the page");
        for (const node of textsOf(section)) {
            const text = node.parentElement;
            const tile = text.closest(".a, .b, .no, .time, td") ?? text.closest(".body, .head, .foot");
            const outer = box(tile);
            const lines = rectsOf(node, 0, node.data.length);
            const over = Math.max(...lines.flatMap((line) => [outer.left - line.left, line.right - outer.right, outer.top - line.top, line.bottom - outer.bottom]));
            if (over > most) faults.push(`text leaves its tile by ${over.toFixed()} px: ${wordOf(text)}`);
            const style = getComputedStyle(text);
            if (style.overflowX !== "visible" && (text.scrollWidth > text.clientWidth + 1 || text.scrollHeight > text.clientHeight + most)) faults.push(`cut: ${wordOf(text)}`);
            broken(node).forEach((word) => faults.push(`word broken without a hyphen: ${word}`));
        }
        const pictures = [...section.querySelectorAll(".answers img, .no img")].filter(isShown).map(box);
        const words = [...section.querySelectorAll(".answers b, .foot .b, .ends span")].filter(isShown).map((word) => parseFloat(getComputedStyle(word).fontSize));
        const picture = section.querySelector(".pic");
        const frame = picture && isShown(picture) ? box(picture) : null;
        const inside = frame && [...picture.querySelectorAll("img, svg")].filter(isShown).map(box)[0];
        const side = inside ? Math.min(inside.width, inside.height) : 0;
        cards.push({
            id: section.id,
            kind: section.className,
            faults,
            scrolls: root.scrollHeight > innerHeight + 1,
            frame: frame ? (frame.width * Math.min(frame.height, innerHeight)) / (innerWidth * innerHeight) : 0,
            picture: side * side / (innerWidth * innerHeight),
            answer: pictures.length ? Math.min(...pictures.map(({ width, height }) => Math.min(width, height))) : null,
            word: words.length ? Math.min(...words) : null,
        });
    }
    return cards;

    function happened() {
        const { port1, port2 } = new MessageChannel();
        const done = new Promise((resolve) => (port1.onmessage = resolve));
        port2.postMessage("");
        return done;
    }

    function textsOf(section) {
        const found = [];
        const walker = document.createTreeWalker(section, NodeFilter.SHOW_TEXT);
        for (let node = walker.nextNode(); node; node = walker.nextNode()) {
            if (node.data.trim() && isShown(node.parentElement) && !node.parentElement.closest(".vh, textarea")) found.push(node);
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
}
