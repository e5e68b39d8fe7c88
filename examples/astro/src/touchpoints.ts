import { createTouchpoints, type Entry } from 'strapi-plugin-touchpoints/client';

export const touchpoints = createTouchpoints({
  baseURL: process.env.CMS_URL ?? 'http://127.0.0.1:1337',
  deadline: 2000,
});

export interface Teaser {
  readonly title: string;
}
export type TeaserEntry = Entry<Teaser>;

export const HOMEPAGE = {
  touchpoint: 'homepage',
  contentTypes: ['articles', 'guides', 'landing-pages'],
  fields: ['title'],
  limit: 3,
} as const;
