/**
 * The front end's client: fetches the content that fits a visitor, or decides by itself on a snapshot. No dependencies;
 * browsers, edge runtimes and Node 20.
 */
export { createTouchpoints } from './create-touchpoints';
export type { Answered, DecideOptions, Touchpoints, TouchpointsOptions } from './create-touchpoints';
export { TouchpointsError } from './error';
export type { TouchpointsErrorName } from './error';
export type { AnyTypes, Entry, EntryOf, NameOf } from './entry';
export { createLocalTouchpoints } from './local/create-local-touchpoints';
export type {
  LocalAnswer,
  LocalContentRequest,
  LocalDecisionRequest,
  LocalEntry,
  LocalTouchpoints,
} from './local/create-local-touchpoints';
export type { QueryValue } from './query';
export type { CallOptions, ContentRequest, DecisionRequest, PlaceRequest, SnapshotRequest } from './requests';
export type {
  ContentMeta,
  ContentResponse,
  DecidingVisitor,
  Decision,
  DecisionMeta,
  DecisionResponse,
  Fallback,
  JourneysResponse,
  Loss,
  Match,
  PlaceMeta,
  PublicJourney,
  PublicSnapshot,
  Rule,
  Rung,
  SegmentDecision,
  ServedEntry,
  SnapshotJourney,
  SnapshotPlacement,
  SnapshotResponse,
  SnapshotRuled,
  StageDecision,
  RuleTrace,
  Trace,
  TraceItem,
  View,
  Visitor,
} from './contract';
