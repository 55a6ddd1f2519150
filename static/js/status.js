// The line "Stemmen laves, 40 %": kept true while the sounds are being made, then taken away.

const EVERY_MS = 2000;

/** Keeps the status line of this page, where there is one, up to date. */
export function startStatus() {
  const line = document.querySelector("[data-speech-status]");
  if (line) setTimeout(() => refresh(line), EVERY_MS);
}

async function refresh(line) {
  try {
    const { percent, done, problem } = await (await fetch(line.dataset.speechStatus)).json();
    if (problem) line.textContent = problem;
    else if (done) return line.remove();
    else line.textContent = line.textContent.replace(/\d+/, percent);
    if (done) return;
  } catch {
    // No network: the line stays as it is, and is asked for again.
  }
  setTimeout(() => refresh(line), EVERY_MS);
}
