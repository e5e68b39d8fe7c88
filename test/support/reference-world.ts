import type { Core } from '@strapi/strapi';
import { entryKey } from '../../engine';
import type { EntryFacts, EntryKey, EntryVersion, World } from '../../engine';

/** The columns that are read, of whichever table: each test for itself knows what is in them. */
type Row = Readonly<Record<Column, never>>;
type Column =
  | 'brief'
  | 'channel'
  | 'contentType'
  | 'documentId'
  | 'dueDate'
  | 'endsAt'
  | 'entry'
  | 'entryLocale'
  | 'externalItems'
  | 'impact'
  | 'locale'
  | 'locales'
  | 'name'
  | 'nextAt'
  | 'owner'
  | 'phase'
  | 'publishedAt'
  | 'requiredSegments'
  | 'reviewedAt'
  | 'segments'
  | 'slug'
  | 'stage'
  | 'startsAt'
  | 'target'
  | 'touchpoint'
  | 'updatedAt'
  | 'usualNumber'
  | 'verdict'
  | 'weight';

const time = (value: string | null): number | null => (value ? new Date(value).getTime() : null);

/** The facts of a journey, read slowly and plainly out of the database, as nothing that is kept in memory would do it. */
export const readWorld = async (strapi: Core.Strapi, slug: string, types: readonly string[]): Promise<World> => {
  const find = (table: string, query: object = {}) =>
    strapi.db.query(`plugin::touchpoints.${table}` as never).findMany(query as never) as unknown as Promise<Row[]>;
  const journey = (await find('journey', { where: { slug } }))[0]!;
  const siteLocales: { code: string }[] = await strapi.plugin('i18n').service('locales').find();
  const reviews = await find('review');

  const entries = new Map<EntryKey, EntryFacts>();
  for (const uid of types) {
    const model = strapi.contentTypes[uid as never] as unknown as {
      options?: { draftAndPublish?: boolean };
      pluginOptions?: { i18n?: { localized?: boolean } };
    };
    const rows = (await strapi.db.query(uid as never).findMany()) as unknown as Row[];
    for (const documentId of new Set(rows.map((row) => row.documentId as string))) {
      const own = rows.filter((row) => row.documentId === documentId);
      const localeOf = (row: Row): string | null => (model.pluginOptions?.i18n?.localized ? row.locale : null);
      const versions = [...new Set(own.map(localeOf))].map((locale): EntryVersion => {
        const here = own.filter((row) => localeOf(row) === locale);
        const live = here.find((row) => !model.options?.draftAndPublish || row.publishedAt !== null);
        const said = reviews
          .filter((row) => row.contentType === uid && row.entry === documentId)
          .filter((row) => locale === null || row.entryLocale === null || row.entryLocale === locale)
          .sort((a, b) => Number(time(b.reviewedAt)) - Number(time(a.reviewedAt)))[0];
        return {
          locale,
          published: live !== undefined,
          updatedAt: time((live ?? here[0]!).updatedAt)!,
          ...(said && (said.verdict as string) === 'good'
            ? { reviewedAt: time(said.reviewedAt), reviewDue: time(said.nextAt) }
            : said && (said.verdict as string) === 'update'
              ? { updateWantedAt: time(said.reviewedAt) }
              : {}),
        };
      });
      entries.set(entryKey(uid, documentId), { contentType: uid, documentId, versions });
    }
  }

  return {
    journey: {
      slug,
      name: journey.name,
      locales: (journey.locales as string[] | null)?.length ? journey.locales : siteLocales.map(({ code }) => code),
    },
    locales: siteLocales.map(({ code }) => code),
    stages: (await find('stage', { where: { journey: slug }, orderBy: { position: 'asc' } })).map(
      ({ slug: stage, name }) => ({ slug: stage, name }),
    ),
    touchpoints: (await find('touchpoint', { orderBy: { id: 'asc' } })).map((row) => ({
      slug: row.slug,
      name: row.name,
      channel: row.channel,
      phase: row.phase,
      impact: row.impact ?? 3,
      owner: row.owner,
      usualNumber: row.usualNumber ?? 10,
    })),
    moments: (await find('moment', { where: { journey: slug } })).map((row) => ({
      stage: row.stage,
      touchpoint: row.touchpoint,
      target: row.target,
      impact: row.impact,
      requiredSegments: row.requiredSegments ?? [],
      owner: row.owner,
      dueDate: row.dueDate,
      brief: row.brief,
      externalItems: row.externalItems ?? [],
    })),
    placements: (await find('placement', { where: { journey: slug } }))
      .filter((row) => types.includes(row.contentType))
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
      })),
    entries,
  };
};
