import { compileDecider, type Decide } from '../../../engine';
import type { RuledFacts } from '../../../types';
import { createSite } from '../site';
import { createSettings } from '../site/settings';
import { createStore, type JourneyRow, type SegmentRow, type StageRow, type TouchpointRow } from '../store';
import type { Context } from '../utils/context';
import { partOf } from '../utils/part';
import { inSequence } from '../utils/sequence';
import { decidingOn, decidingOnAll, tellingOf } from './fingerprints';

/** A journey with what its decisions need, compiled. */
export interface StructuredJourney {
  readonly row: JourneyRow;
  /** In the journey's order. */
  readonly stages: readonly StageRow[];
  readonly stageSlugs: readonly string[];
  /** The touchpoints at which it plans something. */
  readonly planned: ReadonlySet<string>;
  /** What is decided by on it, and what is told of it besides, as texts to compare. */
  readonly deciding: string;
  readonly telling: string;
  /** `null` for a journey without stages, where there is nothing to decide. */
  readonly decide: Decide | null;
}

/** Everything but the placements: few rows, read whole whenever one of them changes. */
export interface Structure {
  /** Active ones, the default first. */
  readonly journeys: ReadonlyMap<string, StructuredJourney>;
  readonly defaultJourney: string | null;
  readonly touchpoints: ReadonlyMap<string, TouchpointRow>;
  readonly segments: readonly SegmentRow[];
  readonly segmentSlugs: ReadonlySet<string>;
  readonly locales: readonly string[];
  readonly defaultLocale: string;
  /** The content types that take part. */
  readonly participating: readonly string[];
  /** Equal for two structures in which the same places exist: then their lists need not be rebuilt. */
  readonly shape: string;
  /** What all journeys are decided by, as a text to compare. */
  readonly deciding: string;
}

const ruled = ({ slug, rule }: SegmentRow | StageRow): RuledFacts => ({ slug, rule });

export const createStructure = ({ strapi }: Context) => {
  const store = partOf({ strapi }, createStore);
  const site = partOf({ strapi }, createSite);
  const settings = partOf({ strapi }, createSettings);

  return async (): Promise<Structure> => {
    const [journeys, stages, touchpoints, moments, segments, locales, participating] = await inSequence(
      () => store.journeys.find({ where: { active: true }, orderBy: [{ isDefault: 'desc' }, { name: 'asc' }] }),
      () => store.stages.find({ orderBy: { position: 'asc' } }),
      () => store.touchpoints.find({ orderBy: { id: 'asc' } }),
      () => store.moments.find({ select: ['journey', 'touchpoint'] }),
      () => store.segments.find({ orderBy: { slug: 'asc' } }),
      site.locales,
      settings.participating,
    );
    const scoring = site.config('scoring');
    const structured = journeys.map((row): StructuredJourney => {
      const own = stages.filter((stage) => stage.journey === row.slug);
      const planned = new Set(
        moments.flatMap((moment) => (moment.journey === row.slug ? (moment.touchpoint ?? []) : [])),
      );
      return {
        row,
        stages: own,
        stageSlugs: own.map((stage) => stage.slug),
        planned,
        deciding: decidingOn({ row, stages: own }),
        telling: tellingOf({ row, stages: own, planned }, touchpoints),
        decide:
          own.length > 0 ? compileDecider({ stages: own.map(ruled), segments: segments.map(ruled), scoring }) : null,
      };
    });
    const codes = locales.map((locale) => locale.code);
    const defaultLocale = locales.find((locale) => locale.isDefault)?.code ?? (await site.defaultLocale());
    return {
      journeys: new Map(structured.map((journey) => [journey.row.slug, journey])),
      defaultJourney: journeys.find((row) => row.isDefault)?.slug ?? null,
      touchpoints: new Map(touchpoints.map((row) => [row.slug, row])),
      segments,
      segmentSlugs: new Set(segments.map((row) => row.slug)),
      locales: codes,
      defaultLocale,
      participating,
      shape: JSON.stringify([
        structured.map(({ row, stageSlugs }) => [row.slug, stageSlugs]),
        touchpoints.map((row) => row.slug),
        participating,
      ]),
      deciding: decidingOnAll({ segments, touchpoints, locales: codes, defaultLocale, participating }),
    };
  };
};
