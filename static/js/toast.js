// One line for the person when something does not work. Its words come from the server: <body data-no-voice="…" data-no-network="…" data-wait="…">.

const SHOWN_MS = 8000;

let timer = 0;

/** A screen reader says what comes into a line that it knows: so the line is there from the start, on every view, and is empty. */
const line = Object.assign(document.createElement("p"), { className: "toast" });
line.setAttribute("role", "status");

/** Lets notices be told on whatever view is shown. */
export function startToast() {
  document.addEventListener("viewshown", stand);
  stand();
}

function stand() {
  line.replaceChildren();
  document.body.append(line);
}

/**
 * Shows one of the notices of the page: "noVoice", "noNetwork", "wait", "startedOver" or "pressLonger". A screen reader says it too. Returns its
 * words. That there is no voice takes no other notice away.
 */
export function toast(name) {
  if (name === "noNetwork") document.dispatchEvent(new Event("networkfailed"));
  if (name === "noVoice" && line.textContent) return line.firstChild;
  const words = document.createElement("span");
  words.textContent = document.body.dataset[name] ?? "";
  line.replaceChildren(words);
  clearTimeout(timer);
  timer = setTimeout(() => line.replaceChildren(), SHOWN_MS);
  return words;
}
