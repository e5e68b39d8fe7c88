import type { Knex } from 'knex';
import { entryKey } from '../../../engine';
import type { ListFilter } from '../../../types';
import { UIDS } from '../constants';
import { createSetAsides } from '../overrides/set-asides';
import { holdsIn } from '../store/placement-locale';
import type { Context } from '../utils/context';
import { createIdLists } from '../utils/id-list';
import { partOf } from '../utils/part';

/** A condition on the rows of a content type, as the database layer takes it; built again for each statement. */
export type Condition = () => object;

/** Conditions on where entries are placed, answered by the database inside the statement that reads the entries. */
export const createListConditions = ({ strapi }: Context) => {
  const setAsides = partOf({ strapi }, createSetAsides);
  const lists = partOf({ strapi }, createIdLists);

  const tableOf = (uid: string) => (strapi.db.metadata.get(uid) as unknown as { tableName: string }).tableName;

  /** Slugs hold nothing that LIKE would take for more than itself. Databases write a list with blanks, or without. */
  const whereSegment = (query: Knex.QueryBuilder, segment: string) => {
    const text = strapi.db.dialect.client === 'mysql' ? 'cast(?? as char)' : 'cast(?? as text)';
    if (segment === '-') return query.whereRaw(`(?? is null or ${text} = ?)`, ['segments', 'segments', '[]']);
    return query.whereRaw(`${text} like ?`, ['segments', `%"${segment}"%`]);
  };

  /** The documentIds of a type's entries that are placed where the request asks. */
  const placedAt = (uid: string, filter: ListFilter, locale: string | undefined): Knex.QueryBuilder => {
    const query = strapi.db.getConnection(tableOf(UIDS.placement)) as Knex.QueryBuilder;
    void query.select('entry').where('content_type', uid);
    if (filter.tpJourney) void query.where('journey', filter.tpJourney);
    if (filter.tpStage) void query.where('stage', filter.tpStage);
    if (filter.tpTouchpoint === '-') void query.whereNull('touchpoint');
    else if (filter.tpTouchpoint) void query.where('touchpoint', filter.tpTouchpoint);
    if (locale) void query.where(holdsIn(locale));
    if (filter.tpSegment) void whereSegment(query, filter.tpSegment);
    return query;
  };

  const asideIn = async (uid: string): Promise<string[]> =>
    [...(await setAsides.of([uid])).keys()].map((key) => key.slice(entryKey(uid, '').length));

  return {
    /** For the list of a type in one locale, placements for others do not count. */
    async of(uid: string, filter: ListFilter, locale?: string): Promise<Condition> {
      const { tpPlaced, tpJourney, ...place } = filter;
      const asksPlace = tpPlaced === 'placed' || Object.values(place).some(Boolean) || (!tpPlaced && tpJourney);
      const aside = tpPlaced === 'unplaced' || tpPlaced === 'setAside' ? await asideIn(uid) : [];
      return () => {
        const parts: object[] = [];
        if (asksPlace) parts.push({ documentId: { $in: placedAt(uid, filter, locale) } });
        if (tpPlaced === 'unplaced' || tpPlaced === 'setAside') {
          parts.push({ documentId: { $notIn: placedAt(uid, { tpJourney }, locale) } });
          // Rules may set thousands aside.
          parts.push({ documentId: { $in: tpPlaced === 'unplaced' ? lists.allBut(uid, aside) : lists.of(aside) } });
        }
        return { $and: parts };
      };
    },
  };
};
