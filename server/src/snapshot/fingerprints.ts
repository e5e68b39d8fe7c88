import type { JourneyRow, SegmentRow, StageRow, TouchpointRow } from '../store';

/*
 * Texts that are equal as long as answers are: by them the server knows which answers still hold, and tells the world outside
 * which journeys changed. Owners, targets, dates and all that the map says are in no answer.
 */

interface JourneyParts {
  readonly row: JourneyRow;
  readonly stages: readonly StageRow[];
  /** The touchpoints at which it plans something. */
  readonly planned: ReadonlySet<string>;
}

const decidedBy = ({ slug, rule, clientSide }: SegmentRow | StageRow) => [slug, rule, clientSide];

/** What is decided on a journey by, apart from what is placed there. */
export const decidingOn = ({ row, stages }: Omit<JourneyParts, 'planned'>): string =>
  JSON.stringify([row.slug, row.isDefault, stages.map(decidedBy)]);

/** What is told of it besides: names, and what `GET /journeys` says. */
export const tellingOf = ({ row, stages, planned }: JourneyParts, touchpoints: readonly TouchpointRow[]): string =>
  JSON.stringify([
    row.name,
    // The place of each is that in the list.
    stages.map(({ name, goal }) => [name, goal]),
    touchpoints
      .filter(({ slug }) => planned.has(slug))
      .map(({ slug, name, channel, phase }) => [slug, name, channel, phase]),
  ]);

interface SharedParts {
  readonly segments: readonly SegmentRow[];
  readonly touchpoints: readonly TouchpointRow[];
  readonly locales: readonly string[];
  readonly defaultLocale: string;
  readonly participating: readonly string[];
}

/** What all journeys are decided by. */
export const decidingOnAll = ({ segments, touchpoints, locales, defaultLocale, participating }: SharedParts): string =>
  JSON.stringify([segments.map(decidedBy), touchpoints.map(({ slug }) => slug), locales, defaultLocale, participating]);
