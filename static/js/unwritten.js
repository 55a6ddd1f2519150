// Own words that paper may not be able to have: only the server knows its fonts. Most words are of letters that every print has, and nobody is asked.

import { isCarried } from "./carried.js";
import { fetchView } from "./views.js";

const SURELY_WRITTEN = /^[\s -~\u00a0-\u017f‐–—‘’“”…•]*$/u;

/** Tells, before anything is printed, which words come as a line to write on. `address` sums up the `fields`, and says which those are. */
export async function tellUnwritten(forms, address, fields) {
  const words = forms.flatMap((form) => [...form.querySelectorAll("textarea")].map(({ value }) => value));
  const isPicture = (value) => value.startsWith("data:");
  if (isCarried || words.every((value) => isPicture(value) || SURELY_WRITTEN.test(value))) return;
  const summed = await fetchView(address, fields, ".unwritten");
  const told = summed?.parts.map((part) => part.querySelector(".unwritten")).find(Boolean);
  if (told) document.querySelector(".end .sheets")?.before(told);
}
