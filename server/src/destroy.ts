import { createTrendCron } from './trend/cron';
import type { Context } from './utils/context';
import { getService } from './utils/service';

const destroy = async (context: Context) => {
  createTrendCron(context).stop();
  await getService(context, 'ruleWatch').stop();
  await getService(context, 'suggestions').stop();
  await getService(context, 'changes').stop();
  await getService(context, 'snapshot').stop();
};

export default destroy;
