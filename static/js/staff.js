// What scripts add to the pages for staff alone: a script of its own, so that nobody fetches it with a deck.

import { startChoosingCards } from "./choose_cards.js";
import { startChoosing } from "./choose_visit.js";
import { startMakingReady } from "./make_ready.js";
import { start } from "./start.js";

start(startChoosing);
start(startChoosingCards);
start(startMakingReady);
