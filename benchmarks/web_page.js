// Runs in each page that benchmarks/web.py opens, before anything of the page: notes what happened, and when. Milliseconds since the page was asked for.

(() => {
  performance.setResourceTimingBufferSize(5000);
  const noted = { whole: 0, requests: 0, sounds: [], taps: [], longest: 0, long: 0 };
  globalThis.noted = noted;

  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) {
      noted.longest = Math.max(noted.longest, duration);
      if (duration > 100) noted.long += 1;
    }
  }).observe({ type: "longtask", buffered: true });

  const play = HTMLMediaElement.prototype.play;
  HTMLMediaElement.prototype.play = function () {
    this.addEventListener("playing", () => noted.sounds.push(performance.now()), { once: true });
    return play.call(this);
  };

  /** What somebody looks at first: the card, or where there is none, what stands on the page. */
  const seen = () => [...document.querySelectorAll("section.card, main[data-visit]")].find((part) => part.getClientRects().length > 0);
  const isAhead = (image) => image.closest(".ch.later") !== null; // chapters that a script draws when the card is whole
  const isHere = (image) => isAhead(image) || image.getClientRects().length === 0 || (image.complete && image.naturalWidth > 0);

  function look() {
    const part = seen();
    const isWhole = part && document.fonts.status === "loaded" && [...part.querySelectorAll("img")].every(isHere);
    if (!isWhole) return requestAnimationFrame(look);
    noted.whole = performance.now();
    const before = ({ startTime }) => startTime <= noted.whole;
    noted.requests = 1 + performance.getEntriesByType("resource").filter(before).length;
  }
  requestAnimationFrame(look);

  /** Notes how long it takes from a tap until the next frame is painted; where the tap brings it about later, the one that comes after `happening`. */
  globalThis.timeTap = (happening) => {
    addEventListener(
      "click",
      () => {
        const tapped = performance.now();
        const painted = new MessageChannel();
        painted.port1.onmessage = () => noted.taps.push(performance.now() - tapped);
        const frame = () => requestAnimationFrame(() => painted.port2.postMessage(0));
        if (happening) addEventListener(happening, frame, { once: true });
        else frame();
      },
      { capture: true, once: true },
    );
  };
})();
