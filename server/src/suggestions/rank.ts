import type { Confidence } from '../../../types';
import { NONE } from './lessons';
import type { JourneyModel, Model, Place, Table } from './shape';
import { oddsOf } from './table';
import type { Bag } from './tokens';

/** A place with how likely it is, all places of its journey adding up to 1. */
export interface Ranked extends Place {
  readonly score: number;
  /** How likely its stage is: the sum over the stage's places. */
  readonly stageScore: number;
  /** How likely a stage is of which nothing is known. */
  readonly even: number;
  /** How likely the likeliest place of its stage is. */
  readonly lead: number;
  /** Planned, or used already. */
  readonly known: boolean;
}

/** How many bits of evidence weigh as much as one of the answer: words of one text are far from independent. */
const DAMPING = 4;
/** What counts of a content type weigh beside those of all content. */
const TYPE_SMOOTHING = 2;
/** How often a planned place counts as used before it is, and one that nobody planned. */
const PLANNED = 0.5;
const UNPLANNED = 0.02;
/** What a word in common says, in nats: of the type's name with the touchpoint's, and of a text with the brief. */
const KIN = 1;
const BRIEF = 0.3;
const MAX_BRIEF_WORDS = 5;
/** Words tell touchpoints apart only where there are many examples of each. */
const EXAMPLES_PER_TOUCHPOINT = 30;
const TOUCHPOINT_SHARE = 0.5;

/** Logarithms of shares that add up to 1. */
const logSoftmax = (values: readonly number[], damping: number): number[] => {
  const scaled = values.map((value) => value / damping);
  const top = Math.max(...scaled);
  const log = top + Math.log(scaled.reduce((sum, value) => sum + Math.exp(value - top), 0));
  return scaled.map((value) => value - log);
};

const logLikely = (table: Table, { counts }: Bag): Map<string, number> => {
  const logs = logSoftmax(oddsOf(table, counts), DAMPING);
  return new Map(table.labels.map((label, index) => [label, logs[index]!]));
};

/** How much touchpoints' words count, 0 to 1. */
const touchpointShare = ({ touchpoints, examples }: Model): number =>
  touchpoints ? (TOUCHPOINT_SHARE * examples) / (examples + EXAMPLES_PER_TOUCHPOINT * touchpoints.labels.length) : 0;

/** How likely each place of a journey is: what the words say of the stage, and what is usually placed there. */
const scoresOf = (model: Model, journey: JourneyModel, type: string, bag: Bag, ofTouchpoint: Map<string, number>) => {
  const ofStage = logLikely(journey.stages, bag);
  const share = touchpointShare(model);
  const ofType = journey.byType[type] ?? {};
  const typeCount = Object.values(ofType).reduce((sum, count) => sum + count, 0);
  const assumed = (planned: boolean) => (planned ? PLANNED : UNPLANNED);
  const spread = journey.places.reduce((sum, { planned }) => sum + assumed(planned), journey.count);
  const logs = journey.places.map(({ stage, touchpoint, count, planned, brief }, index) => {
    const usual = (count + assumed(planned)) / spread;
    const usualOfType = ((ofType[index] ?? 0) + TYPE_SMOOTHING * usual) / (typeCount + TYPE_SMOOTHING);
    const briefWords = brief.reduce((sum, token) => sum + (bag.counts.has(token) ? 1 : 0), 0);
    return (
      (ofStage.get(stage) ?? -Infinity) +
      Math.log(usualOfType) +
      share * (ofTouchpoint.get(touchpoint ?? NONE) ?? 0) +
      KIN * ((touchpoint && model.kinship[type]?.[touchpoint]) || 0) +
      BRIEF * Math.min(MAX_BRIEF_WORDS, briefWords)
    );
  });
  return logSoftmax(logs, 1).map(Math.exp);
};

const rankJourney = (journey: JourneyModel, scores: readonly number[]): Ranked[] => {
  const stages = new Map<string, { sum: number; top: number }>();
  journey.places.forEach(({ stage }, index) => {
    const { sum, top } = stages.get(stage) ?? { sum: 0, top: 0 };
    stages.set(stage, { sum: sum + scores[index]!, top: Math.max(top, scores[index]!) });
  });
  return journey.places.map(({ stage, touchpoint, count, planned }, index) => ({
    journey: journey.slug,
    stage,
    touchpoint,
    score: scores[index]!,
    stageScore: stages.get(stage)!.sum,
    even: 1 / stages.size,
    lead: stages.get(stage)!.top,
    known: planned || count > 0,
  }));
};

const touchpointsIn = (model: Model, bag: Bag): Map<string, number> =>
  model.touchpoints && touchpointShare(model) > 0 ? logLikely(model.touchpoints, bag) : new Map();

/** Every place of the journeys that the model knows, likeliest first. */
export const rank = (model: Model, type: string, bag: Bag, journeys?: readonly string[]): Ranked[] => {
  const ofTouchpoint = touchpointsIn(model, bag);
  return model.journeys
    .filter(({ slug }) => !journeys || journeys.includes(slug))
    .flatMap((journey) => rankJourney(journey, scoresOf(model, journey, type, bag, ofTouchpoint)))
    .sort((a, b) => b.score - a.score);
};

/** Every place of each journey in the order of the model, for who goes through many entries. */
export const rankAll = (model: Model, type: string, bag: Bag): Ranked[][] => {
  const ofTouchpoint = touchpointsIn(model, bag);
  return model.journeys.map((journey) => rankJourney(journey, scoresOf(model, journey, type, bag, ofTouchpoint)));
};

/** Less likely than this a place is not worth a word, whatever its stage. */
const MIN_SCORE = 0.02;
/** A stage must be likelier than by chance. */
const MORE_THAN_EVEN = 1.25;

const isPossible = ({ thresholds }: Pick<Model, 'thresholds'>, { stageScore, even }: Ranked): boolean =>
  stageScore >= thresholds.possible && (even === 1 || stageScore >= even * MORE_THAN_EVEN);

/** How sure it is that the entry belongs to the place's stage; `null`: not sure enough to say anything. */
export const confidenceOf = (model: Pick<Model, 'thresholds'>, place: Ranked): Confidence | null => {
  if (place.score < MIN_SCORE || !isPossible(model, place)) return null;
  return place.score === place.lead && place.stageScore >= model.thresholds.strong ? 'strong' : 'possible';
};

/**
 * How well an entry fits a place that asks for content, 0 to 1. An empty one has no history: its stage counts most, and what
 * is usual at its touchpoint only beside that.
 */
export const fitOf = ({ score, stageScore, lead }: Ranked): number => stageScore * Math.sqrt(score / lead);

/** The same as `confidenceOf` as seen from the place: a touchpoint where nothing was ever placed speaks against nobody. */
export const fitConfidenceOf = (model: Pick<Model, 'thresholds'>, place: Ranked, isNew: boolean): Confidence | null => {
  if (!isPossible(model, place)) return null;
  const isLikely = isNew || place.touchpoint === null || place.score === place.lead;
  return isLikely && place.stageScore >= model.thresholds.strong ? 'strong' : 'possible';
};

const SEGMENT_LIKELY = 0.5;

/** The segments that a text is likely written for; most are written for everyone. */
export const segmentsOf = ({ segments }: Model, bag: Bag): string[] => {
  if (!segments) return [];
  return [...logLikely(segments, bag)]
    .filter(([label, log]) => label !== NONE && Math.exp(log) > SEGMENT_LIKELY)
    .map(([label]) => label);
};
