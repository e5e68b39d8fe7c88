import type {
  JourneyRow,
  MomentRow,
  NewRow,
  PlacedColumns,
  PlacementRow,
  SegmentRow,
  StageRow,
  StandingPlacement,
  TouchpointRow,
} from '.';
import type {
  EntryRef,
  ExternalItem,
  Journey,
  JourneySummary,
  JourneyUpdate,
  Kpi,
  Moment,
  MomentInput,
  Placement,
  PlacementFacts,
  Segment,
  Stage,
  StageInput,
  Touchpoint,
  TouchpointInput,
} from '../../../types';
import { DEFAULT_IMPACT, DEFAULT_LIMIT } from '../../../types';
import { isoOf, timeOf } from '../utils/instant';
import { hashKey } from '../utils/keys';

/*
 * Turns rows of the database into the objects that callers see, and back. A list that was never given is stored as null and
 * read as empty, so callers never have to tell the two apart.
 */

/** What makes the plan of a cell unique. */
export const momentKey = (journey: string, stage: string, touchpoint: string | null) =>
  hashKey(journey, stage, touchpoint);

/** What makes a placement unique: one per entry, locale, stage and touchpoint. */
export const placementKey = (
  row: Pick<PlacementRow, 'contentType' | 'entry' | 'entryLocale' | 'journey' | 'stage' | 'touchpoint'>,
) => hashKey(row.contentType, row.entry, row.entryLocale, row.journey, row.stage, row.touchpoint);

/** An entry at a place, written the same way whatever the database. */
export const placedColumns = (row: PlacedColumns): PlacedColumns => ({
  key: row.key,
  contentType: row.contentType,
  entry: row.entry,
  entryLocale: row.entryLocale ?? null,
  journey: row.journey,
  stage: row.stage,
  touchpoint: row.touchpoint ?? null,
});

/** In the order of their slugs: databases keep the keys of an object in orders of their own. */
const textsOf = ({ texts }: StageRow): Stage['texts'] =>
  Object.fromEntries(Object.entries(texts ?? {}).sort(([a], [b]) => (a < b ? -1 : 1)));

/** A stage by its place in the journey; the position that is stored leaves room for others in between. */
export const toStage = (row: StageRow, position: number): Stage => ({
  slug: row.slug,
  name: row.name,
  position,
  goal: row.goal,
  businessGoal: row.businessGoal,
  emotion: row.emotion,
  feeling: row.feeling,
  painPoints: row.painPoints ?? [],
  opportunities: row.opportunities ?? [],
  says: row.says,
  does: row.does,
  texts: textsOf(row),
  picture: row.picture,
  rule: row.rule,
  clientSide: Boolean(row.clientSide),
});

/** A stored stage as a caller would write it. */
export const toStageInput = (row: StageRow): StageInput & { slug: string } => {
  const { position: _, ...input } = toStage(row, 0);
  return input;
};

/** The columns that a caller gave: a field left out stays as it is stored, `null` clears it. */
export const said = <T extends object>(columns: T): T =>
  Object.fromEntries(Object.entries(columns).filter(([, value]) => value !== undefined)) as T;

export const fromStage = (journey: string, input: StageInput, slug: string, position: number): NewRow<'stage'> =>
  said({
    journey,
    slug,
    position,
    name: input.name,
    goal: input.goal,
    businessGoal: input.businessGoal,
    emotion: input.emotion,
    feeling: input.feeling,
    painPoints: input.painPoints,
    opportunities: input.opportunities,
    says: input.says,
    does: input.does,
    texts: input.texts,
    picture: input.picture,
    rule: input.rule,
    clientSide: input.clientSide,
  });

export const toMoment = (row: MomentRow): Moment => ({
  stage: row.stage,
  touchpoint: row.touchpoint,
  target: row.target,
  impact: row.impact,
  emotion: row.emotion,
  painPoints: row.painPoints ?? [],
  opportunities: row.opportunities ?? [],
  kpis: (row.kpis ?? []) as Kpi[],
  requiredSegments: row.requiredSegments ?? [],
  owner: row.owner,
  dueDate: row.dueDate,
  brief: row.brief,
  externalItems: (row.externalItems ?? []) as ExternalItem[],
});

