import { BucketMap } from '../../../engine';
import type { Dirty } from '../placed/dirty';
import { updated, type EntryUpdate } from '../placed/entry';
import { createFollower } from '../placed/follow';
import { createSettings } from '../site/settings';
import type { Context } from '../utils/context';
import { partOf } from '../utils/part';
import type { Known, KnownChange } from './known';
import { changedVerdicts, createVerdictReader, withVerdicts, type Verdicts } from './verdicts';

/** What coverage is made of besides the plans: which entries are placed where, and their state. */
export interface Content {
  readonly participating: readonly string[];
  readonly verdicts: Verdicts;
  readonly known: Known;
}

/** The content as it is now, and what changed in it; without `changes`, anything may have. */
export interface Refreshed {
  readonly content: Content;
  readonly changes?: readonly KnownChange[];
}

const reviewed = (update: EntryUpdate, verdicts: Verdicts): EntryUpdate => ({
  ...update,
  facts: update.facts && withVerdicts(update.facts, verdicts),
});

/** Reads only what changed. */
export const createRefresh = ({ strapi }: Context) => {
  const settings = partOf({ strapi }, createSettings);
  const readVerdicts = partOf({ strapi }, createVerdictReader);
  const content = createFollower({ strapi }, 'every');

  const readAll = async (participating: readonly string[]): Promise<Content> => {
    const verdicts = await readVerdicts();
    const updates = await content.all(participating);
    const known = updates.map((update) => [update.key, updated(undefined, reviewed(update, verdicts))!] as const);
    return { participating, verdicts, known: BucketMap.of(known) };
  };

  return {
    readAll: async (): Promise<Refreshed> => ({ content: await readAll(await settings.participating()) }),

    async update(before: Content, dirty: Dirty, areReviewsDirty: boolean): Promise<Refreshed> {
      const participating = dirty.structure ? await settings.participating() : before.participating;
      if (String(participating) !== String(before.participating)) return { content: await readAll(participating) };

      const verdicts = areReviewsDirty ? await readVerdicts() : before.verdicts;
      const placed = { participating, entries: before.known };
      const updates = await content.changed(placed, dirty, changedVerdicts(before.verdicts, verdicts));
      const changes = updates.map((update): KnownChange => {
        const entry = before.known.get(update.key);
        return { key: update.key, before: entry, after: updated(entry, reviewed(update, verdicts)) };
      });
      const known = before.known.with(changes.map(({ key, after }) => [key, after] as const));
      return { content: { participating, verdicts, known }, changes };
    },
  };
};
