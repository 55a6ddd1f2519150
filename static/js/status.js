// The line "Stemmen laves, 40 %": kept true while the sounds are being made, then taken away.

const EVERY_MS = 2000;

let timer = 0;

/** Keeps the status line of every page that is shown, where it has one, up to date. */
export function startStatus() {
  document.addEventListener("viewshown", wait);
  wait();
}

function wait() {
  clearTimeout(timer);
  if (document.querySelector("[data-speech-status]")) timer = setTimeout(refresh, EVERY_MS);
}

async function refresh() {
  const line = document.querySelector("[data-speech-status]");
  if (!line) return;
  const known = await asked(line.dataset.speechStatus);
  const { percent, done, problem } = known ?? {};
  if (problem) line.textContent = problem;
  else if (done) line.remove();
  else if (percent !== undefined) line.textContent = line.textContent.replace(/\d+/, percent);
  if (!done) wait();
}

/** Returns a promise of what is known, or of null where there is no network: the line then stays as it is, and is asked for again. */
async function asked(address) {
  try {
    return await (await fetch(address)).json();
  } catch {
    return null;
  }
}
