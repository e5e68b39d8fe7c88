import type { CellChange, LiveEntries, RecordedChanges } from '../../types/trend';
import type { EntryKey } from '../../types/world';

/** In each cell, an entry that came (+1), went (−1), or did both (0). */
type Net = Map<string, Map<EntryKey, number>>;

/**
 * What came and went between two records. Cells that are planned in only one of them have none: there the plan changed,
 * not the content.
 */
export function changesBetween(before: LiveEntries, after: LiveEntries): CellChange[] {
  const net: Net = new Map();
  for (const [cell, live] of Object.entries(after)) {
    const was = before[cell];
    if (!was) continue;
    const [then, now] = [new Set(was), new Set(live)];
    for (const entry of now) if (!then.has(entry)) count(net, cell, entry, 1);
    for (const entry of then) if (!now.has(entry)) count(net, cell, entry, -1);
  }
  return toChanges(net);
}

/** Combines successive changes into one; what came and then went is left out. */
export function compose(steps: readonly (readonly CellChange[])[]): CellChange[] {
  const net: Net = new Map();
  for (const step of steps) {
    for (const { cell, came, went } of step) {
      for (const entry of came) count(net, cell, entry, 1);
      for (const entry of went) count(net, cell, entry, -1);
    }
  }
  return toChanges(net);
}

/** Cuts lists that name more than a number of entries, and says how many are left out. */
export function cutShort(changes: readonly CellChange[], most: number): RecordedChanges {
  const cells: CellChange[] = [];
  let left = most;
  let more = 0;
  for (const { cell, came, went } of changes) {
    const keptCame = came.slice(0, left);
    left -= keptCame.length;
    const keptWent = went.slice(0, left);
    left -= keptWent.length;
    more += came.length + went.length - keptCame.length - keptWent.length;
    if (keptCame.length + keptWent.length > 0) cells.push({ cell, came: keptCame, went: keptWent });
  }
  return { cells, more };
}

function count(net: Net, cell: string, entry: EntryKey, by: 1 | -1): void {
  const entries = net.get(cell) ?? new Map<EntryKey, number>();
  entries.set(entry, (entries.get(entry) ?? 0) + by);
  net.set(cell, entries);
}

function toChanges(net: Net): CellChange[] {
  return [...net].flatMap(([cell, entries]) => {
    const all = [...entries].sort(([a], [b]) => (a < b ? -1 : 1));
    const came = all.filter(([, times]) => times > 0).map(([entry]) => entry);
    const went = all.filter(([, times]) => times < 0).map(([entry]) => entry);
    return came.length + went.length > 0 ? [{ cell, came, went }] : [];
  });
}
