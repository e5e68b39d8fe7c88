import { screen, within } from '@testing-library/react';
import type { Cell } from '../../../types';
import { moment } from '../../support/moment';
import { dialog } from '../support/look';
import { cell, openDrawer, placed } from '../support/drawer';
import { journey, plan, placement } from '../support/world';

const READ = 'GET /touchpoints/journeys/j1';
const [first, ...others] = journey().stages;
const TOLD = journey({
  stages: [
    { ...first!, goal: 'Find out what there is', feeling: 'curious', emotion: 1, painPoints: ['Too much choice'] },
    ...others,
  ],
});

const openStage = (shown: Partial<Cell>) =>
  openDrawer(cell({ plan: null, figures: null, ...shown }), {
    query: '?cell=awareness',
    answers: { [READ]: { data: TOLD } },
  });

describe('a stage as a whole', () => {
  test('says what it is about, how its own plan stands, and how all of its slots do', async () => {
    await openStage({
      plan: plan('awareness', null, { target: 20, brief: 'For everybody' }),
      figures: moment('awareness', null, { have: 21, target: 20, state: 'excess' }),
    });
    const drawer = await dialog('Awareness');
    await drawer.findByText('Plenty: the stage as a whole has 21 of 20 pieces.');
    const about = within(drawer.getByRole('region', { name: 'About this stage' }));
    about.getByText('1 of 2 pieces · 50%');
    await about.findByText('Find out what there is');
    about.getByText('+1 Good · curious');
    about.getByText('Too much choice');
    drawer.getByText('For everybody');
  });

  test('that has what it needs says so of itself', async () => {
    await openStage({
      plan: plan('awareness', null, { target: 20 }),
      figures: moment('awareness', null, { have: 20, target: 20 }),
    });
    await screen.findByText('The stage as a whole has what it needs.');
    expect(screen.queryByText('This slot has what it needs.')).toBeNull();
  });

  test('shows what is placed for any touchpoint of it', async () => {
    const any = placement('p1', 'a1', { stage: 'awareness', touchpoint: null });
    await openStage({
      figures: moment('awareness', null, { planned: false, have: 1, state: null }),
      placed: [placed('a1', 'For anybody', { placement: any })],
    });
    const here = within(await screen.findByRole('region', { name: 'Placed for any touchpoint' }));
    here.getByRole('link', { name: 'For anybody' });
    screen.getByRole('button', { name: 'Plan content here' });
  });
});
