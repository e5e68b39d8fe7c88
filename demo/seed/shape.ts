/** The shapes of the files in this folder: what Northpine's people wrote, and where it stands on the journey. */

export const CONTENT_TYPES = {
  article: 'api::article.article',
  'landing-page': 'api::landing-page.landing-page',
  guide: 'api::guide.guide',
  email: 'api::email.email',
  offer: 'api::offer.offer',
  faq: 'api::faq.faq',
  video: 'api::video.video',
} as const;
export type ContentTypeName = keyof typeof CONTENT_TYPES;

export type Translation = 'de' | 'fr';

/** One entry. `Text` holds the fields that are translated, `Rest` those that are the same in every language. */
export interface Entry<Text, Rest = object> {
  /** The same in every language; with the content type it names the entry in `placements.ts`. */
  readonly slug: string;
  /** English, the default language. */
  readonly text: Text;
  readonly rest?: Rest;
  readonly translations?: { readonly [L in Translation]?: Text };
  /** Not published: in no language, or only not in these. */
  readonly draft?: true | readonly ('en' | Translation)[];
  /** How long ago it was last changed, in days; without it, some days of the last months. */
  readonly age?: number;
}

/** An entry of any type. */
export type AnyEntry = Entry<object, object>;

export interface Article {
  readonly title: string;
  readonly excerpt: string;
  readonly body: string;
}
/** `author` and `category` are names of `people.ts`, `cover` is a file of `media/`. */
export interface ArticleRest {
  readonly author: string;
  readonly category: string;
  readonly cover?: string;
  /** Private: only colleagues see it. */
  readonly editorialNotes?: string;
}

export interface LandingPage {
  readonly title: string;
  readonly intro: string;
  readonly body: string;
  readonly buttonLabel: string;
  readonly buttonUrl: string;
}
export interface LandingPageRest {
  readonly hero?: string;
}

export interface Guide {
  readonly title: string;
  readonly summary: string;
  readonly body: string;
}
export interface GuideRest {
  readonly level: 'beginner' | 'regular' | 'expert';
  readonly category?: string;
}

export interface Email {
  readonly subject: string;
  readonly preheader: string;
  readonly body: string;
  readonly buttonLabel?: string;
  readonly buttonUrl?: string;
}

export interface Offer {
  readonly title: string;
  readonly summary: string;
  readonly terms: string;
  readonly code?: string;
  readonly discountPercent?: number;
}

export interface Faq {
  readonly question: string;
  readonly answer: string;
}
export interface FaqRest {
  readonly category?: string;
}

export interface Video {
  readonly title: string;
  readonly summary: string;
  readonly transcript: string;
  readonly durationSeconds: number;
  readonly url: string;
}

/** An entry by its content type and slug, such as `guide/boot-care`. */
export type EntryName = `${ContentTypeName}/${string}`;

/** When something is shown. Every span is reckoned from the day of the seed, so that the demo never grows old. */
export type Season =
  | 'blackFriday'
  | 'christmas'
  /** Began a while ago, ends in twelve days. */
  | 'endingSoon'
  /** Ended ten days ago. */
  | 'over'
  /** Begins in two weeks. */
  | 'soon';

export interface PlacementChoice {
  readonly entry: EntryName;
  /** 80 is shown first, 50 is normal, 20 last. */
  readonly weight?: number;
  readonly segments?: readonly string[];
  readonly season?: Season;
}

/** Stage → touchpoint (`*`: the stage as a whole) → what is placed there. */
export type PlacementPlan = Readonly<
  Record<string, Readonly<Record<string, readonly (EntryName | PlacementChoice)[]>>>
>;
