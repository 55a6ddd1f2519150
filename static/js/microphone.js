// The microphone: opened by a tap, heard in blocks of samples, and let go.

import { wavOf } from "./wav.js";

const AS_IT_IS = { channelCount: 1, echoCancellation: false, noiseSuppression: false, autoGainControl: false }; // what is said is set to one loudness later
const WHY = { NotAllowedError: "refused", SecurityError: "refused", NotFoundError: "none", NotReadableError: "taken" };
const FLOOR_DB = 50;

/** A reason why the microphone does not hear: "refused", "none", "taken" or "old". */
export class DeafError extends Error {}

/** Returns "" where this page may ask for a microphone, else why not: "open" (no https), or "old". */
export function whyNoMicrophone() {
  if (!globalThis.isSecureContext) return "open";
  return navigator.mediaDevices?.getUserMedia && globalThis.AudioWorkletNode ? "" : "old";
}

/** An open microphone. `heard(level)` is called with 0 to 1 some twenty times a second, `lost()` where it is unplugged. */
export class Microphone {
  #stream = null;
  #context = null;
  #blocks = null;

  /** Opens it. To be called from a tap. Throws a DeafError with the reason. */
  static async open(worklet, heard, lost) {
    const found = new Microphone();
    try {
      found.#context = new AudioContext();
      found.#stream = await navigator.mediaDevices.getUserMedia({ audio: AS_IT_IS });
      await found.#context.audioWorklet.addModule(worklet);
      await found.#context.resume();
    } catch (fault) {
      found.close();
      throw new DeafError(WHY[fault.name] ?? "old");
    }
    found.#listen(heard);
    found.#stream.getAudioTracks()[0].addEventListener("ended", lost);
    return found;
  }

  start() {
    this.#blocks = [];
  }

  /** Returns what was heard since `start`, as WAV. */
  stop() {
    const wav = wavOf(this.#blocks ?? [], this.#context.sampleRate);
    this.#blocks = null;
    return wav;
  }

  close() {
    for (const track of this.#stream?.getTracks() ?? []) track.stop();
    this.#context?.close();
  }

  /** The sound goes on to nowhere: a part that leads to no end is not worked by every browser. */
  #listen(heard) {
    const ear = new AudioWorkletNode(this.#context, "microphone", { channelCount: 1, channelCountMode: "explicit" });
    const silence = new GainNode(this.#context, { gain: 0 });
    this.#context.createMediaStreamSource(this.#stream).connect(ear).connect(silence).connect(this.#context.destination);
    ear.port.onmessage = ({ data }) => {
      this.#blocks?.push(data);
      heard(levelOf(data));
    };
  }
}

/** How loud a block is, from 0 (50 dB below the loudest) to 1. */
function levelOf(block) {
  const power = block.reduce((sum, sample) => sum + sample * sample, 0) / block.length;
  return Math.max(0, Math.min(1, 1 + (10 * Math.log10(power + 1e-9)) / FLOOR_DB));
}
