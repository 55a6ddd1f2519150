// What the first card does without: the summary, own answers, and the answers on paper; and, in the same file, the scripts of single kinds of cards (kinds/). The page of a deck
// has them fetched when that card is whole (fetch_later.js).

import { startEnds } from "./ends.js";
import { startHelper } from "./helper.js";
import { startOwn } from "./own.js";
import { startPaper } from "./paper.js";
import { startPoints } from "./points.js";
import { start } from "./start.js";
import { startSummary } from "./summary.js";
import { startTalkEnd } from "./talk_end.js";
import { startTooHard } from "./too_hard.js";

start(startSummary);
start(startTalkEnd); // before the ends speak
start(startEnds);
start(startPaper);
start(startHelper); // before own answers: it may give one
start(startOwn);
start(startPoints);
start(startTooHard);
