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
  DecisionMeta,
  DecisionResponse,
  JourneysResponse,
  Match,
  PublicJourney,
  PublicSnapshot,
  ServedEntry,
  SnapshotJourney,
  SnapshotPlacement,
  SnapshotResponse,
} from '../types/serving';
export type {
  DecidingVisitor,
  Decision,
  Loss,
  SegmentDecision,
  StageDecision,
  TraceItem,
  View,
} from '../types/decision';
export type { Fallback, Rung } from '../types/ladder';
export type { Rule, Visitor } from '../types/rule';
