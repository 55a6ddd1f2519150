// A photo, made small and made anew on the tablet: nothing that the camera wrote into it (place, time, owner) is left.

import { LIMITS } from "./names.js";

const QUALITIES = [0.8, 0.6, 0.4];
const MOST_CHARACTERS = 0.95 * LIMITS.pictureCharacters; // the server counts the address as a whole; a larger picture may have more

/** Returns a promise of the photo in a file, upright and small, as a data address. Rejects where it cannot be shown. */
export async function photoFrom(file, longestSide = LIMITS.pictureSide) {
  const photo = await createImageBitmap(file);
  const scale = Math.min(1, longestSide / Math.max(photo.width, photo.height));
  const canvas = document.createElement("canvas");
  canvas.width = Math.max(1, Math.round(photo.width * scale));
  canvas.height = Math.max(1, Math.round(photo.height * scale));
  const brush = canvas.getContext("2d");
  brush.fillStyle = "#ffffff";
  brush.fillRect(0, 0, canvas.width, canvas.height);
  brush.drawImage(photo, 0, 0, canvas.width, canvas.height);
  photo.close();
  const addresses = QUALITIES.map((quality) => canvas.toDataURL("image/jpeg", quality));
  const most = MOST_CHARACTERS * (longestSide / LIMITS.pictureSide) ** 2;
  return addresses.find(({ length }) => length <= most) ?? addresses.at(-1);
}
