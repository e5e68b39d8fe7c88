import type {
  ContentTypeInfo,
  EntrySummary,
  Journey,
  JourneySummary,
  Moment,
  Names,
  Owners,
  Placement,
  Segment,
  Setup,
  SiteSight,
  SuggestionMeta,
  Touchpoint,
} from '../../../types';

/** A small site that every test starts from: three stages, three touchpoints, two languages, articles and pages. */
export const ARTICLE = 'api::article.article';
export const PAGE = 'api::page.page';

export const STAGES = [
  { slug: 'awareness', name: 'Awareness' },
  { slug: 'consideration', name: 'Consideration' },
  { slug: 'purchase', name: 'Purchase' },
];

export const touchpoint = (
  slug: string,
  name: string,
  channel: string | null,
  changes: Partial<Touchpoint> = {},
): Touchpoint => ({
  documentId: `tp-${slug}`,
  slug,
  name,
  description: null,
  channel,
  phase: null,
  interaction: null,
  setting: null,
  impact: 3,
  owner: null,
  usualNumber: 10,
  ...changes,
});

export const TOUCHPOINTS = [
  touchpoint('homepage', 'Homepage', 'website', { phase: 'pre-purchase' }),
  touchpoint('landing-page', 'Landing page', 'website', { phase: 'purchase' }),
  touchpoint('newsletter', 'Newsletter', 'email'),
];

export const segment = (slug: string, name: string, changes: Partial<Segment> = {}): Segment => ({
  documentId: `seg-${slug}`,
  slug,
  name,
  description: null,
  goals: [],
  frustrations: [],
  quote: null,
  picture: null,
  rule: null,
  clientSide: false,
  placements: 0,
  ...changes,
});

export const SEGMENTS = [segment('families', 'Families'), segment('runners', 'Trail runners')];

const summary: JourneySummary = {
  documentId: 'j1',
  slug: 'customer',
  name: 'Customer journey',
  description: null,
  default: true,
  active: true,
  locales: null,
  segment: null,
  version: 4,
  stages: STAGES,
};

export const JOURNEYS: readonly JourneySummary[] = [summary];

/** A plan of a cell. */
export const plan = (stage: string, touchpoint: string | null, changes: Partial<Moment> = {}): Moment => ({
  stage,
  touchpoint,
  target: 2,
  impact: null,
  emotion: null,
  painPoints: [],
  opportunities: [],
  kpis: [],
  requiredSegments: [],
  owner: null,
  dueDate: null,
  brief: null,
  externalItems: [],
  ...changes,
});

/** The journey with its stages and its plan. */
export const journey = (changes: Partial<Journey> = {}): Journey => ({
  ...summary,
  owner: null,
  reviewDays: null,
  rows: [],
  rowOrder: [],
  hiddenRows: [],
  stages: STAGES.map((stage, position) => ({
    ...stage,
    position,
    goal: null,
    businessGoal: null,
    emotion: null,
    feeling: null,
    painPoints: [],
    opportunities: [],
    says: null,
    does: null,
    texts: {},
    picture: null,
    rule: null,
    clientSide: false,
  })),
  moments: [
    plan('awareness', 'homepage'),
    plan('awareness', 'newsletter', { brief: 'Tell why we exist' }),
    plan('consideration', 'homepage'),
    plan('purchase', 'landing-page', { target: 1 }),
  ],
  ...changes,
});

const contentType = (uid: string, name: string, changes: Partial<ContentTypeInfo> = {}): ContentTypeInfo => ({
  uid,
  name,
  kind: 'collectionType',
  localized: true,
  draftAndPublish: true,
  participates: true,
  suggested: true,
  entries: 12,
  titled: true,
  publicCanFind: true,
  siteCanFind: true,
  canRead: true,
  ...changes,
});

/** The site's caller may read everything. */
export const OPEN_SITE: SiteSight = { caller: { kind: 'public', state: 'ok' }, mayAsk: true, unreadable: [] };

export const MAY_ALL = { read: true, place: true, plan: true, settings: true };
export const MAY_PLACE = { read: true, place: true, plan: false, settings: false };
export const MAY_PLAN = { read: true, place: false, plan: true, settings: false };
export const MAY_READ = { read: true, place: false, plan: false, settings: false };

export const setup = (changes: Partial<Setup> = {}): Setup => ({
  journeys: 1,
  placements: 7,
  settings: {
    contentTypes: null,
    staleAfterDays: 180,
    expiringWithinDays: 30,
    freshness: {},
    unreadableTypes: 'counts',
    siteReader: null,
    guideClosed: true,
  },
  contentTypes: [contentType(ARTICLE, 'Article'), contentType(PAGE, 'Page', { localized: false })],
  locales: [
    { code: 'en', name: 'English', isDefault: true },
    { code: 'de', name: 'German', isDefault: false },
  ],
  access: {
    roles: [],
    site: OPEN_SITE,
    publicCanRead: true,
    tokens: [],
    mayGrant: { roles: true, public: true, tokens: true },
  },
  permissions: MAY_ALL,
  contentTypesLocked: false,
  ...changes,
});

export const OWNERS: Owners = {
  me: 'maren@shop.example',
  people: [
    { email: 'maren@shop.example', name: 'Maren Boyle' },
    { email: 'jo@shop.example', name: 'Jo Haas' },
  ],
  former: [],
  teams: ['Web team'],
};

export const NAMES: Names = {
  journeys: { customer: 'Customer journey' },
  stages: Object.fromEntries(STAGES.map(({ slug, name }) => [`customer/${slug}`, name])),
  touchpoints: Object.fromEntries(TOUCHPOINTS.map(({ slug, name }) => [slug, name])),
  segments: Object.fromEntries(SEGMENTS.map(({ slug, name }) => [slug, name])),
};

/** What suggestions are made from. */
export const LEARNT: SuggestionMeta = {
  enabled: true,
  basis: 'placements',
  version: '1',
  trainedAt: null,
  examples: 9,
  names: NAMES,
};

export const entry = (documentId: string, title: string, changes: Partial<EntrySummary> = {}): EntrySummary => ({
  contentType: ARTICLE,
  documentId,
  typeName: 'Article',
  title,
  locales: ['en'],
  publishedLocales: ['en'],
  published: true,
  updatedAt: '2026-01-02T10:00:00.000Z',
  ...changes,
});

export const placement = (documentId: string, entryId: string, changes: Partial<Placement> = {}): Placement => ({
  documentId,
  contentType: ARTICLE,
  entry: entryId,
  journey: 'customer',
  stage: 'awareness',
  touchpoint: 'homepage',
  segments: [],
  locale: null,
  weight: 50,
  startsAt: null,
  endsAt: null,
  rule: null,
  ...changes,
});

/** A page of a list with everything on it. */
export const paged = <T>(data: readonly T[], total = data.length, pageSize = 25) => ({
  data,
  meta: { pagination: { page: 1, pageSize, pageCount: Math.ceil(total / pageSize), total } },
});
