import { createTouchpoints, type Entry } from 'touchpoints-client';

/** What the homepage shows of an entry. */
interface Teaser {
  readonly title: string;
}
export type TeaserEntry = Entry<Teaser>;

/** The content types that are asked for, and their fields. */
interface Types {
  readonly articles: Teaser;
  readonly guides: Teaser;
  readonly 'landing-pages': Teaser;
}

/** One client for all requests: what it remembers belongs to its token, not to a visitor. No page waits longer than this. */
export const touchpoints = createTouchpoints<Types>({
  baseURL: process.env.CMS_URL ?? 'http://127.0.0.1:1337',
  deadline: 2000,
});

/** The homepage's place for content; the stage is found in one page and given in the other. */
export const HOMEPAGE = {
  touchpoint: 'homepage',
  contentTypes: ['articles', 'guides', 'landing-pages'],
  fields: ['title'],
  limit: 3,
} as const;
