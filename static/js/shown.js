// Whether something is to be seen. Browsers of today have checkVisibility for it, tablets of some years ago do not (docs/devices.md).

/** Returns whether an element has a place on the page. */
export function isShown(element) {
  return element.getClientRects().length > 0;
}
