// A tap that counts when the finger comes down (the setting "moment"). A finger that begins to move the page on a control has chosen it: to wait and see
// what the finger means would be to wait for its release, as others do. "Mere" moves the page, and so does a finger beside the controls.

import { setting } from "../settings.js";
import { tap } from "../tap_guard.js";
import { swallowClick } from "./after_hand.js";
import { reached } from "./reach.js";

/** Lets taps count when they begin, where that is set. */
export function startPress() {
  addEventListener("pointerdown", pressed, { capture: true });
}

function pressed(event) {
  const isOn = setting("choose") === "tap" && setting("moment") === "press";
  const control = isOn && event.isPrimary && event.button === 0 && reached(event.target);
  if (!control) return;
  swallowClick();
  tap(control, event);
}
