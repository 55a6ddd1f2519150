// Everything that scripts add to the pages, but for what one kind of card needs (kinds/): the page names those scripts itself. Each part looks for its own marks on the page (docs/web.md) and does nothing without.

import { start } from "./start.js";
import { startVisit } from "./visit.js";
import { startDeck } from "./deck.js";
import { startLongPress } from "./long_press.js";
import { startAccess } from "./access.js";
import { startAwake } from "./awake.js";
import { startNetwork } from "./network.js";
import { startNewBuild } from "./new_build.js";
import { startOffline } from "./offline.js";
import { startEnds } from "./ends.js";
import { startPaper } from "./paper.js";
import { startReader } from "./reader.js";
import { startJustChosen } from "./just_chosen.js";
import { startKeys } from "./keys.js";
import { startMore } from "./more.js";
import { startLeaving } from "./leaving.js";
import { startOwn } from "./own.js";
import { startSpeech } from "./speech.js";
import { startStatus } from "./status.js";
import { startSummary } from "./summary.js";
import { startTakingBack } from "./take_back.js";
import { startTapGuard } from "./tap_guard.js";
import { startToast } from "./toast.js";
import { startWay } from "./way.js";

start(startTapGuard);
start(startToast);
start(startReader);
start(startSpeech);
start(startLongPress);
start(startAccess);
start(startStatus);
start(startVisit); // before the summary and the deck: a visit decides which deck is shown
start(startWay); // before the summary: it closes before that comes in the place of the deck
start(startSummary);
start(startDeck);
start(startEnds);
start(startPaper);
start(startLeaving); // after all who have another meaning for a way out
start(startTakingBack);
start(startOwn);
start(startJustChosen);
start(startKeys);
start(startMore);
start(startAwake);
start(startNetwork);
start(startOffline);
start(startNewBuild);
