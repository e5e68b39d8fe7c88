import type { Context } from '../utils/context';
import { hourly } from '../utils/hourly';
import { partOf } from '../utils/part';
import { createTrendRecorder } from './recorder';

/** The daily record. It does next to nothing where today is recorded. */
export const createTrendCron = (context: Context) =>
  hourly(context, {
    name: 'touchpoints.trend',
    minute: 7,
    run: () => partOf(context, createTrendRecorder).recordMissing(),
    failed: 'today could not be recorded for the trend',
  });
