import { screen, within } from '@testing-library/react';

import type { InUseDetails } from '../../../types';
import { alarm, dialog, isDisabled, rowOf, valueOf } from '../support/look';
import { refusal } from '../support/server';
import { basics, openPlugin } from '../support/plugin';
import { journey, MAY_PLACE, setup, touchpoint } from '../support/world';

import { READ, SAVE, body, openJourney, save } from '../support/journey';

describe('the plan of a journey', () => {
  const target = (cell: string) => screen.findByRole('textbox', { name: `Pieces needed at ${cell}` });

  test('is typed into a table: a number plans, nothing takes the plan away, other signs are not taken', async () => {
    const opened = await openJourney('plan');
    const { user } = opened;
    const blank = await target('Consideration · Newsletter');
    await user.type(blank, '3x');
    expect(valueOf(blank)).toBe('3');
    await user.clear(await target('Awareness · Homepage'));
    await user.click(save());
    await screen.findByText('The journey is saved');
    const cells = body(opened).moments?.map(
      ({ stage: at, touchpoint, target: count }) => `${at}/${touchpoint}:${count}`,
    );
    expect(cells).toEqual([
      'awareness/newsletter:2',
      'consideration/homepage:2',
      'purchase/landing-page:1',
      'consideration/newsletter:3',
    ]);
  });

  test('is walked through with the arrows, row by row', async () => {
    const { user } = await openJourney('plan');
    (await target('Awareness · Homepage')).focus();
    await user.keyboard('{ArrowDown}');
    expect(document.activeElement).toBe(await target('Awareness · Landing page'));
    await user.keyboard('{ArrowUp}{ArrowUp}');
    expect(document.activeElement).toBe(await target('Awareness · Whole stage'));
  });

  test('a brief that would be lost is named, and put back', async () => {
    const opened = await openJourney('plan');
    const { user } = opened;
    await user.clear(await target('Awareness · Newsletter'));
    await screen.findByText('Saving also removes the brief and other details of: Awareness · Newsletter.');
    await user.click(screen.getByRole('button', { name: 'Restore' }));
    expect(valueOf(await target('Awareness · Newsletter'))).toBe('2');
    expect(isDisabled(save())).toBe(true);
  });
});

describe('the touchpoints', () => {
  const CREATE = 'POST /touchpoints/touchpoints';
  const UPDATE = 'PUT /touchpoints/touchpoints/tp-newsletter';
  const DELETE = 'DELETE /touchpoints/touchpoints/tp-newsletter';

  test('are listed with how often they are planned, added and saved by themselves', async () => {
    const { user, server } = await openJourney('touchpoints', {
      [CREATE]: { data: touchpoint('podcast', 'Podcast', null) },
    });
    (await rowOf('Homepage')).getByText('2');
    await user.click(screen.getByRole('button', { name: 'Add a touchpoint' }));
    const form = await dialog('New touchpoint');
    expect(isDisabled(form.getByRole('button', { name: 'Save' }))).toBe(true);
    await user.type(form.getByRole('textbox', { name: /^Name/ }), 'Podcast');
    await user.click(form.getByRole('button', { name: 'Save' }));
    await screen.findByText('“Podcast” is saved');
    expect(server.to(CREATE)[0]?.body).toEqual({ name: 'Podcast', impact: 3 });
    expect(server.to(SAVE)).toEqual([]);
  });

  test('say how many pieces they usually show', async () => {
    const { user, server } = await openJourney('touchpoints', {
      [UPDATE]: { data: touchpoint('newsletter', 'Newsletter', 'email', { usualNumber: 40 }) },
    });
    await user.click((await rowOf('Newsletter')).getByRole('button', { name: 'Edit “Newsletter”' }));
    const form = await dialog('Newsletter');
    const field = form.getByRole('textbox', { name: 'Usual number' });
    expect(valueOf(field)).toBe('10');
    await user.clear(field);
    await user.type(field, '40');
    await user.click(form.getByRole('button', { name: 'Save' }));
    await screen.findByText('“Newsletter” is saved');
    expect(server.to(UPDATE)[0]?.body).toMatchObject({ name: 'Newsletter', usualNumber: 40 });
  });

  test('that cannot be saved stay as they were typed', async () => {
    const { user } = await openJourney('touchpoints', { [CREATE]: refusal(400, 'There is one of that name') });
    await user.click(await screen.findByRole('button', { name: 'Add a touchpoint' }));
    const form = await dialog('New touchpoint');
    await user.type(form.getByRole('textbox', { name: /^Name/ }), 'Podcast');
    await user.click(form.getByRole('button', { name: 'Save' }));
    expect(await alarm()).toContain('There is one of that name');
    expect(valueOf(form.getByRole('textbox', { name: /^Name/ }))).toBe('Podcast');
  });

  test('in use are deleted after their content went elsewhere', async () => {
    let deletes = 0;
    const inUse: InUseDetails['inUse'] = {
      placements: 3,
      moments: 1,
      rules: 0,
      notes: 0,
      days: 0,
      journeys: ['Customer journey'],
      entries: [],
      hidden: false,
    };
    const { user, server } = await openJourney('touchpoints', {
      [DELETE]: () => ((deletes += 1) === 1 ? refusal(409, 'In use', { inUse }) : null),
      'POST /touchpoints/placements/move': { data: { moved: 3, left: 0 } },
    });
    await user.click(await screen.findByRole('button', { name: 'Delete “Newsletter”' }));
    const asked = within(await screen.findByRole('alertdialog'));
    await user.click(asked.getByRole('button', { name: 'Delete' }));
    await asked.findByText(/3 pieces of content/);
    await user.click(asked.getByRole('combobox', { name: 'Move its content to' }));
    await user.click(await screen.findByRole('option', { name: 'Homepage' }));
    await user.click(asked.getByRole('button', { name: 'Move and delete' }));
    await screen.findByText('“Newsletter” has been deleted');
    expect(server.to('POST /touchpoints/placements/move')[0]?.body).toEqual({
      from: { touchpoint: 'newsletter' },
      to: 'homepage',
    });
    expect(server.to(DELETE)[1]?.query).toEqual({ force: 'true' });
  });
});

