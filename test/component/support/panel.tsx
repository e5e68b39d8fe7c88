import { screen } from '@testing-library/react';
import PanelContent from '../../../admin/src/content-manager/panel';
import type { EntryPlacements, Placement } from '../../../types';
import { OPTIONS } from './inventory';
import { basics } from './plugin';
import { renderScreen } from './renderScreen';
import type { Call, Scripts } from './server';
import { ARTICLE, NAMES, placement } from './world';

export const READ = 'GET /touchpoints/placements';
export const SAVE = `PUT /touchpoints/placements/${ARTICLE}/a1`;
export const HERE = placement('p1', 'a1', { stage: 'awareness', touchpoint: 'homepage' });

export const placements = (
  data: readonly Placement[] = [HERE],
  meta: Partial<EntryPlacements['meta']> = {},
): EntryPlacements => ({
  data,
  meta: {
    version: 'v1',
    names: NAMES,
    briefs: {},
    canPlace: true,
    participates: true,
    localized: true,
    locales: ['en'],
    allLocales: true,
    journeys: 1,
    review: [],
    ...meta,
  },
});
export const added = (answer: Partial<EntryPlacements['meta']> = {}) =>
  placements([HERE, placement('p2', 'a1', { touchpoint: 'newsletter' })], { version: 'v2', ...answer });

export const sent = (body: unknown) => (body as { placements: Placement[] }).placements;
/** What was sent, as the server then holds it. */
export const taken =
  (meta: Partial<EntryPlacements['meta']> = {}) =>
  ({ body }: Call) =>
    placements(
      sent(body).map((item, index) => ({ ...placement(`p${index}`, 'a1'), ...item })),
      { version: 'v2', ...meta },
    );

export const openPanel = (answers: Scripts = {}, { published = true, locale = 'en' as 'en' | 'de', own = 'en' } = {}) =>
  renderScreen(<PanelContent model={ARTICLE} documentId="a1" published={published} ownLocale={own} />, {
    locale,
    answers: {
      ...basics(),
      [READ]: placements(),
      'GET /touchpoints/placements/options': { data: OPTIONS },
      ...answers,
    },
  });
export const addNewsletter = async ({ user }: Awaited<ReturnType<typeof openPanel>>) => {
  await user.click(await screen.findByRole('button', { name: 'Add to journey' }));
  await user.click(await screen.findByRole('option', { name: /Awareness · Newsletter/ }));
};
