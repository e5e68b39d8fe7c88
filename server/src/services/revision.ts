import { UIDS } from '../constants';
import type { Context } from '../utils/context';

const NAME = 'main';

/** The one row that counts every change of the plugin's data. */
export const createRevision = ({ strapi }: Context) => {
  const query = () => strapi.db.query(UIDS.revision);
  const increment = (): Promise<number> =>
    strapi.db.queryBuilder(UIDS.revision).where({ name: NAME }).increment('value', 1).execute();

  const revision = {
    /** Makes the row at boot. Two instances that start at once may both try: one of them is right to fail. */
    async ensure(): Promise<void> {
      const found = () => query().findOne({ where: { name: NAME } });
      if (await found()) return;
      await query()
        .create({ data: { name: NAME, value: 0 } })
        .catch(async (error: unknown) => {
          if (!(await found())) throw error;
        });
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
