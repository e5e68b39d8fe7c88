import { isDeepStrictEqual } from 'node:util';
import type { z } from 'zod';
import type {
  ContentRule,
  contentRuleInputSchema,
  contentRulePatchSchema,
  EntryFilters,
  PlacementInput,
  RuleAction,
  RulePreview,
  RulePreviewInput,
} from '../../../types';
import { createBatchRecord } from '../batches/record';
import type { Asker } from '../entries/asker';
import { createGuard } from '../entries/guard';
import type { PermissionChecker } from '../entries/reader';
import { assertTakesPart, createVisibility, type Viewer } from '../entries/visibility';
import { createWholeTypes } from '../entries/whole-types';
import { limitsOf } from '../limits';
import { createEntryFilters, type MayAsk } from '../matching/entry-filters';
import { createRuleMatching } from '../matching/rule-matching';
import type { PersonWithRights } from '../people/person';
import { createPlacementCheck, placesOfRule } from '../placing/check';
import { createPlacementWriter } from '../placing/writer';
import { createSite } from '../site';
import { createStore, type RuleRow } from '../store';
import type { Context } from '../utils/context';
import { isDatabaseAway } from '../utils/database-away';
import { forbidden, invalid, notFound } from '../utils/errors';
import { partOf } from '../utils/part';
import { refusal } from '../utils/refusals';
import { ALWAYS_READABLE, createKnownRules, mayAskOf } from './known-rules';
import { createRulePresenter } from './presenter';

type RuleValues = z.output<typeof contentRuleInputSchema>;
type RulePatch = z.output<typeof contentRulePatchSchema>;

interface Said {
  contentType: string;
  action: RuleAction;
  placements: PlacementInput[] | null;
}

const whatSaid = ({ contentType, action, placements }: RuleRow): Said => ({ contentType, action, placements });

