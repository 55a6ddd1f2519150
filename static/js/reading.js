// Which way one reads: where that is from right to left, what lies ahead is at the left.

const MIRRORED = { ArrowLeft: "ArrowRight", ArrowRight: "ArrowLeft" };

/** Returns a key as it is meant where one reads from left to right. */
export function asRead(key) {
  return isFromTheRight() ? MIRRORED[key] ?? key : key;
}

/** Whether one reads from right to left. */
export function isFromTheRight() {
  return document.dir === "rtl";
}
