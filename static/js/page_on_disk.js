// A page that lies on a disk, as on a stick. No script may fetch it from there, but a script may be loaded: beside each page of a deck lies one that hands over its text
// (easyread/export/static_site.py).

/** Who waits for a page, by the address of the script that hands it over. */
const waiting = new Map();

/** Returns a promise of the text of a page, or of null where it is not there. */
export function textOnDisk(address) {
  globalThis.easyreadPage = handOver;
  const script = Object.assign(document.createElement("script"), { src: address.replace(/\.html$/u, ".js") });
  return new Promise((done) => {
    waiting.set(script.src, done);
    script.addEventListener("error", () => done(null));
    document.head.append(script);
  }).finally(() => script.remove());
}

function handOver(text) {
  waiting.get(document.currentScript.src)?.(text);
}
