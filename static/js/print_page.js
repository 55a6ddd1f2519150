// Staff choose a print: the page shows its sheets as they come out, tells how much paper it takes, has the fields alone that apply, and its address
// has every choice, so that it can be kept and sent.

const WAIT_MS = 120; // a number that is being typed is not printed digit by digit

/** Makes the page work on which a print is chosen, where this is it. */
export function startPrintPage() {
  const form = document.querySelector("form[data-print-page]");
  if (form) new PrintPage(form).start();
}

class PrintPage {
  constructor(form) {
    this.form = form;
    this.shown = form.querySelector("[data-sheet-shown]");
    this.usual = JSON.parse(form.dataset.usual);
    this.number = 1;
    this.told = { pages: [], paper: "", how: "" };
    this.asked = null;
  }

  start() {
    this.form.addEventListener("change", () => this.choose());
    this.form.addEventListener("click", ({ target }) => {
      const turn = target.closest("[data-turn]")?.dataset.turn;
      if (turn) this.turn(this.number + Number(turn));
    });
    this.shown.addEventListener("load", () => this.shown.classList.remove("coming"));
    this.ask();
  }

  choose() {
    const has = this.form.querySelector("[data-has]:checked").dataset.has.split(" ");
    for (const fields of this.form.querySelectorAll("[data-for]")) fields.hidden = fields.disabled = !has.includes(fields.dataset.for);
    this.number = 1;
    clearTimeout(this.waits);
    this.waits = setTimeout(() => this.ask(), WAIT_MS);
  }

  /** The choices as the address has them: what is as usual is left out. */
  get query() {
    const found = new URLSearchParams();
    for (const [name, value] of new FormData(this.form)) {
      if (value !== (this.usual[name] ?? "")) found.append(name, value);
    }
    return found;
  }

  async ask() {
    const { query } = this;
    const deck = new URLSearchParams(location.search).get("deck");
    history.replaceState(history.state, "", `${this.form.dataset.printPage}?${new URLSearchParams([["deck", deck], ...query])}`);
    this.asked?.abort();
    this.asked = new AbortController();
    this.show();
    try {
      const answer = await fetch(`${this.form.dataset.told}?${query}`, { signal: this.asked.signal });
      if (!answer.ok) return this.cannot();
      this.tell(await answer.json());
    } catch (error) {
      if (error.name !== "AbortError") this.cannot();
    }
  }

  cannot() {
    this.tell({ pages: [], paper: this.form.querySelector("[data-paper]").dataset.cannot, how: "" });
  }

  show() {
    const { query } = this;
    query.set("side", this.number);
    const address = `${this.form.dataset.sheet}?${query}`;
    if (this.shown.getAttribute("src") === address) return;
    this.shown.classList.add("coming");
    this.shown.src = address;
  }

  turn(number) {
    if (number < 1 || number > this.told.pages.length) return;
    this.number = number;
    this.show();
    this.tell(this.told);
  }

  tell(told) {
    this.told = told;
    const name = told.pages[this.number - 1] ?? "";
    this.form.querySelector("[data-page-told]").textContent = name;
    this.shown.alt = name;
    this.form.querySelector("[data-paper]").textContent = told.paper;
    if (told.how) this.form.querySelector("[data-how]").textContent = told.how;
    for (const button of this.form.querySelectorAll("[data-turn]")) {
      const to = this.number + Number(button.dataset.turn);
      button.disabled = to < 1 || to > told.pages.length;
    }
  }
}
