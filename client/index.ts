/** The front end's client: fetches the content that fits a visitor's stage. No dependencies; browsers and Node 20. */
export { createTouchpoints } from './create-touchpoints';
export type { CallOptions, ContentRequest, Entry, Touchpoints, TouchpointsOptions } from './create-touchpoints';
export { TouchpointsError } from './error';
export type { QueryValue } from './query';
export type {
  ContentMeta,
  ContentResponse,
  JourneysResponse,
  Match,
  PublicJourney,
  ServedEntry,
} from '../types/content';
export type { Fallback, Rung } from '../types/ladder';
