import type { z } from 'zod';
import { entryKey, placeKey } from '../../../engine';
import {
  ORPHAN_REASONS,
  type Orphan,
  type OrphanPage,
  type orphansQuerySchema,
  type OrphansRepair,
} from '../../../types';
import { createGuard } from '../entries/guard';
import type { EntryReader } from '../entries/reader';
import { createStates } from '../entries/states';
import { assertTakesPart, createVisibility } from '../entries/visibility';
import { createRefusals } from '../overrides/refusals';
import { createPlacementCheck } from '../placing/check';
import { createPlacementMoves } from '../placing/move';
import { createSite } from '../site';
import { createSettings } from '../site/settings';
import { createStore, inChunks, type Change, type PlacementRow } from '../store';
import { entryOf, toPlacement } from '../store/mapping';
import type { Context } from '../utils/context';
import { forbidden, invalid } from '../utils/errors';
import { paginate } from '../utils/paginate';
import { partOf } from '../utils/part';
import { refusal } from '../utils/refusals';
import { createBrokenCandidates } from './candidates';
import { createFollowRename } from './follow-rename';
import { createGoneTypes } from './gone-types';
import { createBrokenLinks, lacksEntry, type BrokenLink } from './links';

/** A page of broken links, without the names of their places. */
type FoundOrphans = Omit<OrphanPage['meta'], 'names'> & { readonly orphans: Orphan[] };

type Relink = Extract<OrphansRepair, { action: 'relink' }>;
type Relocate = Extract<OrphansRepair, { action: 'relocate' }>;
type Rename = Extract<OrphansRepair, { action: 'rename' }>;

/** Sorted by a column; equal ones stay in order of age. */
const sorted = (orphans: readonly Orphan[], sort: string | undefined): readonly Orphan[] => {
  if (!sort) return orphans;
  const [column, direction] = sort.split(':');
  const factor = direction === 'desc' ? -1 : 1;
  const valueOf = (orphan: Orphan): string => {
    if (column === 'reason') return String(ORPHAN_REASONS.indexOf(orphan.reason));
    return column === 'stage' ? placeKey(orphan) : orphan.contentType;
  };
  return [...orphans].sort((a, b) => factor * valueOf(a).localeCompare(valueOf(b)));
};

const slotOf = (slot: PlacementRow) => ({ slot });

