// What scripts add to the pages around the talk, those for staff and the settings: a script of its own, so that nobody fetches it with a deck.

import { startWaitingForBox } from "./box_wait.js";
import { startChoosingCards } from "./choose_cards.js";
import { startChoosing } from "./choose_visit.js";
import { startLocking } from "./lock_tablet.js";
import { startMakingReady } from "./make_ready.js";
import { startOwnCards } from "./own_cards.js";
import { startPrintPage } from "./print_page.js";
import { startPractice } from "./practice.js";
import { startRecording } from "./recording.js";
import { startSettingsPage } from "./settings_page.js";
import { startSharing } from "./share_settings.js";
import { start } from "./start.js";
import { startTimer } from "./timer.js";

start(startChoosing);
start(startChoosingCards);
start(startMakingReady);
start(startSettingsPage);
start(startPractice);
start(startPrintPage);
start(startOwnCards);
start(startSharing);
start(startRecording);
start(startLocking);
start(startWaitingForBox);
start(startTimer);
