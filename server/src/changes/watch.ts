import { UIDS } from '../constants';
import { limitsOf } from '../limits';
import { createSite } from '../site';
import type { Context } from '../utils/context';
import { partOf } from '../utils/part';
import type { ChangeNotice } from './notice';
import { FILE, STORE, STORED_KEYS } from './shared';

type WrittenRow = Readonly<Record<string, unknown>>;

interface LifecycleEvent {
  readonly model: { readonly uid: string };
  readonly params: { readonly where?: unknown; readonly data?: WrittenRow | readonly WrittenRow[] };
  readonly result?: WrittenRow | null;
  state: { documentIds?: readonly string[] | null; areDrafts?: boolean };
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
  const site = partOf({ strapi }, createSite);
  // Documents are named where that saves looking at a whole content type.
  const isNamed = (uid: string) => uid === UIDS.placement || uid.startsWith('api::');
  const column = (uid: string) => (uid === UIDS.placement ? 'entry' : 'documentId');

  const namesIn = (uid: string, rows: readonly (WrittenRow | null | undefined)[]): readonly string[] | null => {
    if (!isNamed(uid) || rows.length > limitsOf({ strapi }).documentsInChange) return null;
    const names = rows.map((row) => row?.[column(uid)]);
    return names.every((name): name is string => typeof name === 'string') ? [...new Set(names)] : null;
  };

  /** Whether it is a draft. What does not say counts as published: then too much is told, not too little. */
  const isDraft = (uid: string, row: WrittenRow | null | undefined): boolean =>
    row?.publishedAt === null && site.hasDrafts(uid);

  /** A file is shown by nothing yet, unless it was sent for an entry. */
  const isUnshown = (uid: string, row: WrittenRow | undefined): boolean =>
    uid === FILE && [row?.related ?? []].flat().length === 0;

  /** Before rows are changed or removed in bulk, because afterwards nobody knows which they were. */
  const remember = async (event: LifecycleEvent) => {
    const { uid } = event.model;
    if (!isNamed(uid)) return;
    const most = limitsOf({ strapi }).documentsInChange;
    const rows: WrittenRow[] = await strapi.db.query(uid).findMany({
      where: event.params.where,
      select: [column(uid), ...(site.hasDrafts(uid) ? ['publishedAt'] : [])],
      limit: most + 1,
    } as never);
    const areDrafts = rows.length <= most && rows.every((row) => isDraft(uid, row));
    event.state = { documentIds: namesIn(uid, rows), areDrafts };
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
    const { model, params, result, state } = event;
    const names = namesIn(model.uid, [result]);
    await report({
      uid: model.uid,
      documentIds: names && [...new Set([...names, ...(state.documentIds ?? [])])],
      // A result holds what was asked for; what was written says it, too.
      unserved: isDraft(model.uid, { ...(params.data as WrittenRow), ...result }),
    });
  };

  const reportNew = async (event: LifecycleEvent) => {
    if (isUnshown(event.model.uid, event.params.data as WrittenRow | undefined))
      await report({ uid: event.model.uid, documentIds: null, unserved: true });
    else await reportRow(event);
  };

  strapi.db.lifecycles.subscribe({
    models: [...types],
    beforeUpdate: rememberEntry,
    beforeUpdateMany: remember,
    beforeDeleteMany: remember,
    afterCreate: reportNew,
    afterUpdate: reportRow,
    afterDelete: reportRow,
    afterCreateMany: ({ model, params }: LifecycleEvent) => {
      const rows = [params.data ?? []].flat() as WrittenRow[];
      return report({
        uid: model.uid,
        documentIds: namesIn(model.uid, rows),
        unserved: rows.every((row) => isDraft(model.uid, row)),
      });
    },
    afterUpdateMany: ({ model, params, state }: LifecycleEvent) => {
      const data = params.data as WrittenRow | undefined;
      const given = data?.[column(model.uid)];
      const names = typeof given === 'string' && state.documentIds ? [...state.documentIds, given] : state.documentIds;
      return report({
        uid: model.uid,
        documentIds: names ?? null,
        unserved: Boolean(state.areDrafts && !data?.publishedAt),
      });
    },
    afterDeleteMany: ({ model, state }: LifecycleEvent) =>
      report({ uid: model.uid, documentIds: state.documentIds ?? null, unserved: Boolean(state.areDrafts) }),
  } as never);
};
