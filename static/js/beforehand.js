// What is wanted later: the sounds and the pictures of a part of a page, and of what it brings without showing it, such as the summary. Without them one cannot go on
// once the network is gone. What is wanted now comes before: what the first card of a deck says, then the pictures of the next two, then all the rest.

import { fetchLater } from "./fetch_later.js";
import { outlineOf } from "./outline.js";
import { isShown } from "./shown.js";
import { fetchBeforehand, fetchTogether } from "./sounds.js";

const AT_ONCE = 4;
const NEXT_CARDS = 3;

/** Fetches all that the deck of a form, which is shown, needs. */
export async function fetchDeck(form) {
  const isWhole = areHere([...form.querySelectorAll("section.card")].find(isShown) ?? form);
  isWhole.then(fetchLater);
  const keys = soundsIn(document.body);
  const [first, ...others] = packsOf(form);
  if (first) await fetchTogether(first, keys);
  else await fetchBeforehand(soundsIn(form.querySelector("section[data-start]")));
  await isWhole;
  await bringPictures([...form.querySelectorAll("section.card")].slice(0, NEXT_CARDS));
  await Promise.all([bringPictures([document]), fetchRest(others, keys)]);
  await loadPictures(document.body);
}

/** Fetches all that the deck of a form says. */
export function fetchSounds(form) {
  return fetchRest(packsOf(form), soundsIn(form.parentElement));
}

async function fetchRest(packs, keys) {
  for (const pack of packs) await fetchTogether(pack, keys);
  await fetchBeforehand(keys); // what was in none of them
}

function packsOf({ dataset }) {
  return dataset.sounds?.split(" ") ?? [];
}

/** Returns the keys of all sounds in a part of a page, in order, and then of what it brings for later. */
export function soundsIn(place) {
  const said = everywhereIn(place).flatMap((part) => [...part.querySelectorAll("[data-say]")].map((element) => element.dataset.say));
  return [...said, ...toldIn(place).map((told) => told.say)].filter(Boolean);
}

/** Has the pictures come that a browser would fetch only when they are to be seen. */
export async function bringPictures(parts) {
  const waiting = parts.flatMap((part) => [...part.querySelectorAll("img[loading=lazy]")]);
  const worker = async () => {
    while (waiting.length > 0) await bring(waiting.shift());
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
}

function bring(image) {
  image.loading = "eager";
  return isHere(image);
}

/** Returns a promise that is kept when the pictures that are to be seen in a part are here, or cannot be; also where somebody turns away before they came. */
export function areHere(part) {
  return Promise.all([...part.querySelectorAll("img")].filter(isShown).map(bring));
}

/** Returns a promise of all pictures in a part of a page, and of what it brings for later, that are here or cannot be: what nobody holds, the browser may drop. */
export function loadPictures(place) {
  const images = everywhereIn(place).flatMap((part) => [...part.querySelectorAll("img")].map((image) => image.dataset.address ?? image.getAttribute("src")));
  const faces = [...place.querySelectorAll("[data-clock]")].map(({ dataset }) => dataset.clock);
  const lines = toldIn(place).flatMap(({ picture, beside }) => [picture?.src, beside?.src]);
  return Promise.all([...new Set([...images, ...faces, ...lines].filter(Boolean))].map(load));
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

async function load(address) {
  const image = new Image();
  image.src = address;
  await isHere(image);
  return image;
}

function isHere(image) {
  return new Promise((done) => {
    for (const happening of ["load", "error"]) image.addEventListener(happening, done, { once: true });
    if (image.complete) done();
  });
}
