// A small sign while there is no network. It says so once, to a screen reader too, and is in nobody's way: what was fetched goes on.

const LOOK_AGAIN_MS = 15_000;
const KNOWN_MS = 200; // a screen reader says what comes into a part that it knows already

let sign = null;
let timer = 0;

/** Shows the sign whenever there is no network, and takes it away when there is one again. */
export function startNetwork() {
  addEventListener("offline", show);
  addEventListener("online", hide);
  document.addEventListener("networkfailed", show);
  document.addEventListener("viewshown", () => sign && document.body.append(sign)); // a view takes the place of all that was on the page
  if (navigator.onLine === false) show();
}

function show() {
  clearTimeout(timer);
  timer = setTimeout(lookAgain, LOOK_AGAIN_MS);
  if (sign) return;
  sign = document.createElement("p");
  sign.className = "no-network";
  sign.setAttribute("role", "status");
  document.body.append(sign);
  const words = document.createElement("span");
  words.className = "vh";
  sign.append(words);
  setTimeout(() => (words.textContent = document.body.dataset.withoutNetwork), KNOWN_MS);
}

function hide() {
  clearTimeout(timer);
  sign?.remove();
  sign = null;
}

/** A network may be there and lead nowhere; then nobody tells when it does again. */
async function lookAgain() {
  try {
    await fetch(document.body.dataset.worker, { method: "HEAD", cache: "no-store" });
    hide();
  } catch {
    timer = setTimeout(lookAgain, LOOK_AGAIN_MS);
  }
}
