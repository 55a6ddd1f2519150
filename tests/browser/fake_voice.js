// A tablet's own voice as it is on a good day, and with each fault that such voices are known for: `faults` is put before this by device_voice.py.
// window.spoken is what it was asked to say, window.cut how often it was broken off.

window.spoken = [];
window.cut = 0;
const SAID_MS = faults.quickly ? 20 : 700;
const kinds = {
    local: [{ lang: "en-GB", localService: true }, { lang: "da-DK", localService: true, name: "Sara" }],
    network: [{ lang: "da-DK", localService: false }, { lang: "en-GB", localService: true }],
    other: [{ lang: "dav-KE", localService: true }, { lang: "en-GB", localService: true }],
    underscored: [{ lang: "da_DK", localService: true }],
};
let voices = faults.listed ? [] : kinds[faults.voices ?? "local"];
if (faults.listed) setTimeout(() => (voices = kinds.local), faults.listed);

window.SpeechSynthesisUtterance = class {
    constructor(text) {
        this.text = text;
    }
};
let now = null;
const tell = (words, name, more = {}) => words === now && words[`on${name}`]?.({ charIndex: 0, ...more });

Object.defineProperty(window, "speechSynthesis", { value: {
    getVoices: () => voices,
    speak(words) {
        if (faults.throws) throw new Error("not here");
        now = words;
        spoken.push({ text: words.text, lang: words.lang, rate: words.rate, local: words.voice.localService });
        if (faults.refused) return setTimeout(() => tell(words, "error", { error: "not-allowed" }));
        if (faults.never_starts) return;
        setTimeout(() => tell(words, "start"), 10);
        if (faults.cancels) return setTimeout(() => tell(words, "error", { error: "interrupted" }), 30);
        const starts = [...words.text.matchAll(/\S+/gu)].map(({ index }) => index);
        if (faults.boundaries === "wrong") starts.splice(0, starts.length, -1, undefined, 9999);
        if (faults.boundaries !== "none") starts.forEach((charIndex, at) => setTimeout(() => tell(words, "boundary", { charIndex }), 15 + at * (SAID_MS / starts.length)));
        if (!faults.never_ends) setTimeout(() => tell(words, "end"), SAID_MS + 20);
    },
    cancel() {
        window.cut += 1;
        const cut = now;
        now = null;
        setTimeout(() => cut?.onerror?.({ error: "canceled" }));
    },
    pause() {
        throw new Error("never paused");
    },
} });
