// One line for the person when something does not work. Its words come from the server: <body data-no-voice="…" data-no-network="…" data-wait="…">.

const SHOWN_MS = 8000;

let timer = 0;

/**
 * Shows one of the notices of the page: "noVoice", "noNetwork", "wait", "startedOver" or "pressLonger". A screen reader says it too. Returns its
 * words. That there is no voice takes no other notice away.
 */
export function toast(name) {
  const line = document.querySelector(".toast") ?? added();
  if (name === "noNetwork") document.dispatchEvent(new Event("networkfailed"));
  if (name === "noVoice" && line.textContent) return line.firstChild;
  const words = document.createElement("span");
  words.textContent = document.body.dataset[name] ?? "";
  line.replaceChildren(words);
  clearTimeout(timer);
  timer = setTimeout(() => line.replaceChildren(), SHOWN_MS);
  return words;
}

function added() {
  const line = document.createElement("p");
  line.className = "toast";
  line.setAttribute("role", "status");
  document.body.append(line);
  return line;
}