/** What a caller says of the journey itself, but for whether it is the default one. */
export const fromJourney = (input: Omit<JourneyUpdate, 'version' | 'stages' | 'moments'>): NewRow<'journey'> =>
  said({
    name: input.name,
    description: input.description,
    active: input.active,
    locales: input.locales,
    segment: input.segment,
    owner: input.owner,
    reviewDays: input.reviewDays,
    rows: input.rows,
    rowOrder: input.rowOrder,
    hiddenRows: input.hiddenRows,
  });

export const fromMoment = (journey: string, input: MomentInput): NewRow<'moment'> =>
  said({
    key: momentKey(journey, input.stage, input.touchpoint ?? null),
    journey,
    stage: input.stage,
    touchpoint: input.touchpoint ?? null,
    target: input.target,
    impact: input.impact,
    emotion: input.emotion,
    painPoints: input.painPoints,
    opportunities: input.opportunities,
    kpis: input.kpis,
    requiredSegments: input.requiredSegments,
    owner: input.owner,
    dueDate: input.dueDate,
    brief: input.brief,
    externalItems: input.externalItems,
  });

export const toJourneySummary = (row: JourneyRow, stages: readonly StageRow[]): JourneySummary => ({
  documentId: row.documentId,
  slug: row.slug,
  name: row.name,
  description: row.description,
  default: Boolean(row.isDefault),
  active: Boolean(row.active),
  locales: row.locales?.length ? row.locales : null,
  segment: row.segment,
  version: row.version,
  stages: stages.map(({ slug, name }) => ({ slug, name })),
});

export const toJourney = (row: JourneyRow, stages: readonly StageRow[], moments: readonly MomentRow[]): Journey => ({
  ...toJourneySummary(row, stages),
  owner: row.owner,
  reviewDays: row.reviewDays,
  rows: row.rows ?? [],
  rowOrder: row.rowOrder ?? [],
  hiddenRows: row.hiddenRows ?? [],
  stages: stages.map(toStage),
  moments: moments.map(toMoment),
});

export const toTouchpoint = (row: TouchpointRow): Touchpoint => ({
  documentId: row.documentId,
  slug: row.slug,
  name: row.name,
  description: row.description,
  channel: row.channel,
  phase: row.phase as Touchpoint['phase'],
  interaction: row.interaction as Touchpoint['interaction'],
  setting: row.setting as Touchpoint['setting'],
  impact: row.impact ?? DEFAULT_IMPACT,
  owner: row.owner,
  usualNumber: row.usualNumber ?? DEFAULT_LIMIT,
});

export const fromTouchpoint = (input: Partial<TouchpointInput>): NewRow<'touchpoint'> => {
  const { impact, ...rest } = input;
  return { ...rest, ...(impact === undefined ? {} : { impact: impact ?? null }) };
};

export const toSegment = (row: SegmentRow, placements: number): Segment => ({
  documentId: row.documentId,
  slug: row.slug,
  name: row.name,
  description: row.description,
  goals: row.goals ?? [],
  frustrations: row.frustrations ?? [],
  quote: row.quote,
  picture: row.picture,
  rule: row.rule,
  clientSide: Boolean(row.clientSide),
  placements,
});

export const toPlacement = (row: StandingPlacement): Placement => ({
  documentId: row.documentId,
  contentType: row.contentType,
  entry: row.entry,
  journey: row.journey,
  stage: row.stage,
  touchpoint: row.touchpoint,
  segments: row.segments ?? [],
  locale: row.entryLocale,
  weight: row.weight,
  startsAt: isoOf(row.startsAt),
  endsAt: isoOf(row.endsAt),
  rule: row.rule ?? null,
});

/** A placement as the engine takes it. */
export const toPlacementFacts = (row: StandingPlacement): PlacementFacts => ({
  id: row.documentId,
  contentType: row.contentType,
  documentId: row.entry,
  locale: row.entryLocale,
  stage: row.stage,
  touchpoint: row.touchpoint,
  segments: row.segments ?? [],
  weight: row.weight,
  startsAt: timeOf(row.startsAt),
  endsAt: timeOf(row.endsAt),
});

/** The version of an entry that a placement is about. */
export const versionOf = (row: Pick<StandingPlacement, 'contentType' | 'entry' | 'entryLocale'>) => ({
  ...entryOf(row),
  locale: row.entryLocale ?? null,
});

/** The entry that a placement places. */
export const entryOf = ({ contentType, entry }: Pick<StandingPlacement, 'contentType' | 'entry'>): EntryRef => ({
  contentType,
  documentId: entry,
});
