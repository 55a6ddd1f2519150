// The tablet's own voice, for when a sound is not there. Only a voice that lies on the tablet itself: what is said never leaves it.

function ownVoice() {
  const language = document.documentElement.lang;
  const voices = globalThis.speechSynthesis?.getVoices() ?? [];
  return voices.find((voice) => voice.localService && voice.lang.toLowerCase().startsWith(language));
}

/** Says a text with the tablet's own voice. Resolves when it is said; rejects where there is no such voice. */
export function sayOnDevice(text, rate) {
  const voice = ownVoice();
  if (!voice) return Promise.reject(new Error("no voice on this device"));
  return new Promise((resolve) => {
    const said = new SpeechSynthesisUtterance(text.replaceAll("\u00ad", ""));
    said.voice = voice;
    said.lang = voice.lang;
    said.rate = rate;
    said.onend = resolve;
    said.onerror = resolve;
    speechSynthesis.speak(said);
  });
}

/** Stops the tablet's own voice. */
export function hushDevice() {
  globalThis.speechSynthesis?.cancel();
}
