// Everything that scripts add to the pages. Each part looks for its own marks on the page (docs/web.md) and does nothing without.

import { startCalendars } from "./calendar.js";
import { startChoosing } from "./choose_day.js";
import { startCircles } from "./circle.js";
import { startDay } from "./day.js";
import { startDeck } from "./deck.js";
import { startHold } from "./hold.js";
import { startKeys } from "./keys.js";
import { startOwn } from "./own.js";
import { startSettings } from "./settings.js";
import { startSpeech } from "./speech.js";
import { startStatus } from "./status.js";
import { startSummary } from "./summary.js";
import { startTaps } from "./taps.js";

startTaps();
startSpeech();
startHold();
startSettings();
startStatus();
startChoosing();
startDay(); // before the summary and the deck: a visit decides which deck is shown
startSummary();
startDeck();
startCircles();
startOwn();
startCalendars();
startKeys();
