import type { JourneyIndex } from '../../../engine';
import type { Snapshot, StructuredJourney } from '../snapshot';
import { invalid, unknown } from '../utils/errors';
import { refusal } from '../utils/refusals';

/** The journey that a question is about, compiled. */
export interface Ground {
  readonly journey: StructuredJourney;
  readonly index: JourneyIndex;
}

/**
 * What the slugs of a question refer to, in one snapshot.
 * @throws ValidationError for a slug that names nothing. It lists the known ones, but never segments, which may be confidential.
 */
export const inSnapshot = ({ structure, indexes }: Snapshot) => ({
  /** The journey of that slug, or the default one; active ones only. */
  journey(slug: string | undefined): Ground {
    const name = slug ?? structure.defaultJourney;
    const journey = name === null ? undefined : structure.journeys.get(name);
    const index = name === null ? undefined : indexes.get(name);
    if (!journey || !index) throw unknown('journey', slug ?? 'default', [...structure.journeys.keys()].sort());
    return { journey, index };
  },

  stage(slug: string, { stageSlugs }: StructuredJourney): string {
    if (!stageSlugs.includes(slug)) throw unknown('stage', slug, stageSlugs);
    return slug;
  },

  touchpoint(slug: string | undefined): string | null {
    if (slug === undefined) return null;
    if (!structure.touchpoints.has(slug)) throw unknown('touchpoint', slug, [...structure.touchpoints.keys()].sort());
    return slug;
  },

  /** Sorted. */
  segments(slugs: readonly string[]): string[] {
    const stranger = slugs.find((slug) => !structure.segmentSlugs.has(slug));
    if (stranger) throw invalid(refusal('unknown.segment', { slug: stranger }), ['segments']);
    return [...slugs].sort();
  },

  locale(code: string | undefined): string {
    if (code === undefined) return structure.defaultLocale;
    if (!structure.locales.includes(code)) throw unknown('locale', code, structure.locales);
    return code;
  },
});
