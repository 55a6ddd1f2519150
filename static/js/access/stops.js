// The order in which the light goes over what can be worked: things one by one where there are few, else in groups. It knows nothing of the page.

/** So many are gone over one by one; more come in groups. */
const FEW = 6;

const ZONES = ["body", "foot", "head"];

/**
 * Returns stops for the light. A target has `zone` ("body", "foot" or "head"), its place on the screen (`top`, `bottom`), and `line`, where it
 * stands with others in one that can be read as a whole. `first` is a target that the light comes to before all.
 */
export function stopsOf(targets, first = null) {
  const zones = ZONES.map((name) => targets.filter(({ zone }) => zone === name)).filter(({ length }) => length > 0);
  const all = targets.length > FEW ? zones.map((zone) => group(zone.length > FEW ? inParts(rowsOf(zone)) : zone)) : zones.flat();
  const stops = all.length === 1 ? (all[0].items ?? all) : all;
  return first ? [first, ...stops.filter((stop) => stop !== first)] : stops;
}

/** One thing alone is no group. */
function group(items) {
  return items.length === 1 ? items[0] : { items, line: items[0].line && items.every(({ line }) => line === items[0].line) ? items[0].line : null };
}

/** Targets that stand beside each other, or in one line, are a row. */
function rowsOf(targets) {
  const rows = [];
  for (const target of targets) {
    const row = rows.at(-1);
    if (row && isBeside(row.at(-1), target)) row.push(target);
    else rows.push([target]);
  }
  return rows.map(group);
}

function isBeside(one, other) {
  if (one.line || other.line) return one.line === other.line;
  const middle = (other.top + other.bottom) / 2;
  return one.top < middle && middle < one.bottom;
}

/** Many rows come in parts of about the same size, so that the light is soon at the last one. */
function inParts(rows) {
  if (rows.length <= FEW) return rows;
  const size = Math.ceil(rows.length / Math.ceil(rows.length / FEW));
  return Array.from({ length: Math.ceil(rows.length / size) }, (_, part) => group(rows.slice(part * size, (part + 1) * size)));
}
