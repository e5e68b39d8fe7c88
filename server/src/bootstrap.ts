import { createCertainty } from './auth/certainty';
import { createPublicVerdict } from './auth/public-verdict';
import { createCleanup } from './broken/cleanup';
import { createGoneTypes } from './broken/gone-types';
import { EVERYTHING } from './changes';
import { createChanges } from './changes';
import { PERMISSIONS } from './changes/shared';
import { ADMIN_PERMISSIONS } from './constants';
import { watchListReads } from './content-manager/list-narrowing';
import { createDefinitionFiles } from './definitions/files';
import { createOwners } from './people/owners';
import { createSignatures } from './people/signatures';
import { createSnapshot } from './snapshot';
import { createPresets } from './serving/presets';
import { createSettings } from './site/settings';
import { createMemory } from './store/memory';
import { createRevision } from './store/revision';
import { createSuggestions } from './suggestions';
import { createSurveys } from './surveys';
import { createTrendCron } from './trend/cron';
import type { Context } from './utils/context';
import { partOf } from './utils/part';

const bootstrap = async (context: Context) => {
  await context.strapi.service('admin::permission').actionProvider.registerMany([...ADMIN_PERMISSIONS]);
  await partOf(context, createPresets).check();
  partOf(context, createCertainty).start();
  if (await partOf(context, createRevision).ensure()) await partOf(context, createSettings).startOver();
  await partOf(context, createMemory).takeOver();
  partOf(context, createCleanup).watch();
  await partOf(context, createGoneTypes).announce();
  watchListReads(context);
  partOf(context, createOwners).watch();
  await partOf(context, createSignatures).ensure();
  const changes = partOf(context, createChanges);
  const publicVerdict = partOf(context, createPublicVerdict);
  changes.subscribe(({ uid }) => {
    if (uid === EVERYTHING || PERMISSIONS.includes(uid)) publicVerdict.invalidate();
  });
  partOf(context, createSurveys).start();
  await changes.start();
  partOf(context, createSnapshot).start();
  partOf(context, createTrendCron).start();
  await partOf(context, createDefinitionFiles).apply();
  partOf(context, createSuggestions).start();
};

export default bootstrap;
