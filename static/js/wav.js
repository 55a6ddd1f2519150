// Samples as a WAV file: one channel, 16 bits.

const HEAD_BYTES = 44;
const PCM = 1;

/** Returns the file. `blocks` are arrays of samples from -1 to 1. */
export function wavOf(blocks, rate) {
  const count = blocks.reduce((sum, block) => sum + block.length, 0);
  const bytes = new DataView(new ArrayBuffer(HEAD_BYTES + count * 2));
  const put = (at, word) => [...word].forEach((letter, place) => bytes.setUint8(at + place, letter.codePointAt(0)));
  put(0, "RIFF");
  bytes.setUint32(4, HEAD_BYTES - 8 + count * 2, true);
  put(8, "WAVEfmt ");
  bytes.setUint32(16, 16, true);
  bytes.setUint16(20, PCM, true);
  bytes.setUint16(22, 1, true);
  bytes.setUint32(24, rate, true);
  bytes.setUint32(28, rate * 2, true);
  bytes.setUint16(32, 2, true);
  bytes.setUint16(34, 16, true);
  put(36, "data");
  bytes.setUint32(40, count * 2, true);
  let at = HEAD_BYTES;
  for (const block of blocks) {
    for (const sample of block) {
      bytes.setInt16(at, Math.round(Math.max(-1, Math.min(1, sample)) * 32767), true);
      at += 2;
    }
  }
  return new Blob([bytes], { type: "audio/wav" });
}
