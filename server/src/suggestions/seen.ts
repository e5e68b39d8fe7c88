import type { Counted } from './lessons';
import type { Seen, Table } from './shape';

const MOST = 255;

/** Counts in how many entries of each stage each token of the stages' table occurs. */
export const seenIn = ({ labels, rows }: Table, journey: string, examples: readonly Counted[]): Seen => {
  const width = labels.length;
  const counts = new Uint8Array(Object.keys(rows).length * width);
  const entries = labels.map(() => 0);
  for (const { bag, places } of examples) {
    const stages = new Set(
      places.filter((place) => place.journey === journey).map(({ stage }) => labels.indexOf(stage)),
    );
    stages.delete(-1);
    for (const stage of stages) entries[stage]! += 1;
    for (const token of stages.size > 0 ? bag.counts.keys() : []) {
      const row = rows[token];
      if (row === undefined) continue;
      for (const stage of stages) {
        const index = row * width + stage;
        if (counts[index]! < MOST) counts[index]! += 1;
      }
    }
  }
  return { counts, entries };
};
