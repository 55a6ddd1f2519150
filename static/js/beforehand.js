// What a deck needs is fetched while somebody is at its first card: what that one says, the pictures of the next two, then all the rest, also of what the page brings
// without showing it, such as the summary. So nothing that is wanted later holds up what is wanted now, and in the end the network may go.

import { outlineOf } from "./lines.js";
import { fetchBeforehand, fetchTogether } from "./sounds.js";

const AT_ONCE = 4;
const NEXT_CARDS = 3;

/** Fetches all that the deck of a form, which is shown, needs until its end. */
export async function fetchDeck(form) {
  const keys = soundsIn(document.body);
  const [first, ...others] = packsOf(form);
  if (first) await fetchTogether(first, keys);
  else await fetchBeforehand(soundsIn(form.querySelector("section[data-start]")));
  await bringPictures([...form.querySelectorAll("section.card")].slice(0, NEXT_CARDS));
  await Promise.all([bringPictures([document]), fetchRest(others, keys)]);
  await loadPictures(form.parentElement);
}

/** Fetches all that the deck of a form says. */
export function fetchSounds(form) {
  return fetchRest(packsOf(form), soundsIn(form.parentElement));
}

/** Fetches all that a page says, and all pictures that it brings. */
export async function fetchPage(place) {
  await loadPictures(place);
  await fetchBeforehand(soundsIn(place));
}

async function fetchRest(packs, keys) {
  for (const pack of packs) await fetchTogether(pack, keys);
  await fetchBeforehand(keys); // what was in none of them
}

function packsOf({ dataset }) {
  return dataset.sounds?.split(" ") ?? [];
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
  return new Promise((done) => {
    image.onload = image.onerror = done;
    image.loading = "eager";
    if (image.complete) done();
  });
}

/** Returns the keys of all sounds in a part of a page, in order, and then of what it brings for later. */
function soundsIn(place) {
  const said = everywhereIn(place).flatMap((part) => [...part.querySelectorAll("[data-say]")].map((element) => element.dataset.say));
  return [...said, ...toldIn(place).map((told) => told.say)].filter(Boolean);
}

/** Returns a promise that is kept when all pictures in a part of a page, and of what it brings for later, are here, or cannot be. */
export function loadPictures(place) {
  const images = everywhereIn(place).flatMap((part) => [...part.querySelectorAll("img")].map((image) => image.dataset.address ?? image.getAttribute("src")));
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

/** The picture is given on with the promise: what nobody holds, the browser may drop. */
function isHere(address) {
  const image = new Image();
  return new Promise((done) => {
    image.onload = image.onerror = () => done(image);
    image.src = address;
  });
}
