import type { AnyEntry, ContentTypeName } from '../shape';
import { articles } from './articles';
import { emails } from './emails';
import { faqs } from './faqs';
import { guides } from './guides';
import { landingPages } from './landing-pages';
import { offers } from './offers';
import { videos } from './videos';

/** Everything Northpine has written. */
export const CONTENT: Readonly<Record<ContentTypeName, readonly AnyEntry[]>> = {
  article: articles,
  'landing-page': landingPages,
  guide: guides,
  email: emails,
  offer: offers,
  faq: faqs,
  video: videos,
};
