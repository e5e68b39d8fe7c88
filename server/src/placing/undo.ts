import { entryKey } from '../../../engine';
import type { PlacementCounts } from '../../../types';
import { createStates } from '../entries/states';
import { limitsOf } from '../limits';
import { createStore, type Change, type PlacementChange, type PlacementColumns, type PlacementRow } from '../store';
import { entryOf } from '../store/mapping';
import type { Context } from '../utils/context';
import { giveWay, mapGivingWay } from '../utils/give-way';
import { partOf } from '../utils/part';
import { createPlacementCheck } from './check';
import { columnsOf, createPlacementWriter, sameContent } from './writer';

/** Restores placements to what they were before a batch. */
export const createPlacementUndo = ({ strapi }: Context) => {
  const store = partOf({ strapi }, createStore);
  const writer = partOf({ strapi }, createPlacementWriter);
  const check = partOf({ strapi }, createPlacementCheck);
  const states = partOf({ strapi }, createStates);

  /** Which of the placements to restore still have a place: what they named may have gone since. */
  const standing = async (rows: readonly PlacementColumns[]): Promise<Set<string>> => {
    const loaded = await check.load();
    const entries = await states.of(rows.map(entryOf));
    const stands = (row: PlacementColumns) =>
      entries.has(entryKey(row.contentType, row.entry)) &&
      loaded.fault(() => {
        const place = loaded.place({ ...row, locale: row.entryLocale, segments: row.segments ?? [] }, []);
        loaded.entryType(row.contentType, [place], []);
      }) === null;
    const stand = await mapGivingWay(rows, limitsOf({ strapi }).itemsAtOnce, stands);
    return new Set(rows.filter((_, index) => stand[index]).map(({ key }) => key));
  };

  /** What a rule made belongs to no rule once that rule is gone, whether it exists now or is restored. */
  const livingRules = async () => {
    const rules = new Set((await store.rules.find({ select: ['documentId'] })).map((rule) => rule.documentId));
    return (rule: string | null | undefined) => (rule && rules.has(rule) ? rule : null);
  };

  /** Everything except what somebody has changed since and what no longer has a place; those are `kept`. */
  return async (
    change: Change,
    changes: readonly PlacementChange[],
  ): Promise<PlacementCounts & { readonly kept: number }> => {
    const ruleOf = await livingRules();
    const isAs = (row: PlacementRow | undefined, expected: PlacementColumns | null): boolean => {
      if (!row || !expected) return !row && !expected;
      return sameContent(row, expected) && (row.rule ?? null) === ruleOf(expected.rule);
    };
    const existing = await writer.existingOf(changes.map(({ before, after }) => entryOf((before ?? after)!)));
    const same = await mapGivingWay(changes, limitsOf({ strapi }).itemsAtOnce, ({ before, after }) =>
      isAs(existing.get((before ?? after)!.key), after),
    );
    const untouched = changes.filter((_, index) => same[index]);
    const stands = await standing(untouched.flatMap(({ before }) => (before ? [before] : [])));
    await giveWay();
    const back = untouched.filter(({ before }) => !before || stands.has(before.key));
    const {
      written: { added, updated, removed },
    } = await writer.write(
      change,
      {
        existing,
        wanted: back.flatMap(({ before }) => (before ? [{ ...columnsOf(before), rule: ruleOf(before.rule) }] : [])),
        gone: back.flatMap(({ before, after }) => (!before && after ? [existing.get(after.key)!] : [])),
      },
      'undo',
    );
    await writer.undoRefusals(change, back);
    return { added, updated, removed, kept: changes.length - back.length };
  };
};
