import { plainText } from '../../../../../engine';
import type { DocumentData } from '../../../services/contentManager';

/** As much as tells what an entry is about at a glance. */
const WORDS = 40;
const MIN_LENGTH = 25;
/** Deeper than any editor goes. */
const MAX_DEPTH = 6;

/** What every entry has, and what says nothing of what it is about. */
const NO_TEXT = new Set([
  'id',
  'documentId',
  'locale',
  'createdAt',
  'updatedAt',
  'publishedAt',
  'createdBy',
  'updatedBy',
  'localizations',
  'status',
  'slug',
  'url',
  'type',
  '__component',
]);

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

/** A file of the media library, wherever it stands: in a field, a component, or a block of text. */
const isFile = (value: Record<string, unknown>): boolean =>
  typeof value.mime === 'string' || (typeof value.hash === 'string' && typeof value.ext === 'string');

/** An address or a path alone, data in JSON, or a file's content as text. */
const isNoProse = (text: string): boolean =>
  /^(?:[a-z][a-z\d+.-]*:|\/)\S*$/i.test(text) || /^(?:\{.*\}|\[[[{"].*\])$/s.test(text);

/** All texts of a value, in their order: those of components, of dynamic zones and of blocks, too. */
const textsIn = (value: unknown, depth = 0): string[] => {
  if (typeof value === 'string') return isNoProse(value.trim()) ? [] : [plainText(value).replace(/\n/g, ' ')];
  if (depth > MAX_DEPTH || !isObject(value) || isFile(value)) return [];
  const parts = Array.isArray(value)
    ? value
    : Object.entries(value).flatMap(([key, part]) => (NO_TEXT.has(key) ? [] : [part]));
  return parts.flatMap((part) => textsIn(part, depth + 1));
};

const firstWords = (text: string): string => {
  const words = text.split(' ');
  return words.length > WORDS ? `${words.slice(0, WORDS).join(' ')} …` : text;
};

/** The first words of what an entry says beside its title; empty where it says nothing. */
export const excerptOf = (data: DocumentData, title: string): string => {
  const fields = Object.entries(data).filter(([key, value]) => value !== title && !NO_TEXT.has(key));
  const texts = fields.map(([, value]) => textsIn(value).filter(Boolean).join(' '));
  // A line of an enumeration or an address is no text; where there is nothing else it is better than nothing.
  const long = texts.filter((text) => text.length >= MIN_LENGTH && text.includes(' '));
  return firstWords((long.length > 0 ? long : texts.filter(Boolean)).join(' '));
};
