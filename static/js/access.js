// The ways to choose that few need (static/js/access): fetched where a setting of this device asks for them, so that they cost nobody else anything.

import { stored } from "./settings.js";

/** Settings that are stored only where they are not as usual. */
const ASKING = ["choose", "moment", "hear", "lock"];

let isFetched = false;

/** Fetches the other ways to choose, now or once a setting asks for them. */
export function startAccess() {
  document.addEventListener("settingchanged", fetchAccess);
  fetchAccess();
}

function fetchAccess() {
  if (isFetched || !ASKING.some(stored)) return;
  isFetched = true;
  document.head.append(Object.assign(document.createElement("script"), { src: document.body.dataset.access }));
}
