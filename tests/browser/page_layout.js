// Measures the page that is open, at each size of text: run in the page by page_layout.py. Cards of a deck are measured by card_layout.js.
(sizes) => {
    const least = 63.5; // px: what a hand that shakes can hit, of staff too
    const gap = document.body.matches(".staff") ? -3 : 15; // px: between targets of the citizen
    const stuck = ".foot, .try, .choice-bar, .ready-box"; // what stays over the page: scrolled under, not lying under
    const isShown = (element) => element.getClientRects().length > 0 && getComputedStyle(element).visibility === "visible" && getComputedStyle(element).clipPath === "none" && !element.closest(".vh");
    const wordOf = (element) => element.textContent.trim().replaceAll("\u00ad", "").slice(0, 30) || element.className;
    const { dataset, dataset: { size: before } } = document.documentElement;
    const found = [];
    for (const size of sizes) {
        dataset.size = size;
        found.push(...faults().map((fault) => `${size}: ${fault}`));
    }
    if (before) dataset.size = before;
    else delete dataset.size;
    return found;

    function faults() {
        const wide = document.documentElement.scrollWidth;
        const targets = [...document.querySelectorAll("a, button, label, summary, select, input[type=number], input[type=date]")].filter(isShown);
        const boxes = targets.map((target) => target.getBoundingClientRect());
        const small = targets.filter((_, at) => Math.min(boxes[at].width, boxes[at].height) < least);
        return [
            ...(wide > innerWidth ? [`wider than the screen: ${wide}`] : []),
            ...small.map((target) => `small target: ${wordOf(target)}`),
            ...targets.flatMap((one, at) => targets.slice(at + 1).filter((two, more) => isOver(one, two, boxes[at], boxes[at + 1 + more])).map((two) => `too close: ${wordOf(one)} / ${wordOf(two)}`)),
        ];
    }

    function isOver(one, two, mine, other) {
        if (one.contains(two) || two.contains(one) || one.closest(stuck) !== two.closest(stuck)) return false;
        const across = Math.max(mine.left, other.left) - Math.min(mine.right, other.right);
        const down = Math.max(mine.top, other.top) - Math.min(mine.bottom, other.bottom);
        return Math.max(across, down) < gap;
    }
}
