// Answers a deck at random, sums it up here and on the server, and returns both in a form that can be compared. With `step` "fill" it answers the deck that is
// shown, and no more; with "visit" it compares the summary of a visit that is shown.
async ({ seed, step = "" }) => {
  let state = seed * 2654435761 + 1;
  const random = () => {
    state = (Math.imul(state ^ (state >>> 15), 2246822519) + 3266489917) >>> 0;
    return state / 4294967296;
  };
  const oneOf = (list) => list[Math.floor(random() * list.length)];
  const PIXEL = "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";
  const form = document.querySelector("form[data-deck]");

  function fill() {
    const often = 0.4 + random() * 0.6;
    for (const section of form.querySelectorAll("section.card")) {
      const radios = [...section.querySelectorAll("input[type=radio]")];
      const boxes = [...section.querySelectorAll("input[type=checkbox]")];
      for (const input of [...radios, ...boxes]) input.checked = false;
      for (const own of section.querySelectorAll("textarea")) own.value = "";
      for (const day of section.querySelectorAll("input[type=date]")) day.value = "";
      if (random() > often) continue;
      const plain = boxes.filter((box) => !("exclusive" in box.dataset));
      for (const box of plain) box.checked = random() < 0.5;
      const words = section.querySelector("textarea[name$=_words]");
      const picture = section.querySelector("textarea[name$=_picture]");
      const day = section.querySelector("input[type=date]");
      const isOwn = random() < 0.3 && (words || picture);
      if (isOwn && words) words.value = oneOf(["Lis", "  min   hund Bølle ", "En lang gåtur ved vandet med Kim"]);
      if (isOwn && picture && random() < 0.5) picture.value = PIXEL;
      const has = plain.some((box) => box.checked) || words?.value || picture?.value;
      if (day && random() < 0.8) day.value = "2027-03-01";
      else if (radios.length > 0 && !has) oneOf(radios).checked = true;
      else if (boxes.length > plain.length && !has) boxes.find((box) => "exclusive" in box.dataset).checked = true;
    }
    document.dispatchEvent(new Event("cardshown")); // calendars, and what is offered, are brought up to date
  }

  const LEFT_OUT = ["tabindex", "aria-pressed", "data-none", "data-none-say", "data-sheet", "data-sheet-cards", "data-sheet-people", "data-sheet-of-all", "data-of"];
  const clean = (text) => text.replaceAll("\u00ad", "").replaceAll(/\s+/g, " ").trim();
  function shape(element) {
    if (element.matches("svg")) return circle(element);
    const attributes = [...element.attributes].filter(({ name, value }) => !LEFT_OUT.includes(name) && (value || name !== "class")).map(({ name, value }) => `${name}=${value.startsWith("data:") ? "own" : clean(value)}`).sort();
    const inside = [...element.childNodes].map((node) => (node.nodeType === 1 ? shape(node) : clean(node.nodeType === 3 ? node.data : "")));
    return [element.localName, attributes.join(" "), ...inside.filter((part) => part !== "")];
  }
  function circle(svg) {
    const places = [...svg.querySelectorAll("[transform]")].map((part) => `${part.getAttribute("transform")} ${part.querySelector("image")?.getAttribute("href") ?? "star"}`);
    return ["svg", clean(svg.getAttribute("aria-label")), ...places];
  }
  /** What is being read is marked; that is no difference. */
  function unmark(place) {
    for (const mark of place.querySelectorAll("mark")) mark.replaceWith(...mark.childNodes);
    for (const said of place.querySelectorAll(".said")) said.classList.remove("said");
    place.normalize();
    return place;
  }
  const summed = (page) => of(unmark(page.cloneNode(true)));
  const of = (place) => ({
    title: clean(place.title),
    answers: shape(place.querySelector("main")),
    sheets: [...place.querySelectorAll(".sheets button")].map((button) => [clean(button.textContent), button.getAttribute("formaction")]),
    prints: Boolean(place.querySelector(".foot .print")),
    thanks: shape(place.querySelector(".thanks")),
  });

  async function summedByServer(address, fields) {
    const answer = await fetch(address, { method: "POST", body: new URLSearchParams(fields) });
    return summed(new DOMParser().parseFromString(await answer.text(), "text/html"));
  }

  if (step === "visit") {
    const shown = document.querySelector("form[data-visit-summary]");
    return { ours: summed(document), theirs: await summedByServer(shown.action, new FormData(shown)) };
  }
  fill();
  if (step === "fill") return null;
  const fields = [...new FormData(form)].filter(([, value]) => typeof value === "string");
  const theirs = await summedByServer(form.querySelector("[data-end]").formAction, fields);
  document.querySelector(".rest [data-stop]").click();
  const ours = summed(document);
  history.back();
  await new Promise((done) => addEventListener("hashchange", () => setTimeout(done, 50), { once: true }));
  return { ours, theirs };
}
