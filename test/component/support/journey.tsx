import { screen } from '@testing-library/react';

import { basics, openPlugin } from './plugin';
import type { Journey, JourneyUpdate } from '../../../types';
import { refusal, type Scripts } from './server';
import { journey } from './world';

export const READ = 'GET /touchpoints/journeys/j1';
export const SAVE = 'PUT /touchpoints/journeys/j1';
export const conflict = refusal(409, 'Somebody changed it', { conflict: { version: 5 } });

export const openJourney = (tab = 'stages', answers: Scripts = {}) =>
  openPlugin(`/journeys/j1?tab=${tab}`, {
    answers: {
      ...basics(),
      [READ]: { data: journey() },
      [SAVE]: ({ body }: { body: JourneyUpdate }) => ({ data: saved(body) }),
      ...answers,
    },
  });
/** The journey as the server has it after a change. */
export const saved = ({ name = 'Customer journey', stages }: JourneyUpdate): Journey => {
  const before = journey({ name, version: 5 });
  return {
    ...before,
    stages: (stages ?? []).map(
      (stage, position) => ({ ...before.stages[0]!, ...stage, position }) as Journey['stages'][number],
    ),
  };
};
export const save = () => screen.getByRole('button', { name: 'Save' });
export const stage = (name: string) => screen.findByRole('button', { name: new RegExp(`^\\d ?${name}`) });
export const body = (opened: Awaited<ReturnType<typeof openJourney>>, at = 0) =>
  opened.server.to(SAVE)[at]?.body as JourneyUpdate;
