// "Mere" over the row at the bottom, for as long as there is something under it: many do not know that a page can be moved.

const STEP_SHARE = 0.6;
const LEAST_PX = 8; // less is the edge under the last line

/** Shows the way down on every card and summary that is higher than the screen. */
export function startMore() {
  for (const happening of ["scroll", "resize", "cardshown", "viewshown", "change"]) {
    addEventListener(happening, () => requestAnimationFrame(draw), { capture: true, passive: true });
  }
  document.addEventListener("click", ({ target }) => target.closest(".more") && scrollBy({ top: innerHeight * STEP_SHARE }));
  requestAnimationFrame(draw);
}

function draw() {
  const foot = [...document.querySelectorAll(":is(.card, .summary) .foot")].find((one) => one.getClientRects().length > 0);
  if (!foot) return;
  const left_px = document.documentElement.scrollHeight - innerHeight - scrollY;
  const more = foot.querySelector(".more");
  if (more) more.hidden = left_px < LEAST_PX;
  else if (left_px >= LEAST_PX) foot.append(added());
}

function added() {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "b more";
  button.textContent = document.body.dataset.more;
  button.tabIndex = -1; // what has the focus is brought into sight anyway
  button.setAttribute("aria-hidden", "true");
  return button;
}