/** Placements that point at something that is gone. They are never served; they are kept, so that they can be mended. */
export const createOrphans = ({ strapi }: Context) => {
  const store = partOf({ strapi }, createStore);
  const site = partOf({ strapi }, createSite);
  const visibility = partOf({ strapi }, createVisibility);
  const states = partOf({ strapi }, createStates);
  const guard = partOf({ strapi }, createGuard);
  const moves = partOf({ strapi }, createPlacementMoves);
  const refusals = partOf({ strapi }, createRefusals);
  const check = partOf({ strapi }, createPlacementCheck);
  const brokenLinks = partOf({ strapi }, createBrokenLinks);
  const candidates = partOf({ strapi }, createBrokenCandidates);
  const sayings = partOf({ strapi }, createFollowRename);
  const settings = partOf({ strapi }, createSettings);
  const goneTypes = partOf({ strapi }, createGoneTypes);

  /** A link that is hidden from the person and one that is not broken get the same error, so that nothing is given away. */
  const named = async (documentIds: readonly string[], reader: EntryReader): Promise<readonly BrokenLink[]> => {
    const rows: PlacementRow[] = [];
    for await (const chunk of inChunks({ strapi }, documentIds)) {
      rows.push(...(await store.placements.find({ where: { documentId: { $in: chunk } }, orderBy: { id: 'asc' } })));
    }
    const { links } = await brokenLinks.ofPerson(rows, reader);
    const found = new Set(links.map(({ row }) => row.documentId));
    const missing = documentIds.find((documentId) => !found.has(documentId));
    if (missing) throw invalid(refusal('orphan.none', { placement: missing }), ['placements']);
    return links;
  };

  const ofReason = async (reason: Orphan['reason'], reader: EntryReader): Promise<readonly BrokenLink[]> =>
    (await brokenLinks.ofPerson(await candidates(), reader)).links.filter((link) => link.reason === reason);

  const remove = async (change: Change, links: readonly BrokenLink[]): Promise<number> => {
    await change.placements.removeIds(links.map(({ row }) => row.id));
    return links.length;
  };

  /** Points links at another entry. If that one is already there, it is left as it is, and the broken link is removed. */
  const relink = async (change: Change, { placements: ids, to }: Relink, reader: EntryReader): Promise<number> => {
    await reader.assertReadable([to]);
    const links = await named(ids, reader);
    const lost = links.find((link) => link.place !== null || !lacksEntry(link));
    if (lost) {
      const named = { what: lost.place ?? lost.reason, placement: lost.row.documentId };
      throw invalid(refusal('orphan.notEntry', named), ['placements']);
    }
    const rows = links.map(({ row }) => row);
    (await check.load()).entryType(to.contentType, rows.map(slotOf), ['to']);
    const there = { contentType: to.contentType, entry: to.documentId };
    await guard.assertDecides(
      rows.map((row) => ({ ...row, ...there })),
      reader,
    );
    for (const row of rows) {
      const moved = await moves.row(change, row, there);
      if (!moved) await change.placements.removeIds([row.id]);
    }
    // The entries are gone: what people said about them holds for the one that takes their place.
    const gone = new Map(rows.map(({ contentType, entry }) => [entryKey(contentType, entry), { contentType, entry }]));
    for (const from of gone.values()) await refusals.follow(change, from, there);
    return rows.length;
  };

  /** Makes links whose locale is gone hold for another one. If the entry is already there for that one, the broken link is removed. */
  const relocate = async (change: Change, { placements: ids, locale }: Relocate, reader: EntryReader) => {
    const links = await named(ids, reader);
    const other = links.find(({ reason }) => reason !== 'locale');
    if (other) throw invalid(refusal('orphan.notLocale', { placement: other.row.documentId }), ['placements']);
    if (locale !== null) await site.checkLocale(locale);
    const there = { entryLocale: locale };
    const moved = links.map(({ row }) => ({ ...row, ...there }));
    const loaded = await check.load();
    for (const contentType of new Set(moved.map((row) => row.contentType))) {
      loaded.entryType(contentType, moved.filter((row) => row.contentType === contentType).map(slotOf), ['locale']);
    }
    await guard.assertDecides(moved, reader);
    for (const { row } of links) {
      if (!(await moves.row(change, row, there))) await change.placements.removeIds([row.id]);
    }
    return links.length;
  };

  /** The person must be able to read the entries under the new name, as with any entry that is placed. */
  const assertRename = async ({ from, to }: Rename, rows: readonly PlacementRow[], reader: EntryReader) => {
    if (site.model(from)) throw invalid(refusal('rename.exists', { from }), ['from']);
    // A type that took part takes part under its new name: then that need not do so yet.
    const open = rows.length > 0 && (await settings.isNamed(from)) ? site.candidates() : await visibility.types(reader);
    assertTakesPart(open.filter(await visibility.sees(reader)), [to], ['to']);
    if (!reader.canReadType(to)) throw forbidden(refusal('entry.type', { type: to }));
    const renamed = rows.map((row) => ({ ...row, contentType: to }));
    const existing = await states.of(renamed.map(entryOf));
    // Once moved to the wrong name, nothing would tell what they were before: that could not be put right.
    if (rows.length > 0 && existing.size === 0) {
      throw invalid(refusal('rename.other', { from, to }), ['to']);
    }
    await guard.assertDecides(renamed, reader);
    await sayings.assertMay(from, to, reader);
  };

  const rename = async (change: Change, names: Rename, reader: EntryReader): Promise<number> => {
    const { from, to } = names;
    const rows = await store.placements.find({ where: { contentType: from } });
    await assertRename(names, rows, reader);
    await settings.followRename(from, to);
    // What is for a locale that the new name has not moves, too: it is listed as such then, and mended there.
    let changed = 0;
    for (const row of rows) if (await moves.row(change, row, { contentType: to })) changed += 1;
    await sayings.follow(change, from, to);
    return changed;
  };

  return {
    async list(
      { journey, contentTypes, locale, reason: only, page, pageSize, sort }: z.output<typeof orphansQuerySchema>,
      reader: EntryReader,
    ): Promise<FoundOrphans> {
      const all = await candidates({ journey, contentTypes, locale });
      const { links, hidden } = await brokenLinks.ofPerson(all, reader);
      const orphans = links.map(({ row, reason }): Orphan => ({ ...toPlacement(row), reason }));
      const counts = Object.fromEntries(
        ORPHAN_REASONS.map((reason) => [reason, orphans.filter((orphan) => orphan.reason === reason).length]),
      ) as FoundOrphans['reasons'];
      const wanted = sorted(only ? orphans.filter(({ reason }) => reason === only) : orphans, sort);
      const { items, pagination } = paginate(wanted, page, pageSize);
      const gone = orphans.filter(({ reason }) => reason === 'contentType').map(({ contentType }) => contentType);
      const renamed = [...new Set(gone)].map(async (contentType) => ({
        contentType,
        successors: await goneTypes.successors(contentType, reader),
      }));
      return {
        orphans: items,
        pagination,
        reasons: counts,
        goneTypes: await Promise.all(renamed),
        hidden: hidden.filter((reason) => !only || reason === only).length,
      };
    },

    /**
     * Changes broken links that the person may know about.
     * @throws ValidationError where one of those named is not such a link, or another entry would not mend it; PolicyError
     * (403) where the person may not read what they would point at.
     */
    repair: (repair: OrphansRepair, reader: EntryReader): Promise<{ changed: number }> =>
      store.change(async (change) => {
        switch (repair.action) {
          case 'remove':
            return { changed: await remove(change, await named(repair.placements, reader)) };
          case 'removeAll':
            return { changed: await remove(change, await ofReason(repair.reason, reader)) };
          case 'relink':
            return { changed: await relink(change, repair, reader) };
          case 'relocate':
            return { changed: await relocate(change, repair, reader) };
          case 'rename':
            return { changed: await rename(change, repair, reader) };
        }
      }),
  };
};
