import { entryKey, groupBy } from '../../../engine';
import type { EntryKey, RuleEffect, RulesEffect } from '../../../types';
import { createBatchRecord } from '../batches/record';
import { createForesight } from '../coverage/score-preview';
import { createGuard } from '../entries/guard';
import type { Viewer } from '../entries/visibility';
import { createRuleMatching, type Among } from '../matching/rule-matching';
import { createRefusals } from '../overrides/refusals';
import { createSetAsides } from '../overrides/set-asides';
import type { PersonWithRights } from '../people/person';
import { createPlacementCheck, placesOfRule, type LoadedCheck, type SlotPlacement } from '../placing/check';
import { changesOf, columnsFor, createPlacementWriter, placedBy, type PlacementPlan } from '../placing/writer';
import { createSite } from '../site';
import { createSettings } from '../site/settings';
import {
  createStore,
  inChunks,
  type PlacementChange,
  type PlacementColumns,
  type PlacementRow,
  type RuleRow,
} from '../store';
import type { Context } from '../utils/context';
import { giveWayBetween } from '../utils/give-way';
import { partOf } from '../utils/part';

/** What rules say of entries, and what that changes. */
interface Made {
  readonly plan: PlacementPlan;
  readonly rules: readonly RuleRow[];
  /** Entries that each rule decides about, and the places left as a person made them; by the rule's documentId. */
  readonly entries: ReadonlyMap<string, number>;
  readonly kept: ReadonlyMap<string, number>;
  readonly setAside: ReadonlySet<EntryKey>;
}

const count = (counts: Map<string, number>, key: string, by = 1) => counts.set(key, (counts.get(key) ?? 0) + by);

