// Everything that scripts add to the pages. Each part looks for its own marks on the page (docs/web.md) and does nothing without.

import { startCalendars } from "./calendar.js";
import { startCircles } from "./circle.js";
import { startDeck } from "./deck.js";
import { startKeys } from "./keys.js";
import { startOwn } from "./own.js";
import { startSettings } from "./settings.js";
import { startSpeech } from "./speech.js";
import { startStatus } from "./status.js";
import { startSummary } from "./summary.js";
import { startTaps } from "./taps.js";

startTaps();
startSpeech();
startSettings();
startStatus();
startSummary();
startDeck();
startCircles();
startOwn();
startCalendars();
startKeys();
