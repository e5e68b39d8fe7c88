import type { ContentTypeInfo } from '../../../../../types';

/** What the Content Manager calls creating an entry. */
const CREATE = 'plugin::content-manager.explorer.create';

/** The part of a person's permissions that is read here. */
interface PermissionLike {
  readonly action: string;
  readonly subject?: string | null;
}

/** The content types that somebody with these permissions can write content in: they are included, and entries can be added. */
export const creatableTypes = (
  types: readonly ContentTypeInfo[],
  permissions: readonly PermissionLike[],
): readonly ContentTypeInfo[] => {
  const creatable = new Set(permissions.filter(({ action }) => action === CREATE).map(({ subject }) => subject));
  return types.filter(
    ({ uid, participates, canRead, kind }) =>
      participates && canRead && kind === 'collectionType' && creatable.has(uid),
  );
};

/** The types that usually stand at a place, the most usual first, and the others as they were. */
export const usualFirst = (types: readonly ContentTypeInfo[], usual: readonly string[]) => ({
  usual: usual.flatMap((uid) => types.find((type) => type.uid === uid) ?? []),
  others: types.filter(({ uid }) => !usual.includes(uid)),
});
