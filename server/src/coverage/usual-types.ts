import type { Survey } from '../../../engine';

/**
 * The content types of what is placed at a touchpoint, `null` for none, in any stage: the most frequent first, of equals the one
 * of this very cell. What a touchpoint is made of shows in all of its stages: one guide in a newsletter does not make the next
 * letter a guide.
 */
export const usualTypesAt = ({ stages }: Survey, stage: string, touchpoint: string | null): string[] => {
  const counts = new Map<string, { here: number; all: number }>();
  for (const [slug, { cells }] of stages) {
    for (const { facts } of cells.get(touchpoint)?.placed ?? []) {
      const count = counts.get(facts.contentType) ?? { here: 0, all: 0 };
      counts.set(facts.contentType, count);
      count.all += 1;
      if (slug === stage) count.here += 1;
    }
  }
  return [...counts]
    .sort(([a, one], [b, other]) => other.all - one.all || other.here - one.here || (a < b ? -1 : 1))
    .map(([uid]) => uid);
};
