import { createAnnouncer } from './announcing';
import { createChanges } from './changes';
import { createNotesCron } from './plan/notes-cron';
import { createRuleWatch } from './rules/watch';
import { createSnapshot } from './snapshot';
import { createSuggestions } from './suggestions';
import { createTrendCron } from './trend/cron';
import type { Context } from './utils/context';
import { partOf } from './utils/part';

const destroy = async (context: Context) => {
  partOf(context, createTrendCron).stop();
  partOf(context, createNotesCron).stop();
  await partOf(context, createRuleWatch).stop();
  await partOf(context, createSuggestions).stop();
  await partOf(context, createAnnouncer).stop();
  await partOf(context, createChanges).stop();
  await partOf(context, createSnapshot).stop();
};

export default destroy;
