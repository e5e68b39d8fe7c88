import type { ContentListPage } from '../../../types';
import type { EntryIndexItem } from '../entries/light-index';
import { inChunks } from '../store';
import type { Context } from '../utils/context';

type Author = ContentListPage['meta']['authors'][number];

interface UserName {
  readonly id: number;
  readonly firstname: string | null;
  readonly lastname: string | null;
  readonly username: string | null;
}

/** As the Content Manager says it to whoever may read an entry: never by the e-mail address. */
const nameOf = ({ id, firstname, lastname, username }: UserName): string =>
  [firstname, lastname].filter(Boolean).join(' ') || username || `#${id}`;

/** Who made entries. */
export const createContentAuthors = ({ strapi }: Context) => ({
  /** The creators of these entries by name. One that is gone is nobody. */
  async of(entries: readonly EntryIndexItem[]): Promise<Author[]> {
    const ids = [...new Set(entries.flatMap(({ createdBy }) => createdBy ?? []))];
    const authors: Author[] = [];
    for await (const chunk of inChunks({ strapi }, ids)) {
      const rows: UserName[] = await strapi.db.query('admin::user').findMany({
        where: { id: { $in: chunk } },
        select: ['id', 'firstname', 'lastname', 'username'],
      } as never);
      authors.push(...rows.map((row) => ({ id: row.id, name: nameOf(row) })));
    }
    const { compare } = new Intl.Collator();
    return authors.sort((a, b) => compare(a.name, b.name) || a.id - b.id);
  },
});
