// One line for the person when something does not work. Its words come from the server: <body data-no-voice="…" data-no-network="…">.

const SHOWN_MS = 8000;

let timer = 0;

/** Shows one of the notices of the page: "noVoice" or "noNetwork". A screen reader says it too. */
export function tell(name) {
  const line = document.querySelector(".notice") ?? added();
  line.textContent = document.body.dataset[name] ?? "";
  clearTimeout(timer);
  timer = setTimeout(() => line.replaceChildren(), SHOWN_MS);
}

function added() {
  const line = document.createElement("p");
  line.className = "notice";
  line.setAttribute("role", "status");
  document.body.append(line);
  return line;
}