/** Who gets what a rule placed, and which of it goes: rules never touch what a person made, changed or took away. */
export const createRuleRuns = ({ strapi }: Context) => {
  const store = partOf({ strapi }, createStore);
  const site = partOf({ strapi }, createSite);
  const settings = partOf({ strapi }, createSettings);
  const check = partOf({ strapi }, createPlacementCheck);
  const matching = partOf({ strapi }, createRuleMatching);
  const setAsides = partOf({ strapi }, createSetAsides);
  const refusals = partOf({ strapi }, createRefusals);
  const writer = partOf({ strapi }, createPlacementWriter);
  const record = partOf({ strapi }, createBatchRecord);
  const foresight = partOf({ strapi }, createForesight);
  const guard = partOf({ strapi }, createGuard);

  /** Where rules place, by their documentId, those left out that have a fault. */
  const placesOf = (rules: readonly RuleRow[], loaded: LoadedCheck): Map<string, SlotPlacement[]> => {
    const places = new Map<string, SlotPlacement[]>();
    for (const rule of rules) {
      if (matching.faultOf(rule) !== null) continue;
      loaded.fault(() => void places.set(rule.documentId, placesOfRule(loaded, rule)));
    }
    return places;
  };

  /** Placements by rules of the entries looked at. */
  const rowsByRules = async (types: readonly string[], among: Among): Promise<PlacementRow[]> => {
    const where = { contentType: { $in: [...types] }, rule: { $notNull: true } };
    if (among === 'all') return store.placements.find({ where });
    const rows: PlacementRow[] = [];
    for await (const ids of inChunks(
      { strapi },
      among.map(({ documentId }) => documentId),
    )) {
      rows.push(...(await store.placements.find({ where: { ...where, entry: { $in: ids } } })));
    }
    return rows;
  };

  const make = async (among: Among): Promise<Made> => {
    const participating = await settings.participating();
    const all = await matching.inOrder({ contentType: { $in: participating } });
    const waiting = matching.waiting(all);
    const rules = all.filter(({ action }) => action === 'place');
    const loaded = await check.load();
    const usable = placesOf(
      rules.filter(({ documentId }) => !waiting.has(documentId)),
      loaded,
    );
    const broken = new Set(rules.map(({ documentId }) => documentId).filter((id) => !usable.has(id)));
    // Also of content types without such a rule now: theirs may have become another one.
    const byRules = await rowsByRules(participating, among);
    const types = [...new Set([...rules, ...byRules].map(({ contentType }) => contentType))];
    const { ruled, excluded } = await setAsides.decisions(types, among);
    const refused = await refusals.of(types, among);

    const [entries, kept] = [new Map<string, number>(), new Map<string, number>()];
    const proposed: PlacementColumns[] = [];
    const setAside = new Set<EntryKey>(excluded);
    // Each place of each entry has a key of its own to be computed.
    for await (const [key, rule] of giveWayBetween(ruled, 50)) {
      if (rule.action === 'setAside') setAside.add(key);
      else if (!excluded.has(key)) {
        count(entries, rule.documentId);
        const documentId = key.slice(rule.contentType.length + 1);
        for (const place of usable.get(rule.documentId) ?? [])
          proposed.push(columnsFor(rule.contentType, documentId, place, rule.documentId));
      }
    }
    const existing = await writer.existingOf(
      proposed.map(({ contentType, entry }) => ({ contentType, documentId: entry })),
    );
    for (const row of byRules) existing.set(row.key, row);
    const wanted = proposed.filter((row) => {
      const there = existing.get(row.key);
      const isPersons = there ? !there.rule : refused.has(row.key);
      if (isPersons) count(kept, row.rule!);
      return !isPersons;
    });
    return {
      plan: { existing, wanted, gone: outdated(byRules, wanted, ruled, broken, excluded) },
      rules,
      entries,
      kept,
      setAside,
    };
  };

  /**
   * What a rule placed and no rule wants any more. A rule that is broken, names what is gone, keeps what it placed; so do
   * entries that a person set aside since: what becomes of those is that person's to say.
   */
  const outdated = (
    byRules: readonly PlacementRow[],
    wanted: readonly PlacementColumns[],
    ruled: ReadonlyMap<EntryKey, RuleRow>,
    broken: ReadonlySet<string>,
    excluded: ReadonlySet<EntryKey>,
  ): PlacementRow[] => {
    const keys = new Set(wanted.map((row) => row.key));
    return byRules.filter((row) => {
      const key = entryKey(row.contentType, row.entry);
      const decided = ruled.get(key);
      const isBroken = broken.has(row.rule!) || (decided !== undefined && broken.has(decided.documentId));
      return !keys.has(row.key) && !isBroken && !excluded.has(key);
    });
  };

  /** Entries that take part, are not set aside and are placed nowhere, before and after. */
  const unplacedCounts = async (changes: readonly PlacementChange[]) => {
    const types = await settings.participating();
    const aside = await setAsides.of(types);
    const perEntry = new Map<EntryKey, number>();
    for (const { contentType, entry } of await store.placements.find({ select: ['contentType', 'entry'] })) {
      count(perEntry, entryKey(contentType, entry));
    }
    const all: EntryKey[] = [];
    for (const uid of types) {
      for (const documentId of await matching.run(uid, null)) all.push(entryKey(uid, documentId));
    }
    const countUnplaced = () => all.filter((key) => !aside.has(key) && !perEntry.get(key)).length;
    const before = countUnplaced();
    for (const change of changes) {
      const { contentType, entry } = (change.before ?? change.after)!;
      const difference = Number(Boolean(change.after)) - Number(Boolean(change.before));
      count(perEntry, entryKey(contentType, entry), difference);
    }
    return { before, after: countUnplaced() };
  };

  const effectOf = (rule: RuleRow, { entries, kept }: Made, changes: readonly PlacementChange[]): RuleEffect => ({
    documentId: rule.documentId,
    name: rule.name,
    entries: entries.get(rule.documentId) ?? 0,
    kept: kept.get(rule.documentId) ?? 0,
    added: changes.filter(({ before }) => !before).length,
    updated: changes.filter(({ before, after }) => before && after).length,
    removed: changes.filter(({ after }) => !after).length,
  });

  return {
    /** What all rules that place would do with the content that exists. Nothing is changed. */
    async preview(): Promise<RulesEffect> {
      const made = await make('all');
      const { changes, added, updated, removed } = await changesOf(made.plan);
      const ofRule = groupBy(changes, ({ before, after }) => (after ?? before)!.rule);
      return {
        rules: made.rules.map((rule) => effectOf(rule, made, ofRule.get(rule.documentId) ?? [])),
        entries: new Set(
          changes.map(({ before, after }) => entryKey((after ?? before)!.contentType, (after ?? before)!.entry)),
        ).size,
        kept: [...made.kept.values()].reduce((sum, kept) => sum + kept, 0),
        added,
        updated,
        removed,
        unplaced: await unplacedCounts(changes),
        scores: await foresight.scores(changes, 'system'),
      };
    },

    /**
     * Does it, in one transaction that can be undone as one.
     * @throws PolicyError (403) where it concerns what the person may not read.
     */
    run: (person: PersonWithRights, viewer: Viewer) =>
      store.change(async (change) => {
        const { plan, rules } = await make('all');
        await guard.assertDecides((await changesOf(plan)).changes.map(placedBy), viewer);
        const { written } = await writer.write(change, plan, 'rules');
        const { changes, added, updated, removed } = written;
        const names = rules.map(({ name, contentType }) => name ?? site.typeName(contentType));
        const batch = await record(change, 'rules', names.join(' · ').slice(0, 1000), person, changes);
        return { added, updated, removed, batch };
      }),

    /** Does it for these entries only, as they are created and published. Where nothing changes, nothing is written. */
    async runFor(among: Exclude<Among, 'all'>): Promise<void> {
      const looked = await make(among);
      if ((await changesOf(looked.plan)).changes.length === 0) return;
      await store.change(async (change) => {
        const { plan } = await make(among);
        await writer.write(change, plan, 'rules');
      });
    },
  };
};
