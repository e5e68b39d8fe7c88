import { UIDS } from '../constants';
import type { Context } from '../utils/context';

const NAME = 'main';
const DOCUMENT_ID = 'touchpointsrevision00main';

/** The one row that counts every change of the plugin's data. */
export const createRevision = ({ strapi }: Context) => {
  const query = () => strapi.db.query(UIDS.revision);
  const increment = (): Promise<number> =>
    strapi.db.queryBuilder(UIDS.revision).where({ name: NAME }).increment('value', 1).execute();

  const revision = {
    /**
     * Makes the row where there is none. Several may try at once, two instances at boot or two changes after an import:
     * the database lets one of them insert it and the others pass, also inside a transaction, which a failed insert would
     * end on PostgreSQL.
     */
    async ensure(): Promise<void> {
      if (await query().findOne({ where: { name: NAME } })) return;
      const row = { documentId: DOCUMENT_ID, name: NAME, value: 0 };
      await strapi.db.queryBuilder(UIDS.revision).insert(row).onConflict('name').ignore().execute();
    },

    async read(): Promise<number> {
      return (await query().findOne({ where: { name: NAME } }))?.value ?? 0;
    },

    /** Counts up inside the running transaction, and holds the row until it ends; makes it where an import took it away. */
    async countUp(): Promise<void> {
      if ((await increment()) > 0) return;
      await revision.ensure();
      await increment();
    },
  };
  return revision;
};
