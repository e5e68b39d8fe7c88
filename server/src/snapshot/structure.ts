import { compileDecider, type Decide } from '../../../engine';
import type { RuledFacts } from '../../../types';
import { createSite } from '../site';
import { createSettings } from '../site/settings';
import { createStore, type JourneyRow, type SegmentRow, type StageRow, type TouchpointRow } from '../store';
import type { Context } from '../utils/context';
import { partOf } from '../utils/part';
import { inSequence } from '../utils/sequence';

/** A journey with what its decisions need, compiled. */
export interface StructuredJourney {
  readonly row: JourneyRow;
  /** In the journey's order. */
  readonly stages: readonly StageRow[];
  readonly stageSlugs: readonly string[];
  /** The touchpoints at which it plans something. */
  readonly planned: ReadonlySet<string>;
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
  /** Equal for two structures on which the same is decided: then what was answered before still holds. */
  readonly deciding: string;
  /** Equal for two structures of which the same is told: the names, and what `GET /journeys` says besides. */
  readonly telling: string;
}

/** What a stage or a segment is decided by, here or in a browser. */
const decidedBy = ({ slug, rule, clientSide }: SegmentRow | StageRow) => [slug, rule, clientSide];

/** Its place is that in the list. */
const toldOfStage = ({ name, goal }: StageRow) => [name, goal];

const toldOfTouchpoint = ({ name, channel, phase }: TouchpointRow) => [name, channel, phase];

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
      return {
        row,
        stages: own,
        stageSlugs: own.map((stage) => stage.slug),
        planned: new Set(moments.flatMap((moment) => (moment.journey === row.slug ? (moment.touchpoint ?? []) : []))),
        decide:
          own.length > 0 ? compileDecider({ stages: own.map(ruled), segments: segments.map(ruled), scoring }) : null,
      };
    });
    return {
      journeys: new Map(structured.map((journey) => [journey.row.slug, journey])),
      defaultJourney: journeys.find((row) => row.isDefault)?.slug ?? null,
      touchpoints: new Map(touchpoints.map((row) => [row.slug, row])),
      segments,
      segmentSlugs: new Set(segments.map((row) => row.slug)),
      locales: locales.map((locale) => locale.code),
      defaultLocale: locales.find((locale) => locale.isDefault)?.code ?? (await site.defaultLocale()),
      participating,
      shape: JSON.stringify([
        structured.map(({ row, stageSlugs }) => [row.slug, stageSlugs]),
        touchpoints.map((row) => row.slug),
        participating,
      ]),
      deciding: JSON.stringify([
        structured.map(({ row, stages: own }) => [row.slug, row.isDefault, own.map(decidedBy)]),
        touchpoints.map((row) => row.slug),
        segments.map(decidedBy),
        locales.map(({ code, isDefault }) => [code, isDefault]),
        participating,
      ]),
      telling: JSON.stringify([
        structured.map(({ row, stages: own, planned }) => [row.name, own.map(toldOfStage), [...planned]]),
        touchpoints.map(toldOfTouchpoint),
      ]),
    };
  };
};
