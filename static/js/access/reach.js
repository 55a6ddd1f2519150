// What can be worked in another way than by a tap, and what cannot.

import { controlOf } from "../tap_guard.js";

/** The door of the staff has a way of its own; where somebody types, draws or looks for a file, browsers want a finger or a key. */
const NOT = ":disabled, canvas, textarea, select, [data-long-press], [type=date], [type=file]";

/**
 * Returns the control that one is on, or null. Pages for staff, and the settings around the card on which they are tried, are worked by taps as ever:
 * whoever sets what does not suit can set it back.
 */
export function reached(target) {
  const control = target?.closest ? controlOf(target) : null;
  if (!control || document.body.matches(".staff") || [target, control, control.control].some((one) => one?.matches(NOT))) return null;
  return (document.querySelector("[data-practice]") ?? control).contains(control) ? control : null;
}
