// What the first card does without: the summary, own answers, the answers on paper, and a visit; and, in the same file, the scripts of single kinds of cards (kinds/). On the
// page of a deck they are fetched when that card is whole (fetch_later.js); other pages of a talk name them.

import { startEnds } from "./ends.js";
import { startOwn } from "./own.js";
import { startPaper } from "./paper.js";
import { start } from "./start.js";
import { startSummary } from "./summary.js";
import { startVisit } from "./visit.js";

start(startVisit); // before the summary: a visit decides which deck is shown
start(startSummary);
start(startEnds);
start(startPaper);
start(startOwn);
