import { UIDS } from '../constants';
import { limitsOf } from '../limits';
import type { Context } from '../utils/context';
import type { ChangeNotice } from './notice';
import { STORE, STORED_KEYS } from './shared';

type WrittenRow = Readonly<Record<string, unknown>>;

interface LifecycleEvent {
  readonly model: { readonly uid: string };
  readonly params: { readonly where?: unknown; readonly data?: WrittenRow | readonly WrittenRow[] };
  readonly result?: WrittenRow | null;
  state: { documentIds?: readonly string[] | null };
}

/**
 * Watches every write that goes through Strapi's query engine, which the document service, the Content Manager, bulk actions
 * and our own tables have in common. Writes in raw SQL bypass it, and nobody can see those.
 */
export const watchWrites = (
  { strapi }: Context,
  types: ReadonlySet<string>,
  report: (change: ChangeNotice) => unknown,
) => {
  // Documents are named where that saves looking at a whole content type.
  const isNamed = (uid: string) => uid === UIDS.placement || uid.startsWith('api::');
  const column = (uid: string) => (uid === UIDS.placement ? 'entry' : 'documentId');

  const namesIn = (uid: string, rows: readonly (WrittenRow | null | undefined)[]): readonly string[] | null => {
    if (!isNamed(uid) || rows.length > limitsOf({ strapi }).documentsInChange) return null;
    const names = rows.map((row) => row?.[column(uid)]);
    return names.every((name): name is string => typeof name === 'string') ? [...new Set(names)] : null;
  };

  /** Before rows are changed or removed in bulk, because afterwards nobody knows which they were. */
  const remember = async (event: LifecycleEvent) => {
    const { uid } = event.model;
    if (!isNamed(uid)) return;
    const rows: WrittenRow[] = await strapi.db.query(uid).findMany({
      where: event.params.where,
      select: [column(uid)],
      limit: limitsOf({ strapi }).documentsInChange + 1,
    } as never);
    event.state = { documentIds: namesIn(uid, rows) };
  };

  /** A placement may be moved to another entry: then the one that it had is concerned, too. */
  const rememberEntry = async (event: LifecycleEvent) => {
    if (event.model.uid === UIDS.placement) await remember(event);
  };

  const concerns = ({ model, params, result }: LifecycleEvent): boolean => {
    if (model.uid !== STORE) return true;
    const key = result?.key ?? (params.data as WrittenRow | undefined)?.key;
    return typeof key !== 'string' || STORED_KEYS.includes(key);
  };

  const reportRow = async (event: LifecycleEvent) => {
    if (!concerns(event)) return;
    const { model, result, state } = event;
    const names = namesIn(model.uid, [result]);
    await report({ uid: model.uid, documentIds: names && [...new Set([...names, ...(state.documentIds ?? [])])] });
  };

  strapi.db.lifecycles.subscribe({
    models: [...types],
    beforeUpdate: rememberEntry,
    beforeUpdateMany: remember,
    beforeDeleteMany: remember,
    afterCreate: reportRow,
    afterUpdate: reportRow,
    afterDelete: reportRow,
    afterCreateMany: ({ model, params }: LifecycleEvent) =>
      report({ uid: model.uid, documentIds: namesIn(model.uid, [params.data ?? []].flat() as WrittenRow[]) }),
    afterUpdateMany: ({ model, params, state }: LifecycleEvent) => {
      const given = (params.data as WrittenRow | undefined)?.[column(model.uid)];
      const names = typeof given === 'string' && state.documentIds ? [...state.documentIds, given] : state.documentIds;
      return report({ uid: model.uid, documentIds: names ?? null });
    },
    afterDeleteMany: ({ model, state }: LifecycleEvent) =>
      report({ uid: model.uid, documentIds: state.documentIds ?? null }),
  } as never);
};
