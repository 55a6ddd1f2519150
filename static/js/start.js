// Starts the parts of the scripts, each on its own.

/** A browser without this (docs/devices.md) shows the pages as if it ran no scripts: cards one at a time, answers and the summary by forms. */
const isNewEnough = globalThis.CSS?.supports("selector(:has(a))");

/** Starts one part. Where it throws, that part is all that is lost; the fault is still told, as any other. */
export function start(part) {
  if (!isNewEnough) return;
  try {
    part();
  } catch (fault) {
    setTimeout(() => {
      throw fault;
    });
  }
}
