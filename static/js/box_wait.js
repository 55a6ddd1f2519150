// The page on which staff wait while the whole box is made: it moves on without being loaded anew, so that a screen reader stays where it is.

const EVERY_MS = 1500;

/** Makes the page work, where this is it. */
export function startWaitingForBox() {
  const sent = document.querySelector("input[data-with-bar]");
  if (sent) sent.disabled = false; // the page to wait on is then not loaded anew by the browser
  const place = document.querySelector("main[data-box-wait]");
  if (place) setTimeout(() => look(place), EVERY_MS);
}

async function look(place) {
  const next = await asked();
  if (!next) return setTimeout(() => look(place), EVERY_MS);
  if (!("boxWait" in next.dataset)) return place.replaceWith(next);
  place.querySelector("progress").value = next.querySelector("progress").value;
  place.querySelector("[role=status]").replaceChildren(...next.querySelector("[role=status]").childNodes);
  return setTimeout(() => look(place), EVERY_MS);
}

/** What the server says now; null where it cannot be reached. */
async function asked() {
  try {
    const answer = await fetch(location.href, { cache: "no-store" });
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    return page.querySelector("main");
  } catch {
    return null;
  }
}
