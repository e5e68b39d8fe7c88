import type { Context } from '../utils/context';

/** An API token as Strapi stores it, with the actions that a custom one holds. */
export interface ApiToken {
  readonly id: number | string;
  readonly name: string;
  readonly type: 'read-only' | 'full-access' | 'custom';
  /** `null` for those made before Strapi knew other kinds. */
  readonly kind?: string | null;
  readonly expiresAt: string | number | null;
  readonly permissions: readonly { readonly id: number | string; readonly action: string }[];
}

/** An id may be any text here: a database that knows numbers alone could not be asked for it. */
export const isCalled =
  (id: string) =>
  (row: { readonly id: unknown }): boolean =>
    String(row.id) === id;

/** The API tokens for content, by name; those for the admin are others. */
export const createApiTokens = ({ strapi }: Context) => {
  const all = async (): Promise<ApiToken[]> => {
    const rows: ApiToken[] = await strapi.db
      .query('admin::api-token')
      .findMany({ populate: ['permissions'], orderBy: { name: 'asc' } });
    return rows.filter(({ kind }) => kind === 'content-api' || !kind);
  };
  return { all, byId: async (id: string) => (await all()).find(isCalled(id)) };
};
