import { createTouchpoints, type Entry } from 'touchpoints-client';

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

export const touchpoints = createTouchpoints<Types>({
  baseURL: process.env.CMS_URL ?? 'http://127.0.0.1:1337',
  deadline: 2000,
});

export const HOMEPAGE = {
  touchpoint: 'homepage',
  contentTypes: ['articles', 'guides', 'landing-pages'],
  fields: ['title'],
  limit: 3,
} as const;
