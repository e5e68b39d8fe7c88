import type { z } from 'zod';
import type { SavedFilter, savedFilterInputSchema } from '../../../types';
import { limitsOf } from '../limits';
import { isSignedBy, type PersonWithRights } from '../people/person';
import { createStore, type SavedFilterRow } from '../store';
import type { Context } from '../utils/context';
import { forbidden, invalid, notFound } from '../utils/errors';
import { partOf } from '../utils/part';
import { refusal } from '../utils/refusals';

type FilterValues = z.output<typeof savedFilterInputSchema>;

/** Searches of the Content screen that people keep for later, for themselves or for everybody. */
export const createSavedFilters = ({ strapi }: Context) => {
  const store = partOf({ strapi }, createStore);

  const mayDelete = (row: SavedFilterRow, person: PersonWithRights) =>
    isSignedBy(row.ownerId, person) || (Boolean(row.shared) && person.maySettings);

  const toFilter = (row: SavedFilterRow, person: PersonWithRights): SavedFilter => ({
    documentId: row.documentId,
    name: row.name,
    query: row.query ?? '',
    shared: Boolean(row.shared),
    mine: isSignedBy(row.ownerId, person),
    canDelete: mayDelete(row, person),
  });

  return {
    /** A person's own, and those that others share. */
    async list(person: PersonWithRights): Promise<SavedFilter[]> {
      const rows = await store.savedFilters.find({ where: { $or: [{ ownerId: person.id }, { shared: true }] } });
      const { compare } = new Intl.Collator();
      return rows
        .map((row) => toFilter(row, person))
        .sort((a, b) => Number(b.mine) - Number(a.mine) || compare(a.name, b.name));
    },

    /**
     * Keeps a search; one of the same name and person is replaced.
     * @throws PolicyError (403) for sharing without being allowed to place, ValidationError where there are too many.
     */
    save: ({ name, query, shared }: FilterValues, person: PersonWithRights): Promise<SavedFilter> =>
      store.change(async (change) => {
        const { id: ownerId, email, mayPlace } = person;
        if (shared && !mayPlace) throw forbidden(refusal('filter.share'));
        const own = await store.savedFilters.find({ where: { ownerId } });
        const former = own.find((row) => row.name === name);
        const { savedFilters } = limitsOf({ strapi });
        if (!former && own.length >= savedFilters) {
          throw invalid(refusal('filter.tooMany', { most: savedFilters }), ['name']);
        }
        const data = { name, query, shared, owner: email, ownerId };
        const row = former ? await change.savedFilters.update(former.id, data) : await change.savedFilters.create(data);
        return toFilter(row, person);
      }),

    /** @throws NotFoundError for one that the person is not shown, PolicyError (403) for somebody else's. */
    remove: (documentId: string, person: PersonWithRights): Promise<void> =>
      store.change(async (change) => {
        const row = await store.savedFilters.first({ documentId });
        if (!row || (!row.shared && !isSignedBy(row.ownerId, person))) throw notFound('filter');
        if (!mayDelete(row, person)) throw forbidden(refusal('filter.notYours'));
        await change.savedFilters.removeIds([row.id]);
      }),
  };
};
