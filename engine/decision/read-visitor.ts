import type { DecidingVisitor, View } from '../../types/decision';
import { MAX_HISTORY } from '../../types/defaults';
import { isObject } from '../conditions/json';

/** A date with its time and offset, which every JavaScript engine reads in the same way. */
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:\d{2})$/;

/**
 * The usable part of a visitor. Visitors come from a browser's cookies and storage, which no front end controls: anything beyond
 * the limits is left out, and a value of the wrong kind is ignored. Nothing is converted: a count that is text is not a count.
 */
export function readVisitor(given: unknown): DecidingVisitor {
  if (!isObject(given)) return {};
  const { id, stage, segments, traits, events, history } = given;
  return {
    ...(typeof id === 'string' ? { id } : {}),
    ...(typeof stage === 'string' ? { stage } : {}),
    ...(Array.isArray(segments) ? { segments: segments.filter(isText) } : {}),
    ...(isObject(traits) ? { traits } : {}),
    ...(isObject(events) ? { events: countsOf(events) } : {}),
    ...(Array.isArray(history) ? { history: history.slice(-MAX_HISTORY).filter(isView) } : {}),
  };
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

function isView(value: unknown): value is View {
  if (!isObject(value)) return false;
  const { contentType, documentId, at } = value;
  return isText(contentType) && isText(documentId) && isText(at) && INSTANT.test(at);
}

function countsOf(events: Readonly<Record<string, unknown>>): Record<string, number> {
  const counts: [string, number][] = [];
  for (const [name, count] of Object.entries(events)) if (typeof count === 'number') counts.push([name, count]);
  return Object.fromEntries(counts);
}
