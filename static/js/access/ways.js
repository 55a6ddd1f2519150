// Starts the ways to choose that few need. Each looks at its settings by itself, now and whenever one of them changes ("settingchanged").

import { start } from "../start.js";
import { startSwallowing } from "./after_hand.js";
import { startDwell } from "./dwell.js";
import { startHearing } from "./hear.js";
import { startHold } from "./hold.js";
import { startLock } from "./lock.js";
import { startPress } from "./press.js";
import { startScanning } from "./scanning.js";

start(startSwallowing);
start(startPress);
start(startHold);
start(startDwell);
start(startHearing);
start(startLock);
start(startScanning);
