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
  try {
    const { percent, done, problem } = await (await fetch(line.dataset.speechStatus)).json();
    if (problem) line.textContent = problem;
    else if (done) line.remove();
    else line.textContent = line.textContent.replace(/\d+/, percent);
    if (done) return;
  } catch {
    // No network: the line stays as it is, and is asked for again.
  }
  wait();
}
