// The worker of this page (static/worker): started where the browser has one, and asked for what it does. The page names its address; answers
// are never told to it.

let started = null;

/** Whether this browser can keep pages, and this address lets it: an https one, or this machine itself. */
export function canKeep() {
  return globalThis.isSecureContext && location.protocol !== "file:" && "serviceWorker" in navigator && document.body.dataset.worker.endsWith(".js");
}

/** Returns a promise of the registration of the worker, once one runs; it is started by the first who asks. */
export function workerRuns() {
  started ??= navigator.serviceWorker.register(document.body.dataset.worker).then(() => navigator.serviceWorker.ready);
  started.catch(() => (started = null));
  return started;
}

/**
 * Asks the worker, and returns a promise of its last word: one with `isDone`, or with `why` not. `told` gets what it says on the way.
 * `stopping` is a promise: when it is kept, the worker is asked to stop.
 */
export async function askWorker(question, told = () => {}, stopping = null) {
  const { active } = await workerRuns();
  const { port1, port2 } = new MessageChannel();
  const done = new Promise((resolve) => {
    port1.onmessage = ({ data }) => (data.isDone || data.why ? resolve(data) : told(data));
  });
  stopping?.then(() => port1.postMessage("stop"));
  active.postMessage(question, [port2]);
  const said = await done;
  port1.close();
  return said;
}
