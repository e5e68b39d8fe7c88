import * as stopword from 'stopword';
import type { Passage, Reading } from './shape';

/** A word as it is written in a text, and the token that stands for it and its other forms. */
export interface Token {
  readonly token: string;
  readonly word: string;
}

/** Letters that stand for a word and most of its forms: about as good as stemmers of three languages, and of any language. */
const STEM = 6;
/** Nobody writes more than this for one entry; what is pasted does not make others wait. */
const MAX_CHARACTERS = 40_000;
const WORD = /\p{L}[\p{L}\p{N}\p{M}]+/gu;
/** Addresses, tags and what HTML writes for letters say little, and their parts look like words. */
const NO_WORDS = /(?:https?:\/\/|www\.)\S+|\]\([^)\s]*\)|<[^<>]{0,500}>|&#?\w{1,10};/g;

/** Lists by ISO 639-3, as the package names them. */
const LISTS: Readonly<Record<string, string>> = {
  ar: 'ara', bg: 'bul', ca: 'cat', cs: 'ces', da: 'dan', de: 'deu', el: 'ell', en: 'eng', es: 'spa', et: 'est',
  eu: 'eus', fa: 'fas', fi: 'fin', fr: 'fra', ga: 'gle', gl: 'glg', he: 'heb', hi: 'hin', hr: 'hrv', hu: 'hun',
  hy: 'hye', id: 'ind', it: 'ita', ja: 'jpn', ko: 'kor', lt: 'lit', lv: 'lav', ms: 'msa', nl: 'nld', no: 'nob',
  nb: 'nob', pl: 'pol', pt: 'por', ro: 'ron', ru: 'rus', sk: 'slk', sl: 'slv', sv: 'swe', th: 'tha', tr: 'tur',
  uk: 'ukr', ur: 'urd', vi: 'vie', zh: 'zho',
}; // prettier-ignore

const lists = stopword as unknown as Readonly<Record<string, readonly string[] | undefined>>;
const sets = new Map<string, ReadonlySet<string>>();

/** Words of a language that say nothing of what a text is about. */
const stopWordsOf = (locale: string | null): ReadonlySet<string> => {
  const language = locale?.split('-')[0]?.toLowerCase() ?? 'en';
  let known = sets.get(language);
  if (!known) sets.set(language, (known = new Set(lists[LISTS[language] ?? ''] ?? [])));
  return known;
};

/** Scripts without blanks between words, and how they are cut into words. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}]/u;

const wordsOf = (text: string, locale: string | null): string[] => {
  if (!UNSPACED.test(text)) return text.match(WORD) ?? [];
  const segments = new Intl.Segmenter(locale ?? undefined, { granularity: 'word' }).segment(text);
  return [...segments].filter(({ isWordLike }) => isWordLike).map(({ segment }) => segment);
};

/** The words of a passage that say something, in their order. */
export const tokensOf = ({ locale, text }: Passage): Token[] => {
  const stops = stopWordsOf(locale);
  const tokens: Token[] = [];
  for (const word of wordsOf(text.slice(0, MAX_CHARACTERS).replace(NO_WORDS, ' '), locale)) {
    const lower = word.toLowerCase();
    if (!stops.has(lower)) tokens.push({ token: lower.slice(0, STEM), word });
  }
  return tokens;
};

/** How often each token occurs, and how many there are all told. */
export interface Bag {
  readonly counts: ReadonlyMap<string, number>;
  readonly size: number;
}

/** Tokens that are no words begin with this, which no word does. */
const FACET = '#';

export const isFacet = (token: string): boolean => token.startsWith(FACET);

/** An entry's tokens with what is known of it besides. */
export const bagOf = ({ type, passages, facets }: Reading): Bag => {
  const counts = new Map<string, number>([[FACET + type, 1]]);
  for (const facet of facets) counts.set(FACET + facet, 1);
  let size = counts.size;
  for (const passage of passages) {
    for (const { token } of tokensOf(passage)) {
      counts.set(token, (counts.get(token) ?? 0) + 1);
      size += 1;
    }
  }
  return { counts, size };
};

export const bagOfWords = (locale: string | null, text: string): string[] =>
  tokensOf({ locale, text }).map(({ token }) => token);
