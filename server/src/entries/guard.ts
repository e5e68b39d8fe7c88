import { entryKey } from '../../../engine';
import type { EntryRef } from '../../../types';
import type { PlacementColumns } from '../store';
import { versionOf } from '../store/mapping';
import type { Context } from '../utils/context';
import { forbidden } from '../utils/errors';
import { partOf } from '../utils/part';
import { refusal } from '../utils/refusals';
import type { EntryRights } from './rights';
import { createStates } from './states';
import type { Viewer } from './visibility';

type Placed = Pick<PlacementColumns, 'contentType' | 'entry' | 'entryLocale'>;

const keyOf = ({ contentType, documentId }: EntryRef) => entryKey(contentType, documentId);

/** Checks what a person does to many entries at once against what that person may read. Entries that are gone need no check. */
export const createGuard = ({ strapi }: Context) => {
  const states = partOf({ strapi }, createStates);

  const assertEach = async <T extends EntryRef>(
    items: readonly T[],
    viewer: Viewer,
    isAllowed: (rights: EntryRights, item: T) => boolean,
  ): Promise<void> => {
    if (viewer === 'system') return;
    const isWhole = await viewer.rights.whole();
    const doubtful = items.filter(({ contentType }) => !isWhole(contentType));
    const existing = await states.of(doubtful);
    const standing = doubtful.filter((item) => existing.has(keyOf(item)));
    const rights = await viewer.rights.of(standing);
    const isFine = (item: T) => {
      const own = rights.get(keyOf(item));
      return own !== undefined && isAllowed(own, item);
    };
    if (!standing.every(isFine)) throw forbidden(refusal('entry.hidden'));
  };

  return {
    /** @throws PolicyError (403) where a placement is for an entry, or for a locale of one, that the person may not read. */
    assertDecides: (rows: readonly Placed[], viewer: Viewer): Promise<void> =>
      assertEach(rows.map(versionOf), viewer, (rights, { locale }) => rights.decides(locale)),

    /** @throws PolicyError (403) where there is a locale of one of the entries that the person may not read. */
    assertWhole: (refs: readonly EntryRef[], viewer: Viewer): Promise<void> =>
      assertEach(refs, viewer, ({ whole }) => whole),
  };
};
