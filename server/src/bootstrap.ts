import { EVERYTHING } from './changes';
import { PERMISSIONS } from './changes/shared';
import { ADMIN_PERMISSIONS } from './constants';
import { watchListReads } from './content-manager/list-narrowing';
import { createCleanup } from './broken/cleanup';
import { createDefinitionFiles } from './definitions/files';
import { createRevision } from './store/revision';
import { createTrendCron } from './trend/cron';
import type { Context } from './utils/context';
import { getService } from './utils/service';

const bootstrap = async (context: Context) => {
  await context.strapi.service('admin::permission').actionProvider.registerMany([...ADMIN_PERMISSIONS]);
  await createRevision(context).ensure();
  createCleanup(context).watch();
  watchListReads(context);
  getService(context, 'owners').watch();
  const changes = getService(context, 'changes');
  const publicVerdict = getService(context, 'publicVerdict');
  changes.subscribe(({ uid }) => {
    if (uid === EVERYTHING || PERMISSIONS.includes(uid)) publicVerdict.invalidate();
  });
  getService(context, 'surveys').start();
  await changes.start();
  getService(context, 'snapshot').start();
  createTrendCron(context).start();
  await createDefinitionFiles(context).apply();
  getService(context, 'suggestions').start();
};

export default bootstrap;
