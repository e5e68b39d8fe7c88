import type { Core } from '@strapi/strapi';
import { climb, entryKey, indexPlacements, type PlacementFacts, type Rung } from '../../../engine';

/** A content type of the fixture site, and what may be populated into it. */
export interface Kind {
  readonly uid: string;
  readonly plural: string;
  readonly localized: boolean;
}

export const KINDS: readonly Kind[] = [
  { uid: 'api::article.article', plural: 'articles', localized: true },
  { uid: 'api::page.page', plural: 'pages', localized: false },
  { uid: 'api::hint.hint', plural: 'hints', localized: true },
  { uid: 'api::faq.faq', plural: 'faqs', localized: false },
  { uid: 'api::category.category', plural: 'categories', localized: false },
];

export interface Caller {
  readonly name: string;
  readonly headers: Readonly<Record<string, string>>;
  /** The content types that this caller may find now, read from the database. */
  readonly finds: () => Promise<readonly string[]>;
}

export interface Question {
  readonly stage: string;
  readonly touchpoint?: string;
  readonly segments: readonly string[];
  readonly locale: string;
  readonly limit: number;
  /** Populate by content type, in Strapi's syntax: only what each of them has. */
  readonly populate: Readonly<Record<string, string>>;
}

/** A row of one of the plugin's tables. */
interface OurRow {
  readonly slug: string;
  readonly position: number;
  readonly documentId: string;
  readonly contentType: string;
  readonly entry: string;
  readonly entryLocale: string | null;
  readonly stage: string;
  readonly touchpoint: string | null;
  readonly segments: string[] | null;
  readonly weight: number;
  readonly startsAt: string | null;
  readonly endsAt: string | null;
}

interface Fetched {
  readonly status: number;
  readonly body: { data?: Record<string, unknown>[]; meta?: unknown };
}

/**
 * The answer to a question, worked out afresh from the database and from Strapi's own REST API, without anything that is kept
 * in memory: slow and obvious.
 */
export const createOracle = (
  strapi: Core.Strapi,
  get: (path: string, headers: Readonly<Record<string, string>>) => Promise<Fetched>,
) => {
  const rows = (name: string, where: object = {}) =>
    strapi.db.query(`plugin::touchpoints.${name}` as never).findMany({ where } as never) as Promise<OurRow[]>;
  const time = (value: string | null): number | null => (value ? new Date(value).getTime() : null);

  const placements = async (journey: string, kinds: readonly string[]): Promise<PlacementFacts[]> => {
    const touchpoints = new Set((await rows('touchpoint')).map(({ slug }) => slug));
    return (await rows('placement', { journey }))
      .filter((row) => kinds.includes(row.contentType) && (row.touchpoint === null || touchpoints.has(row.touchpoint)))
      .map((row) => ({
        id: row.documentId,
        contentType: row.contentType,
        documentId: row.entry,
        locale: row.entryLocale,
        stage: row.stage,
        touchpoint: row.touchpoint,
        segments: row.segments ?? [],
        weight: row.weight,
        startsAt: time(row.startsAt),
        endsAt: time(row.endsAt),
      }));
  };

  const published = async (locale: string, kinds: readonly Kind[]): Promise<Set<string>> => {
    const found = new Set<string>();
    for (const { uid, localized } of kinds) {
      const list = await strapi.documents(uid as never).findMany({
        status: 'published',
        ...(localized ? { locale } : {}),
        fields: ['documentId'],
        limit: -1,
      } as never);
      for (const { documentId } of list as unknown as { documentId: string }[]) found.add(entryKey(uid, documentId));
    }
    return found;
  };

  const render = async (kind: Kind, ids: readonly string[], question: Question, caller: Caller) => {
    const query = [
      ...ids.map((id, i) => `filters[documentId][$in][${i}]=${id}`),
      ...(kind.localized ? [`locale=${question.locale}`] : []),
      ...(question.populate[kind.uid] ? [question.populate[kind.uid]] : []),
      'pagination[limit]=100',
    ].join('&');
    const { status, body } = await get(`/api/${kind.plural}?${query}`, caller.headers);
    if (status !== 200)
      throw new Error(`The REST API answered ${status} for ${kind.plural}?${query}: ${JSON.stringify(body)}`);
    return new Map(body.data!.map((entry) => [entry.documentId as string, entry]));
  };

  return async (question: Question, journey: string, caller: Caller) => {
    const finds = await caller.finds();
    const kinds = KINDS.filter(({ uid }) => finds.includes(uid));
    const stages = (await rows('stage', { journey })).sort((a, b) => a.position - b.position).map(({ slug }) => slug);
    const live = await published(question.locale, kinds);
    const at = Date.now();
    const all = await placements(
      journey,
      kinds.map(({ uid }) => uid),
    );
    const isThere = ({ contentType, documentId, locale }: PlacementFacts) =>
      (locale === null || locale === question.locale) && live.has(entryKey(contentType, documentId));
    const matches = climb(
      indexPlacements(stages, all),
      {
        stage: question.stage,
        touchpoint: question.touchpoint ?? null,
        segments: question.segments,
        locale: question.locale,
        at,
        limit: question.limit,
        fallback: 'ladder',
      },
      (placement) =>
        (placement.startsAt === null || placement.startsAt <= at) &&
        (placement.endsAt === null || at < placement.endsAt) &&
        isThere(placement),
    );
    const ownStage = matches.some(({ rung }) => rung !== 'earlier');
    const position = stages.indexOf(question.stage);
    const windows = all
      .filter(({ stage }) => (ownStage ? stage === question.stage : stages.indexOf(stage) <= position))
      .filter(({ touchpoint }) => !question.touchpoint || [null, question.touchpoint].includes(touchpoint))
      .filter(({ segments }) => segments.length === 0 || segments.some((slug) => question.segments.includes(slug)))
      .filter(isThere)
      .flatMap(({ startsAt, endsAt }) => [startsAt, endsAt])
      .filter((instant): instant is number => instant !== null && instant > at)
      .sort((a, b) => a - b);
    const entries = new Map<string, Record<string, unknown>>();
    for (const kind of kinds) {
      const ids = matches.flatMap(({ placement }) =>
        placement.contentType === kind.uid ? [placement.documentId] : [],
      );
      if (ids.length === 0) continue;
      for (const [id, entry] of await render(kind, ids, question, caller)) {
        entries.set(entryKey(kind.uid, id), kind.localized ? entry : { ...entry, locale: null });
      }
    }
    const served: Partial<Record<Rung, number>> = {};
    for (const { rung } of matches) served[rung] = (served[rung] ?? 0) + 1;
    return {
      data: matches.map(({ placement, rung, segments }) => ({
        ...entries.get(entryKey(placement.contentType, placement.documentId)),
        documentId: placement.documentId,
        __type: placement.contentType,
        __match: { rung, stage: placement.stage, touchpoint: placement.touchpoint, segments, weight: placement.weight },
      })),
      meta: {
        journey,
        stage: question.stage,
        touchpoint: question.touchpoint ?? null,
        segments: [...question.segments].sort(),
        locale: question.locale,
        served,
        validUntil: windows[0] === undefined ? null : new Date(windows[0]).toISOString(),
      },
    };
  };
};
