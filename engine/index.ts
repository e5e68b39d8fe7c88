/**
 * The decisions of this plugin as pure functions: no Strapi, no I/O, no clock (time is an argument), no dependencies.
 * The server, the admin and the browser all decide with these.
 */
export { cellName, placeKey } from './cell-name';
export { entryKey, entryKeyOf, entryRefOf } from './entry-key';
export { groupBy } from './group-by';
export { plainText } from './plain-text';
export { compileRule } from './conditions/compile';
export { validateRule } from './conditions/validate';
export { climb } from './ladder/climb';
export { isLive, isOpen, isPublishedIn, nextBoundary } from './ladder/live';
export { indexPlacements } from './ladder/placement-index';
export { updateIndex } from './ladder/update-index';
export { BucketMap } from './snapshot/bucket-map';
export { JourneyIndex } from './snapshot/journey-index';
export type { Audience, AudienceLists } from './snapshot/journey-index';
export type { PlacementIndex, StagePlacements } from './ladder/placement-index';
export { compileDecider } from './decision/decider';
export type { Decide, Decided, DeciderFacts, DecisionContext } from './decision/decider';
export { explain } from './decision/explain';
export type { Circumstances, TracedCandidates } from './decision/explain';
export { weighEntries } from './decision/weights';
export { whyNotLive } from './decision/why-not-live';
export type { NotLive } from './decision/why-not-live';
export { cover } from './coverage/cover';
export { freshUntil } from './coverage/survey/freshness';
export { gapsOf } from './coverage/measure/gaps';
export { liveEntries } from './coverage/look/live-entries';
export { narrow, NOBODY, passes } from './coverage/measure/narrow';
export { surveyOf } from './coverage/survey/survey';
export { indexOfSurvey } from './coverage/survey/survey-index';
export type { Survey, SurveyCell, SurveyStage } from './coverage/survey/survey';
export { belowUsual, unreachable } from './coverage/look/unreachable';
export { changesBetween, compose, cutShort } from './trend/changes';
export { differences, figuresIn, figuresOf } from './trend/record';
export type { CellDifference, DayFigures } from './trend/record';
export { updateSurvey } from './coverage/survey/update-survey';
export { DAY } from './time';
export type {
  Coverage,
  CoverageFilter,
  CoverageMoment,
  CoverageOptions,
  CoverageStage,
  CoverageTouchpoint,
  Gap,
  GapStatus,
  State,
} from '../types/coverage';
export type {
  DecidingVisitor,
  Decision,
  Loss,
  RuledFacts,
  RuleTrace,
  Scoring,
  SegmentDecision,
  StageDecision,
  TraceItem,
  WeightsByStage,
} from '../types/decision';
export type { Fallback, LadderMatch, LadderRequest, Rung } from '../types/ladder';
export type { Rule, RuleFault, Visitor } from '../types/rule';
export type {
  Entries,
  EntryFacts,
  EntryKey,
  EntryLookup,
  EntryVersion,
  Instant,
  MomentFacts,
  PlacementFacts,
  StageFacts,
  TouchpointFacts,
  World,
} from '../types/world';
