// What scripts add to the pages that lead to tools, beside all that later.js does, which comes in the same file: a visit. It starts before the summary, as it decides which deck is shown.

import { start } from "./start.js";
import { startVisit } from "./visit.js";

start(startVisit);
