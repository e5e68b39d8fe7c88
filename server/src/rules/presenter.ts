import type { ContentRule, Fault } from '../../../types';
import { UIDS } from '../constants';
import type { Asker } from '../entries/asker';
import { createRuleMatching } from '../matching/rule-matching';
import { createPlacementCheck, placesOfRule } from '../placing/check';
import { createSite } from '../site';
import type { RuleRow } from '../store';
import type { Context } from '../utils/context';
import { partOf } from '../utils/part';
import { createKnownRules } from './known-rules';
import { refusal } from '../utils/refusals';

/** Rules as one person sees them. */
export const createRulePresenter = ({ strapi }: Context) => {
  const site = partOf({ strapi }, createSite);
  const matching = partOf({ strapi }, createRuleMatching);
  const placementCheck = partOf({ strapi }, createPlacementCheck);
  const knows = partOf({ strapi }, createKnownRules);

  /** How many placements each rule made, by its documentId. */
  const placedByRule = async (): Promise<Map<string, number>> => {
    const { tableName } = strapi.db.metadata.get(UIDS.placement);
    const rows: { rule: string; placed: number | string }[] = await strapi.db
      .getConnection(tableName)
      .whereNotNull('rule')
      .groupBy('rule')
      .select('rule')
      .count({ placed: '*' });
    return new Map(rows.map(({ rule, placed }) => [rule, Number(placed)]));
  };

  /** `placesFault` is what a rule that works otherwise names and is gone. */
  const presentOne = (row: RuleRow, asker: Asker, placed: number, placesFault: Fault | null): ContentRule => {
    const readable = knows(row, asker);
    const matchFault = matching.faultOf(row);
    const hiddenFault = matchFault !== null && !readable && site.model(row.contentType);
    return {
      documentId: row.documentId,
      name: row.name,
      contentType: row.contentType,
      typeName: site.typeName(row.contentType),
      filters: readable ? row.filters : null,
      readable,
      action: row.action,
      placements: row.placements ?? [],
      position: row.position,
      placed,
      fault: hiddenFault ? refusal('rules.nothing') : (matchFault ?? placesFault),
    };
  };

  /** The site is read once for all of them. */
  return async (rows: readonly RuleRow[], asker: Asker): Promise<ContentRule[]> => {
    if (!rows.some(({ action }) => action === 'place')) return rows.map((row) => presentOne(row, asker, 0, null));
    const waiting = matching.waiting(await matching.inOrder());
    const loaded = await placementCheck.load();
    const placed = await placedByRule();
    const placesFault = (row: RuleRow) =>
      loaded.fault(() => placesOfRule(loaded, row)) ?? (waiting.has(row.documentId) ? refusal('rules.waits') : null);
    return rows.map((row) =>
      row.action === 'place'
        ? presentOne(row, asker, placed.get(row.documentId) ?? 0, placesFault(row))
        : presentOne(row, asker, 0, null),
    );
  };
};
