// What scripts add to pages where staff choose something: beside main.js, which every page has.

import { start } from "./start.js";
import { startChoosingCards } from "./choose_cards.js";
import { startChoosing } from "./choose_visit.js";
import { startMakingReady } from "./make_ready.js";

start(startChoosing);
start(startChoosingCards);
start(startMakingReady);
