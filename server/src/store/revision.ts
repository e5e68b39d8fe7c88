import { UIDS } from '../constants';
import type { Context } from '../utils/context';

const NAME = 'main';
const DOCUMENT_ID = 'touchpointsrevision00main';

/** The row to increment does not exist. */
export class RevisionLost extends Error {
  override readonly name = 'RevisionLost';
  constructor() {
    super('The row that counts the changes is gone');
  }
}

/** The one row that counts every change of the plugin's data. */
export const createRevision = ({ strapi }: Context) => {
  const query = () => strapi.db.query(UIDS.revision);
  const increment = (): Promise<number> =>
    strapi.db.queryBuilder(UIDS.revision).where({ name: NAME }).increment('value', 1).execute();

  const revision = {
    /**
     * Makes the row if it does not exist, outside any transaction. Several may try at once (two instances at boot, two changes
     * after an import): the database lets one of them insert it and ignores the others. Tells whether there was none.
     */
    async ensure(): Promise<boolean> {
      if (await query().findOne({ where: { name: NAME } })) return false;
      const row = { documentId: DOCUMENT_ID, name: NAME, value: 0 };
      await strapi.db.queryBuilder(UIDS.revision).insert(row).onConflict('name').ignore().execute();
      return true;
    },

    async read(): Promise<number> {
      return (await query().findOne({ where: { name: NAME } }))?.value ?? 0;
    },

    /**
     * Increments it inside the running transaction, which holds the row until it ends.
     * @throws RevisionLost if there is no row, as after an import.
     */
    async countUp(): Promise<void> {
      if ((await increment()) === 0) throw new RevisionLost();
    },
  };
  return revision;
};