describe('a journey, for people who may not plan', () => {
  const READER = { 'GET /touchpoints/setup': { data: setup({ permissions: MAY_PLACE }) } };

  test('can be read, with goals, feelings, pain points and what is planned, and not changed', async () => {
    const { stages, moments } = journey();
    const [first, ...others] = stages;
    const told = {
      ...first!,
      goal: 'Find out what fits',
      businessGoal: 'Be found',
      emotion: -1,
      feeling: 'overwhelmed',
      painPoints: ['Too much choice', 'Nobody explains it'],
      opportunities: ['A guide'],
    };
    const [plan, ...plans] = moments;
    const owned = { ...plan!, owner: 'jo@shop.example', dueDate: '2026-03-01', brief: 'One clear promise' };
    await openJourney('stages', {
      ...READER,
      [READ]: {
        data: journey({ description: 'How hikers buy', stages: [told, ...others], moments: [owned, ...plans] }),
      },
    });
    await screen.findByRole('heading', { name: 'Customer journey' });
    screen.getByText('How hikers buy');
    const awareness = within(screen.getByRole('region', { name: /Awareness/ }));
    for (const words of ['Find out what fits', 'Be found', 'A guide', 'Too much choice', 'Nobody explains it'])
      awareness.getByText(words);
    awareness.getByText('−1 Uneasy · overwhelmed');
    const row = within(awareness.getByRole('row', { name: /Homepage/ }));
    row.getByText('2 pieces');
    row.getByText('Jo Haas');
    row.getByText('Mar 1, 2026');
    row.getByText('One clear promise');
    within(screen.getByRole('region', { name: /Consideration/ })).getByText('There are no details for this stage yet.');
    screen.getByText(/you need the permission “Plan journeys”/);
    for (const role of ['textbox', 'combobox', 'switch', 'radio', 'checkbox'])
      expect(screen.queryByRole(role)).toBeNull();
    expect(screen.queryByRole('button', { name: /Save|Add|Remove|Delete|Move/ })).toBeNull();
    const back = screen.getAllByRole('link', { name: 'Coverage' }).map((link) => link.getAttribute('href'));
    expect(back).toContain('/plugins/touchpoints?journey=customer');
  });

  test('that cannot be loaded says why; a new one cannot be made', async () => {
    const { leave } = await openJourney('stages', { ...READER, [READ]: refusal(500, 'Not now') });
    expect(await alarm()).toContain('Not now');
    leave();
    await openPlugin('/journeys/new', { answers: { ...basics(), ...READER } });
    await screen.findByText(/You need the permission “Plan journeys”/);
    expect(screen.queryByRole('tab')).toBeNull();
  });
});