/** Rules that say which entries are no journey content, or where they are placed, by what they hold. */
export const createContentRules = ({ strapi }: Context) => {
  const store = partOf({ strapi }, createStore);
  const site = partOf({ strapi }, createSite);
  const visibility = partOf({ strapi }, createVisibility);
  const filters = partOf({ strapi }, createEntryFilters);
  const wholeTypes = partOf({ strapi }, createWholeTypes);
  const matching = partOf({ strapi }, createRuleMatching);
  const placementCheck = partOf({ strapi }, createPlacementCheck);
  const present = partOf({ strapi }, createRulePresenter);
  const knows = partOf({ strapi }, createKnownRules);
  const writer = partOf({ strapi }, createPlacementWriter);
  const guard = partOf({ strapi }, createGuard);
  const record = partOf({ strapi }, createBatchRecord);

  const find = async (documentId: string): Promise<RuleRow> => {
    const row = await store.rules.first({ documentId });
    if (!row) throw notFound('rule');
    return row;
  };

  /** @throws ValidationError with the path, PolicyError (403) where the person may not read the content type. */
  const check = async (contentType: string, wanted: EntryFilters | null | undefined, { ability, reader }: Asker) => {
    // Who writes rules keeps the settings, and is shown every content type.
    assertTakesPart(await visibility.types('system'), [contentType], ['contentType']);
    if (!reader.canReadType(contentType)) throw forbidden(refusal('entry.type', { type: contentType }));
    if (!wanted) return;
    const fault = filters.faultOf(contentType, wanted, mayAskOf(ability));
    if (fault) throw invalid(fault, ['filters', ...fault.path]);
    // What only a database knows, such as a number too large for its column, is reported now, and not lost later.
    await matching.run(contentType, wanted).catch((error: unknown) => {
      throw isDatabaseAway(error) ? error : invalid(refusal('rules.database'), ['filters']);
    });
  };

  /**
   * What a rule excludes reveals which rows it matched, so only those may write one who may read every row it looks at.
   * @throws PolicyError (403)
   */
  const assertWhole = async (contentType: string, wanted: EntryFilters | null, { ability }: Asker) => {
    const reads = await wholeTypes.readBy(ability);
    if (!reads(contentType)) {
      throw forbidden(refusal('rules.readAll', { type: contentType }));
    }
    const mayAsk: MayAsk = (uid, field) => (ALWAYS_READABLE.includes(field) ? reads(uid) : reads(uid, field));
    const fault = wanted && filters.faultOf(contentType, wanted, mayAsk);
    if (fault) {
      throw forbidden(refusal('rules.field', { field: fault.path.join('.') }));
    }
  };

  /** Another content type or other filters need to know those that were: they are neither handed over nor overwritten unseen. */
  const assertKnown = (before: RuleRow, patch: RulePatch, asker: Asker) => {
    if (knows(before, asker)) return;
    const { contentType } = before;
    const isGone = !site.model(contentType);
    if (isGone && patch.filters !== undefined) return;
    throw forbidden(
      isGone ? refusal('rules.typeGone', { type: contentType }) : refusal('rules.unreadable', { type: contentType }),
    );
  };

  /** What a rule says, checked against the journeys as they are. */
  const checkPlacements = async ({ contentType, action, placements }: Said) => {
    if (action === 'setAside') {
      if (placements?.length) throw invalid(refusal('rules.noPlaces'), ['placements']);
      return;
    }
    if (!placements?.length) throw invalid(refusal('rules.needsPlaces'), ['placements']);
    placesOfRule(await placementCheck.load(), { contentType, placements });
  };

  return {
    list: async (asker: Asker): Promise<ContentRule[]> => present(await matching.inOrder(), asker),

    async create(
      { contentType, filters: wanted, name, position, action = 'setAside', placements }: RuleValues,
      asker: Asker,
    ) {
      await check(contentType, wanted, asker);
      await assertWhole(contentType, wanted ?? null, asker);
      await checkPlacements({ contentType, action, placements: placements ?? null });
      const row = await store.change(async (change) => {
        const others = await matching.inOrder();
        const { rules } = limitsOf({ strapi });
        if (others.length >= rules) throw invalid(refusal('rules.tooMany', { most: rules }), []);
        const last = others.at(-1)?.position ?? -1;
        return change.rules.create({
          name: name ?? null,
          contentType,
          filters: wanted ?? null,
          action,
          placements: placements ?? null,
          position: position ?? Math.min(last + 1, 10_000),
        });
      });
      return (await present([row], asker))[0]!;
    },

    async update(documentId: string, patch: RulePatch, asker: Asker) {
      const before = await find(documentId);
      const contentType = patch.contentType ?? before.contentType;
      const wanted = patch.filters === undefined ? before.filters : patch.filters;
      const said: Said = {
        contentType,
        action: patch.action ?? before.action,
        placements: patch.placements === undefined ? before.placements : patch.placements,
      };
      if (patch.action === 'setAside' && patch.placements === undefined) said.placements = null;
      if (patch.filters !== undefined || patch.contentType !== undefined) {
        assertKnown(before, patch, asker);
        await check(contentType, wanted, asker);
        await assertWhole(contentType, wanted ?? null, asker);
      }
      if (patch.action !== undefined || patch.placements !== undefined || patch.contentType !== undefined) {
        assertKnown(before, patch, asker);
        await assertWhole(contentType, wanted ?? null, asker);
        // What was read can be stored again, whatever of its places is gone meanwhile: the rule says that it does not work.
        if (!isDeepStrictEqual(said, whatSaid(before))) await checkPlacements(said);
      }
      const row = await store.change(async (change) => {
        const { id } = await find(documentId);
        return change.rules.update(id, {
          ...said,
          filters: wanted ?? null,
          ...(patch.name === undefined ? {} : { name: patch.name }),
          ...(patch.position === undefined ? {} : { position: patch.position }),
        });
      });
      return (await present([row], asker))[0]!;
    },

    /** Puts the rules in this order; those that are not named come after them, as they were. */
    async order(documentIds: readonly string[], asker: Asker): Promise<ContentRule[]> {
      const rows = await store.change(async (change) => {
        const known = await matching.inOrder();
        const stranger = documentIds.find((id) => !known.some((row) => row.documentId === id));
        if (stranger) throw notFound('rule');
        const place = new Map(documentIds.map((id, index) => [id, index]));
        const rankOf = (row: RuleRow) => place.get(row.documentId) ?? documentIds.length;
        const sorted = [...known].sort((a, b) => rankOf(a) - rankOf(b));
        for (const [position, row] of sorted.entries()) {
          if (row.position !== position) await change.rules.update(row.id, { position });
        }
        return sorted.map((row, position) => ({ ...row, position }));
      });
      return present(rows, asker);
    },

    /**
     * What it placed stays, as if a person had placed it, or goes with it, and can be put back.
     * @throws PolicyError (403) where what goes with it is not the person's to read.
     */
    remove: (
      documentId: string,
      placements: 'keep' | 'remove',
      person: PersonWithRights,
      viewer: Viewer,
    ): Promise<void> =>
      store.change(async (change) => {
        const row = await find(documentId);
        if (placements === 'remove') {
          const gone = await store.placements.find({ where: { rule: documentId } });
          await guard.assertDecides(gone, viewer);
          const { written } = await writer.write(change, { existing: new Map(), wanted: [], gone }, 'rules');
          await record(change, 'rules', row.name ?? row.contentType, person, written.changes);
        } else await change.placements.updateWhere({ rule: documentId }, { rule: null });
        await change.rules.removeIds([row.id]);
      }),

    /** How many of the entries that the person may read a rule would match: only by rows that the person may read. */
    async preview({ contentType, filters: wanted }: RulePreviewInput, asker: Asker): Promise<RulePreview> {
      await check(contentType, wanted, asker);
      const checker: PermissionChecker = strapi
        .plugin('content-manager')
        .service('permission-checker')
        .create({ userAbility: asker.ability, model: contentType });
      const readable = await checker.sanitizedQuery.read({ filters: wanted ?? {} });
      const documents = await matching.run(contentType, readable.filters ?? {});
      const found = (await asker.reader.index(contentType)).filter((item) => documents.has(item.documentId));
      const examples = found.map((item) => item.title).sort((a, b) => a.localeCompare(b));
      return { count: found.length, examples: examples.slice(0, limitsOf({ strapi }).examplesOfRule) };
    },
  };
};
