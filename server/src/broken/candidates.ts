import type { Knex } from 'knex';
import { UIDS } from '../constants';
import { limitsOf } from '../limits';
import { createSite } from '../site';
import { createStore, inChunks, inSlices, type PlacementRow } from '../store';
import { inRunning, tableNameOf } from '../store/plain';
import type { Context } from '../utils/context';
import { giveWayBetween } from '../utils/give-way';
import { partOf } from '../utils/part';
import { createMissingPlace, type PlacementPlace } from './missing-place';

/** Which placements are asked for. */
export interface CandidateFilter {
  readonly journey?: string | undefined;
  readonly contentTypes?: readonly string[] | undefined;
  /** Those for this locale, and those for every one. */
  readonly locale?: string | undefined;
}

/** A place and a content type, as placements combine them: a site has hundreds of these, and a hundred thousand placements. */
interface Kind extends PlacementPlace {
  readonly contentType: string;
}

/**
 * Lets the database find the placements that are broken, so that a site with a handful of them does not read a hundred
 * thousand placements and all of their entries.
 */
export const createBrokenCandidates = ({ strapi }: Context) => {
  const store = partOf({ strapi }, createStore);
  const site = partOf({ strapi }, createSite);
  const readMissingPlace = partOf({ strapi }, createMissingPlace);

  const tableOf = (uid: string) => tableNameOf({ strapi }, uid);

  const queryWith =
    ({ journey, contentTypes, locale }: CandidateFilter, trx: Knex.Transaction | undefined) =>
    (): Knex.QueryBuilder => {
      const query = strapi.db.getConnection(`${tableOf(UIDS.placement)} as placed`) as Knex.QueryBuilder;
      if (trx) void query.transacting(trx);
      if (journey) void query.where('placed.journey', journey);
      if (contentTypes) void query.whereIn('placed.content_type', [...contentTypes]);
      if (locale) {
        void query.where((either) => either.where('placed.entry_locale', locale).orWhereNull('placed.entry_locale'));
      }
      return query;
    };

  const kindsIn = async (query: Knex.QueryBuilder): Promise<Kind[]> =>
    query.distinct({
      contentType: 'placed.content_type',
      journey: 'placed.journey',
      stage: 'placed.stage',
      touchpoint: 'placed.touchpoint',
    });

  const idsOf = async (query: Knex.QueryBuilder): Promise<number[]> =>
    ((await query.select('placed.id')) as { id: number }[]).map(({ id }) => id);

  const ofKinds = (query: Knex.QueryBuilder, kinds: readonly Kind[]): Knex.QueryBuilder =>
    query.where((any) => {
      for (const { contentType, journey, stage, touchpoint } of kinds) {
        void any.orWhere({
          'placed.content_type': contentType,
          'placed.journey': journey,
          'placed.stage': stage,
          'placed.touchpoint': touchpoint,
        });
      }
    });

  const withoutEntry = (query: Knex.QueryBuilder, uid: string): Knex.QueryBuilder => {
    const entries = strapi.db.getConnection(tableOf(uid)) as Knex.QueryBuilder;
    const ofPlaced = entries
      .select(strapi.db.connection.raw('1'))
      .whereRaw('?? = ??', [`${tableOf(uid)}.document_id`, 'placed.entry']);
    if (site.isLocalized(uid)) void ofPlaced.whereNotNull(`${tableOf(uid)}.locale`);
    return query.where('placed.content_type', uid).whereNotExists(ofPlaced);
  };

  /** Those for a locale that the site does not have, or that content of that type cannot have. */
  const withoutLocale = (query: Knex.QueryBuilder, codes: readonly string[], uids: readonly string[]) =>
    query.whereNotNull('placed.entry_locale').where((either) =>
      either.whereNotIn('placed.entry_locale', [...codes]).orWhereIn(
        'placed.content_type',
        uids.filter((uid) => site.model(uid) && !site.isLocalized(uid)),
      ),
    );

  const findIds = async (filter: CandidateFilter, trx?: Knex.Transaction): Promise<number[]> => {
    const query = queryWith(filter, trx);
    const missingPlace = await readMissingPlace();
    const kinds = await kindsIn(query());
    const isBroken = (kind: Kind) => !site.model(kind.contentType) || missingPlace(kind) !== null;
    const ids = new Set<number>();
    for await (const chunk of giveWayBetween(inSlices(kinds.filter(isBroken), limitsOf({ strapi }).kindsInStatement))) {
      for (const id of await idsOf(ofKinds(query(), chunk))) ids.add(id);
    }
    const uids = [...new Set(kinds.map(({ contentType }) => contentType))];
    const codes = (await site.locales()).map(({ code }) => code);
    for (const id of await idsOf(withoutLocale(query(), codes, uids))) ids.add(id);
    for (const uid of uids) {
      if (site.model(uid)) for (const id of await idsOf(withoutEntry(query(), uid))) ids.add(id);
    }
    return [...ids].sort((a, b) => a - b);
  };

  /** All placements that may be broken, oldest first; including what the running transaction has written. */
  return async (filter: CandidateFilter = {}): Promise<PlacementRow[]> => {
    const ids = await inRunning({ strapi }, (trx) => findIds(filter, trx));
    const rows: PlacementRow[] = [];
    for await (const chunk of inChunks({ strapi }, ids)) {
      for (const row of await store.placements.find({ where: { id: { $in: chunk } }, orderBy: { id: 'asc' } })) {
        rows.push(row);
      }
    }
    return rows;
  };
};
