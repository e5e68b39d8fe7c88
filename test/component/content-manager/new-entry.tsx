import { screen, waitFor } from '@testing-library/react';
import { JourneyPanel } from '../../../admin/src/content-manager/JourneyPanel';
import PanelContent from '../../../admin/src/content-manager/panel';
import { getStash } from '../../../admin/src/content-manager/stash';
import { keepUnsent } from '../../../admin/src/content-manager/unsent';
import { newItem } from '../../../admin/src/placing/model';
import type { Cell } from '../../../types';
import { OPTIONS } from '../support/inventory';
import { alarm, dialog } from '../support/look';
import { basics } from '../support/plugin';
import { renderScreen } from '../support/renderScreen';
import { HERE, openPanel, placements, READ, SAVE } from '../support/panel';
import { held, refusal, type Call, type Scripts } from '../support/server';
import { ARTICLE, MAY_READ, OPEN_SITE, PAGE, plan, setup } from '../support/world';

/** What waits is kept by content type, for as long as the window is open: each test has a content type of its own. */
let number = 0;
const openNew = (answers: Scripts = {}, search = '') => {
  const model = `api::new.new-${(number += 1)}`;
  const cell = {
    data: {
      figures: null,
      usualTypes: [],
      plan: plan('awareness', 'newsletter', { brief: 'Tell why' }),
      served: [],
      placed: [],
      hidden: 0,
      servedHidden: 0,
      site: OPEN_SITE,
    } satisfies Cell,
  };
  return renderScreen(<PanelContent model={model} published={false} ownLocale="en" />, {
    route: `/content-manager/collection-types/${model}/create${search}`,
    answers: {
      ...basics(),
      'GET /touchpoints/placements/options': { data: OPTIONS },
      'GET /touchpoints/coverage/cell': cell,
      ...answers,
    },
  }).then((opened) => ({ ...opened, model }));
};

describe('the panel of a new entry', () => {
  test('keeps where it will stand until it is saved for the first time', async () => {
    const { user, model } = await openNew();
    await screen.findByText('Choose where this entry belongs. It is placed when you first save it.');
    await user.click(screen.getByRole('button', { name: 'Add to journey' }));
    await user.click(await screen.findByRole('option', { name: /Awareness · Newsletter/ }));
    await screen.findByText('Placed when you first save:');
    await screen.findByText('Tell why');
    expect(getStash(model).waiting.map(({ item }) => item)).toMatchObject([
      { stage: 'awareness', touchpoint: 'newsletter', weight: 50 },
    ]);
    await user.click(screen.getByRole('button', { name: 'Remove from Awareness · Newsletter' }));
    await screen.findByText('Choose where this entry belongs. It is placed when you first save it.');
    expect(getStash(model).waiting).toEqual([]);
  });

  test('is changed before it is saved', async () => {
    const { user, model } = await openNew();
    await user.click(await screen.findByRole('button', { name: 'Add to journey' }));
    await user.click(await screen.findByRole('option', { name: /Awareness · Newsletter/ }));
    await user.click(await screen.findByRole('button', { name: /^Awareness · Newsletter/ }));
    const form = await dialog('Awareness · Newsletter');
    await user.click(form.getByRole('radio', { name: 'Show last' }));
    await user.click(form.getByRole('button', { name: 'Save' }));
    await waitFor(() => expect(getStash(model).waiting[0]?.item.weight).toBe(20));
    expect(getStash(model).waiting).toHaveLength(1);
    await screen.findByText('Everyone · shown last');
  });

  test('created for a gap stands there already, once only, with the way back', async () => {
    const { user, model } = await openNew(
      {},
      '?tpJourney=customer&tpStage=awareness&tpTouchpoint=newsletter&tpSegments=runners&tpBack=%3Ftab%3Dgaps',
    );
    await screen.findByText('For the gap: Awareness · Newsletter');
    expect(screen.getByRole('link', { name: 'Back to Coverage' }).getAttribute('href')).toBe(
      '/plugins/touchpoints?tab=gaps',
    );
    expect(getStash(model).waiting[0]?.item.segments).toEqual(['runners']);
    await screen.findByText(/^Trail runners/);
    await user.click(screen.getByRole('button', { name: 'Remove from Awareness · Newsletter' }));
    await screen.findByText('Choose where this entry belongs. It is placed when you first save it.');
    expect(screen.queryByText(/^For the gap/)).toBeNull();
    expect(getStash(model).waiting).toEqual([]);
  });

  test('only looks for those who may not place', async () => {
    await openNew({ 'GET /touchpoints/setup': { data: setup({ permissions: MAY_READ }) } });
    await screen.findByText(/You need the permission “Place content on journeys”/);
    expect(screen.queryByRole('button')).toBeNull();
  });

  test('without a journey leads to the first one; a failed load is tried again', async () => {
    const { user, server } = await openNew({ 'GET /touchpoints/setup': refusal(500, 'Not now') });
    expect(await alarm()).toContain('Not now');
    server.answer({ 'GET /touchpoints/setup': { data: setup({ journeys: 0 }) } });
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    await screen.findByRole('link', { name: 'Set up the first journey' });
  });
});

describe('an entry that was just saved for the first time', () => {
  test('stands where it was placed, also where its panel asked before that and is answered after it', async () => {
    const item = newItem({ journey: 'customer', stage: 'awareness', touchpoint: 'newsletter' });
    keepUnsent({ contentType: ARTICLE, documentId: 'a1', waiting: [{ item }] });
    const slow = held();
    let isPlaced = false;
    const { server } = await openPanel({
      [READ]: ({ query }: Call) => (query.suggest && !isPlaced ? slow.answer() : placements(isPlaced ? [HERE] : [])),
      [SAVE]: () => {
        isPlaced = true;
        return placements([HERE], { version: 'v2' });
      },
    });
    await screen.findByRole('button', { name: /^Remove from/ });
    slow.release(placements([]));
    await waitFor(() => expect(server.to(READ).filter(({ query }) => query.suggest)).toHaveLength(2));
    await screen.findByRole('button', { name: /^Remove from/ });
  });
});

describe('the Journey panel is not there', () => {
  const Shown = ({ model }: { readonly model: string }) => {
    // Strapi calls a panel as a function of its props, in the place of a component.
    const panel = JourneyPanel({ model });
    return panel ? <section aria-label={panel.title}>{panel.content}</section> : <p>No panel</p>;
  };

  test('for content types that take no part', async () => {
    const facts = setup();
    const contentTypes = facts.contentTypes.map((type) => ({ ...type, participates: type.uid !== PAGE }));
    await renderScreen(<Shown model={PAGE} />, { answers: basics({ ...facts, contentTypes }) });
    await screen.findByText('No panel');
  });

  test('for people who may not read journeys, and nothing is asked for', async () => {
    const { server } = await renderScreen(<Shown model={PAGE} />, { answers: basics(), permissions: [] });
    await screen.findByText('No panel');
    expect(server.calls).toEqual([]);
  });

  test('but for everybody else it is', async () => {
    await renderScreen(<Shown model={PAGE} />, { answers: basics() });
    await screen.findByRole('region', { name: 'Journey' });
    await screen.findByText('Choose where this entry belongs. It is placed when you first save it.');
  });
});
