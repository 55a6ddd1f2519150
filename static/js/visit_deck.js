// One deck of a visit: its page, fetched beforehand and kept in memory with its answers and the place in it.

import { fetchSounds, loadPictures } from "./beforehand.js";
import { answersOf } from "./summary.js";
import { fetchView } from "./views.js";

/** A deck. `link` is its tile on the page of the plan; `view` is null until it has been fetched. */
export class VisitDeck {
  view = null;
  form = null;
  isBegun = false;
  isDone = false;
  #place = "";
  #fetching = null;
  #pictures = null;

  constructor(link) {
    this.id = link.dataset.opens;
    this.address = link.href;
  }

  /** Returns a promise of the view, or of null where there is no network; the next call then asks again. */
  load(prepare) {
    this.#fetching ??= fetchView(this.address, null, "form[data-deck]").then((view) => {
      if (!view) return (this.#fetching = null);
      prepare(view);
      this.view = view;
      this.form = view.parts.map((part) => part.querySelector("form[data-deck]")).find(Boolean);
      return view;
    });
    return this.#fetching;
  }

  /** Returns a promise that is kept when all pictures are here, or cannot be. */
  loadPictures() {
    return (this.#pictures ??= loadPictures(this.form.parentElement));
  }

  /** Returns a promise that is kept when all that it says is here, or cannot be. */
  async loadSounds() {
    if (this.form) await fetchSounds(this.form);
  }

  /** The key of the card to open: the one that was left, or the first, once the end has been reached. */
  get place() {
    return (!this.isDone && this.#place) || this.form.querySelector("section[data-start]").id;
  }

  /** Remembers the card in the address, where it is one of this deck's. */
  remember(hash) {
    const key = decodeURIComponent(hash.slice(1));
    if (this.form.querySelector(`section[id="${CSS.escape(key)}"]`)) this.#place = key;
  }

  /** The answers given, as fields of the form: [name, value]. */
  get fields() {
    return answersOf(this.form);
  }
}
