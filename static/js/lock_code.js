// The code that opens a locked tablet: four digits, of which only what was made of them is kept. It knows nothing of the page. Whoever can read what
// the browser keeps can try all ten thousand; it is against eyes and curious fingers.

const ROUNDS = 20_000;
const FIRST_WAIT_S = 2;
const LONGEST_WAIT_S = 300;

/** Whether something is a code: four digits. */
export function isCode(text) {
  return /^\d{4}$/u.test(text);
}

/** Returns what is kept of a code; `salt` is different on each tablet. */
export function sealed(code, salt) {
  return `${salt}:${mixed(`${salt} ${code}`)}`;
}

/** Whether this is the code of which that is kept. */
export function opens(code, kept) {
  return sealed(code, kept.split(":")[0]) === kept;
}

/** How many seconds to wait after so many wrong codes: longer each time, and never for ever. */
export function waitAfter(wrong) {
  return Math.min(LONGEST_WAIT_S, FIRST_WAIT_S ** wrong);
}

/** A number that tells nothing of the text. It needs no https, as the browser's own would. */
function mixed(text) {
  let [one, other] = [0x811c9dc5, 0x1b873593];
  for (let round = 0; round < ROUNDS; round += 1) {
    const sign = text.charCodeAt(round % text.length) + round;
    one = Math.imul(one ^ sign, 0x01000193);
    other = Math.imul(other ^ (one >>> 13), 0x85ebca6b);
  }
  return (one >>> 0).toString(16) + (other >>> 0).toString(16);
}
