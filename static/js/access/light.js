// Where the light is, told by presses and by time alone: it knows nothing of the page and has no clock. What it goes over are stops: a thing to
// choose, or a group of such (`items`), which is lit as a whole and opened when it is chosen.

/** The first of a row needs longer: nobody knows beforehand that it comes. */
const FIRST = 1.6;

/** So often the light goes over everything before it rests, and over a group before it goes up again. */
const ROUNDS = 3;
const ROUNDS_IN_GROUP = 2;

/** The light over some stops. `way` is who moves it: "timed", "two" (two switches), or "step" (each press; what stays lit is chosen). */
export class Light {
  #way;
  #levels;
  #rests;

  constructor(stops, way) {
    this.#way = way;
    this.#levels = [opened(stops)];
    this.#rests = way === "step" || stops.length === 0; // what nobody has moved to must not choose itself
  }

  /** The stop that is lit, or null where the light rests. */
  get lit() {
    return this.#rests ? null : this.#here;
  }

  /** Where a resting light goes on. */
  get waits() {
    return this.#here;
  }

  /** How long it stays, by itself, as so many times the usual; 0 where it waits for a press. */
  get stay() {
    if (this.#rests || this.#way === "two") return 0;
    return this.#top.at === 0 ? FIRST : 1;
  }

  /** A switch was pressed: "move", or "choose", which is the same where there is one. Returns what is chosen, or null. */
  pressed(which) {
    if (this.#rests) return this.#wake();
    const moves = this.#way === "step" || (this.#way === "two" && which === "move");
    return moves ? this.#move() : this.#choose();
  }

  /** The time of what is lit is over. Returns what is chosen, or null. */
  passed() {
    if (this.#rests) return null;
    return this.#way === "step" ? this.#choose() : this.#move();
  }

  /** What was chosen is done, and there may be more to choose beside it: the light goes on to the end of the group, and then up. */
  again() {
    this.#top.rounds = this.#levels.length > 1 ? ROUNDS_IN_GROUP - 1 : 0;
    this.#move();
    this.#rests ||= this.#way === "step";
  }

  get #top() {
    return this.#levels.at(-1);
  }

  get #here() {
    return this.#top.stops[this.#top.at];
  }

  #wake() {
    this.#rests = this.#levels[0].stops.length === 0;
    return null;
  }

  #choose() {
    const stop = this.#here;
    if (!stop.items) return stop;
    this.#levels.push(opened(stop.items));
    return null;
  }

  #move() {
    const top = this.#top;
    top.at = (top.at + 1) % top.stops.length;
    if (top.at === 0) this.#round();
    return null;
  }

  #round() {
    const top = this.#top;
    top.rounds += 1;
    if (this.#levels.length > 1) {
      if (top.rounds < ROUNDS_IN_GROUP) return;
      this.#levels.pop();
      this.#move();
    } else if (this.#way === "timed" && top.rounds === ROUNDS) {
      top.rounds = 0;
      this.#rests = true;
    }
  }
}

function opened(stops) {
  return { stops, at: 0, rounds: 0 };
}
