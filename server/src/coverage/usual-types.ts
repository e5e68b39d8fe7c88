import type { Survey } from '../../../engine';

/**
 * The content types of what is placed at a touchpoint, `null` for none, in any stage: what is in the cell itself first, then what
 * is at the touchpoint elsewhere, the most frequent first.
 */
export const usualTypesAt = ({ stages }: Survey, stage: string, touchpoint: string | null): string[] => {
  const counts = new Map<string, { here: number; elsewhere: number }>();
  for (const [slug, { cells }] of stages) {
    for (const { facts } of cells.get(touchpoint)?.placed ?? []) {
      const count = counts.get(facts.contentType) ?? { here: 0, elsewhere: 0 };
      counts.set(facts.contentType, count);
      count[slug === stage ? 'here' : 'elsewhere'] += 1;
    }
  }
  return [...counts]
    .sort(([a, one], [b, other]) => other.here - one.here || other.elsewhere - one.elsewhere || (a < b ? -1 : 1))
    .map(([uid]) => uid);
};
