// Staff choose the cards of a talk: those that belong together come and go together, as easyread/kit/steps/card_choice.py has it.

/** Makes the page work on which the cards of a deck are chosen, where this is it. */
export function startChoosingCards() {
  const form = document.querySelector("form[data-choose-cards]");
  if (!form) return;
  form.addEventListener("change", ({ target }) => settle(form, [target]));
  form.addEventListener("click", ({ target }) => {
    const button = target.closest("[data-tick]");
    if (button) tickAll(form, button);
  });
  form.addEventListener("submit", (event) => {
    if (chosenIn(form).length > 0) return;
    event.preventDefault();
    tell(form, "empty");
  });
  draw(form);
}

function tickAll(form, button) {
  const boxes = boxesIn(button.closest("section"));
  const ticked = button.dataset.tick === "all";
  const changed = boxes.filter(({ checked }) => checked !== ticked);
  for (const box of changed) box.checked = ticked;
  settle(form, changed);
}

/** After some boxes were changed: whatever needs one that went goes too, then what the others bring comes. */
function settle(form, changed) {
  const before = chosenIn(form);
  const boxes = boxesIn(form);
  const kept = keepDangers(boxes, changed.filter(({ checked }) => !checked));
  let gone = lacking(boxes);
  while (gone.length > 0 && changed.some(({ checked }) => !checked)) {
    for (const box of gone) box.checked = false;
    gone = lacking(boxes);
  }
  bring(boxes);
  draw(form);
  const after = chosenIn(form);
  const came = after.filter((box) => !before.includes(box)).length;
  const went = before.filter((box) => !after.includes(box)).length;
  if (kept) tell(form, "stays");
  else if (went > 0) tell(form, "went", went);
  else if (came > 0) tell(form, "came", came);
  else tell(form, after.length > 0 ? "" : "empty");
}

/** A card about danger stays while another that is chosen leads to it. Returns whether one did. */
function keepDangers(boxes, unticked) {
  const stay = unticked.filter((danger) => "danger" in danger.dataset && boxes.some((box) => box.checked && brings(box).some((group) => group.join() === danger.value)));
  for (const box of stay) box.checked = true;
  return stay.length > 0;
}

/** The boxes that are ticked, and for which something is missing. */
function lacking(boxes) {
  const ticked = new Set(boxes.filter(({ checked }) => checked).map(({ value }) => value));
  return boxes.filter((box) => box.checked && missing(box, ticked).length > 0);
}

function bring(boxes) {
  for (;;) {
    const ticked = new Set(boxes.filter(({ checked }) => checked).map(({ value }) => value));
    const wanted = new Set(boxes.filter(({ checked }) => checked).flatMap((box) => missing(box, ticked).map(([first]) => first)));
    if (wanted.size === 0) return;
    const first = [...wanted].sort()[0];
    boxes.find(({ value }) => value === first).checked = true;
  }
}

function missing(box, ticked) {
  return brings(box).filter((group) => !group.some((id) => ticked.has(id)));
}

/** The groups of cards of which one comes with a card. */
function brings({ dataset: { brings: text } }) {
  return text.split(" ").filter(Boolean).map((group) => group.split("|"));
}

function draw(form) {
  for (const line of form.querySelectorAll("[data-chosen]")) {
    const place = line.closest("section") ?? form;
    const counts = { 1: chosenIn(place).length, 2: boxesIn(place).length };
    line.textContent = line.dataset.chosen.replace(/[12]/gu, (digit) => counts[digit]);
  }
}

function tell(form, what, number) {
  const line = form.querySelector("[data-told]");
  const { came, went, stays, empty } = line.dataset;
  line.textContent = { came, went, stays, empty }[what]?.replace("1", number) ?? "";
}

function boxesIn(place) {
  return [...place.querySelectorAll("input[type=checkbox]")];
}

function chosenIn(place) {
  return boxesIn(place).filter(({ checked }) => checked);
}
