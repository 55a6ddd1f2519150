// What is wanted later: the sounds and the pictures of a part of a page, and of what it brings without showing it, such as the summary. Without them one cannot go on
// once the network is gone.

import { outlineOf } from "./lines.js";

/** Returns the keys of all sounds in a part of a page, in order, and then of what it brings for later. */
export function soundsIn(place) {
  const said = everywhereIn(place).flatMap((part) => [...part.querySelectorAll("[data-say]")].map((element) => element.dataset.say));
  return [...said, ...toldIn(place).map((told) => told.say)].filter(Boolean);
}

/** Returns a promise that is kept when all pictures in a part of a page, and of what it brings for later, are here, or cannot be. */
export function loadPictures(place) {
  const images = everywhereIn(place).flatMap((part) => [...part.querySelectorAll("img")].map((image) => image.getAttribute("src")));
  const faces = [...place.querySelectorAll("[data-clock]")].map(({ dataset }) => dataset.clock);
  const lines = toldIn(place).flatMap(({ picture, beside }) => [picture?.src, beside?.src]);
  return Promise.all([...new Set([...images, ...faces, ...lines].filter(Boolean))].map(isHere));
}

function everywhereIn(place) {
  const templates = [...place.querySelectorAll("template")].map(({ content }) => content);
  return [place, ...templates.flatMap(everywhereIn)];
}

/** What the outlines of summaries tell. */
function toldIn(place) {
  const outlines = [...place.querySelectorAll("form[data-deck]")].map(outlineOf).filter(Boolean);
  return outlines.flatMap(({ unsure, headings, steps }) => [unsure, ...headings, ...Object.values(steps)]);
}

function isHere(address) {
  return new Promise((done) => {
    const image = new Image();
    image.onload = image.onerror = done;
    image.src = address;
  });
}
