import { ADMIN_PERMISSIONS } from './constants';
import { createCleanup } from './services/cleanup';
import { createRevision } from './services/revision';
import type { Context } from './utils/context';
import { getService } from './utils/service';

const bootstrap = async (context: Context) => {
  await context.strapi.service('admin::permission').actionProvider.registerMany([...ADMIN_PERMISSIONS]);
  await createRevision(context).ensure();
  createCleanup(context).watch();
  await getService(context, 'changes').start();
  getService(context, 'snapshot').start();
};

export default bootstrap;
