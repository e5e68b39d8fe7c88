import { screen, waitFor, within } from '@testing-library/react';
import type { Cell, Journey } from '../../../types';
import { moment } from '../../support/moment';
import { dialog, isDisabled, valueOf } from '../support/look';
import { refusal } from '../support/server';
import {
  ARTICLE,
  PAGE,
  entry,
  journey,
  MAY_ALL,
  MAY_PLACE,
  MAY_PLAN,
  MAY_READ,
  placement,
  plan,
} from '../support/world';

import {
  BULK,
  CELL,
  EMPTY_CELL,
  PLACE,
  SUGGESTED,
  UNDO,
  cell,
  openDrawer,
  placed,
  suggestion,
  suggestions,
} from '../support/drawer';

describe('a cell that is opened', () => {
  test('says how it stands, what a visitor gets instead, and what it was planned for', async () => {
    const served = [
      {
        entry: entry('a9', 'Our story'),
        rung: 'stage',
        segments: [],
        weight: 50,
        stage: 'awareness',
        touchpoint: null,
      },
    ];
    await openDrawer(cell({ served: served as unknown as Cell['served'] }));
    await screen.findByText('Empty: 0 of 2 pieces.');
    screen.getByText('For now, a visitor here gets a substitute: 1 piece that is not meant for this touchpoint.');
    screen.getByText('Tell why we exist');
    screen.getByText('Nothing is placed here yet.');
  });

  test('where a visitor gets nothing at all says so', async () => {
    await openDrawer(cell());
    await screen.findByText('A visitor here gets nothing at all.');
  });

  test.each(['gone/newsletter', 'awareness/gone', 'gone'])(
    'that the journey has no longer says so, and leads back: %s',
    async (place) => {
      const { user, server, address } = await openDrawer(cell(), { query: `?cell=${place}` });
      const drawer = await dialog('Not in this journey');
      drawer.getByText(/This slot is no longer in the journey/);
      await user.click(drawer.getByRole('button', { name: 'Back to Coverage' }));
      await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
      expect(address().params.has('cell')).toBe(false);
      expect(server.to(CELL)).toEqual([]);
    },
  );

  test.each([
    [
      MAY_READ,
      /^You can read this journey\. To plan it and place .* permissions “Plan journeys” and “Place content on/,
    ],
    [MAY_PLACE, /^You can read this journey\. To plan it, ask an administrator for the permission “Plan journeys”\.$/],
    [MAY_PLAN, /^You can plan this journey\. To place content on it, .* the permission “Place content on journeys”\.$/],
  ])('says what the person may not do, and who can let them', async (permissions, sentence) => {
    await openDrawer(cell(), { permissions });
    await (await dialog('Newsletter')).findByText(sentence);
  });

  test('says nothing of rights to who has them', async () => {
    await openDrawer(cell());
    await screen.findByText('Empty: 0 of 2 pieces.');
    expect(screen.queryByText(/ask an administrator/)).toBeNull();
  });

  test('that cannot be loaded is asked for again', async () => {
    const { user, server } = await openDrawer(cell(), { answers: { [CELL]: refusal(500, 'Not now') } });
    const drawer = await dialog('Newsletter');
    await drawer.findByText('Not now');
    server.answer({ [CELL]: { data: cell() } });
    await user.click(drawer.getByRole('button', { name: 'Try again' }));
    await screen.findByText('Empty: 0 of 2 pieces.');
  });

  test('keeps drafts apart, tells what the entries are shown for, and counts those that nobody here may read', async () => {
    await openDrawer(
      cell({
        placed: [
          placed('a1', 'Draft one', { status: 'draft' }),
          placed('a2', 'Live one', {
            stale: true,
            unreachable: true,
            placement: placement('p2', 'a2', {
              ...PLACE,
              segments: ['families'],
              weight: 80,
              endsAt: '2026-05-01T00:00:00Z',
            }),
          }),
        ],
        hidden: 2,
      }),
    );
    const waiting = within(await screen.findByRole('region', { name: 'Waiting' }));
    waiting.getByRole('link', { name: 'Draft one' });
    const here = within(screen.getByRole('region', { name: 'Placed here' }));
    here.getByText(/^Article · English · Families · Show first · until /);
    here.getByText('review due · can’t be reached');
    here.getByText('2 more entries that you can’t read');
    expect(here.queryByText('Draft one')).toBeNull();
  });

  test('says for whom alone it is covered, and what is not among the first', async () => {
    const covered = moment('awareness', 'newsletter', {
      segmentOnly: 1,
      onlyFor: ['families'],
      belowUsual: 1,
      unreachable: 1,
    });
    await openDrawer(
      cell({ figures: covered, placed: [placed('a1', 'The eleventh', { belowUsual: true }), placed('a2', 'First')] }),
    );
    const drawer = await dialog('Newsletter');
    await drawer.findByText(/Covered: 2 of 2 pieces\./);
    drawer.getByText(/1 only for Families/);
    drawer.getByText('1 piece can’t be reached: no visitor ever gets it');
    const here = within(screen.getByRole('region', { name: 'Placed here' }));
    here.getByText(/Article · English · Show normally · not among the first 10$/);
    const figures = within(screen.getByRole('region', { name: 'Figures' }));
    for (const name of ['Only for segments', 'Can’t be reached', 'Not among the first 10']) figures.getByText(name);
    screen.getByRole('combobox', { name: 'View as' });
  });

  test('walks to the next cell with the arrows, but not from a field', async () => {
    const { user, address } = await openDrawer(cell());
    const box = await screen.findByRole('textbox', { name: 'New note' });
    await user.click(box);
    await user.keyboard('{ArrowRight}');
    await waitFor(() => expect(address().params.get('cell')).toBe('awareness/newsletter'));
    screen.getByRole('dialog').focus();
    await user.keyboard('{ArrowRight}');
    await waitFor(() => expect(address().params.get('cell')).toBe('consideration/newsletter'));
  });

  test('is told in this order', async () => {
    await openDrawer(
      cell({
        plan: plan('awareness', 'newsletter', {
          brief: 'Tell why we exist',
          painPoints: ['Nobody knows us'],
          externalItems: [{ title: 'Radio spot' }],
        }),
        placed: [placed('a1', 'Draft one', { status: 'draft' }), placed('a2', 'Live one')],
      }),
      { answers: { [SUGGESTED]: suggestions([suggestion('s1', 'Boot guide')]) } },
    );
    await screen.findByRole('region', { name: 'Suggested content' });
    const text = screen.getByRole('dialog').textContent ?? '';
    const order = [
      'Empty: 0 of 2 pieces.',
      'Owner',
      'Due',
      'Tell why we exist',
      'Nobody knows us',
      'Open draft',
      'Waiting',
      'Placed here',
      'Radio spot',
      'What a visitor gets here now',
      'Boot guide',
      'New note',
      'Figures',
    ];
    const at = order.map((words) => text.indexOf(words));
    expect(at).not.toContain(-1);
    expect([...at].sort((a, b) => a - b)).toEqual(at);
  });

  test('closes with Escape', async () => {
    const { user, address } = await openDrawer(cell());
    await screen.findByText('Empty: 0 of 2 pieces.');
    await user.keyboard('{Escape}');
    expect(address().params.has('cell')).toBe(false);
  });

  test('closes with Escape from a form that nothing was filled in, even from a field with a list', async () => {
    const { user, address } = await openDrawer(cell(), {
      query: '?cell=awareness/newsletter&do=plan',
      answers: { 'GET /touchpoints/journeys/j1': { data: journey() } },
    });
    const form = await dialog('Edit plan');
    (await form.findByRole('combobox', { name: 'Owner' })).focus();
    await user.keyboard('{Escape}');
    await waitFor(() => expect(address().params.has('cell')).toBe(false));
  });

  test('asks before Escape loses what was filled in, and before any other way out', async () => {
    const { user, address, back } = await openDrawer(cell(), {
      query: '?cell=awareness/newsletter&do=plan',
      answers: { 'GET /touchpoints/journeys/j1': { data: journey() } },
    });
    const form = await dialog('Edit plan');
    const brief = await form.findByRole('textbox', { name: 'Brief' });
    await user.type(brief, '!');
    const stay = async () => {
      const asked = within(await screen.findByRole('alertdialog'));
      await user.click(asked.getByRole('button', { name: 'Keep editing' }));
      expect(address().params.get('do')).toBe('plan');
    };
    await user.keyboard('{Escape}');
    await stay();
    await user.click(form.getByRole('button', { name: 'Close' }));
    await stay();
    await back();
    await stay();
    expect(valueOf(brief)).toBe('Tell why we exist!');
    form.getByRole('button', { name: 'Save' }).focus();
    await user.keyboard('{ArrowRight}');
    await waitFor(() => expect(address().params.get('cell')).toBe('awareness/newsletter'));
  });

  test('Escape closes an open menu first', async () => {
    const { user, address } = await openDrawer(cell());
    await user.click(await screen.findByRole('button', { name: 'More' }));
    await screen.findAllByRole('menuitem');
    await user.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole('menuitem')).toBeNull());
    expect(address().params.has('cell')).toBe(true);
  });
});

describe('whose a slot is', () => {
  const ASSIGN = 'POST /touchpoints/gaps/assign';

  test('is changed right there, told with the way back', async () => {
    const { user, server } = await openDrawer(cell(), {
      answers: {
        [ASSIGN]: { data: { changed: 1, batch: 'b7' } },
        'POST /touchpoints/batches/b7/undo': { data: { added: 0, updated: 1, removed: 0, kept: 0 } },
      },
    });
    const drawer = await dialog('Newsletter');
    await user.click(await drawer.findByRole('button', { name: /Change the owner of Awareness · Newsletter/ }));
    await user.type(drawer.getByRole('combobox', { name: 'Owner' }), 'Jo');
    await user.click(await screen.findByRole('option', { name: /Jo Haas/ }));
    await user.click(drawer.getByRole('button', { name: 'Save' }));
    await drawer.findByText('Saved');
    expect(server.to(ASSIGN)[0]?.body).toEqual({
      journey: 'customer',
      cells: [{ ...PLACE, seen: { owner: null } }],
      owner: 'jo@shop.example',
    });
    await user.click(drawer.getByRole('button', { name: 'Undo' }));
    await drawer.findByText('Undone');
  });

  const overtaken = (theirs: { owner?: string | null; dueDate?: string | null }) =>
    refusal(409, 'Someone else changed this in the meantime', {
      conflict: { version: 5, cells: [{ ...PLACE, owner: null, dueDate: null, brief: null, ...theirs }] },
    });

  test('and was changed by a colleague meanwhile: both are shown, and mine is kept if I say so', async () => {
    const { user, server } = await openDrawer(cell(), { answers: { [ASSIGN]: overtaken({ owner: 'Web team' }) } });
    const drawer = await dialog('Newsletter');
    await user.click(await drawer.findByRole('button', { name: /Change the owner of/ }));
    await user.type(drawer.getByRole('combobox', { name: 'Owner' }), 'Print team');
    await user.keyboard('{Escape}{Enter}');
    const versions = within(await drawer.findByRole('alert'));
    versions.getByText(/Nothing is lost: choose which version to keep/);
    expect(versions.getAllByRole('cell').map(({ textContent }) => textContent)).toEqual(['Print team', 'Web team']);
    expect(document.activeElement).toBe(drawer.getByRole('button', { name: 'Keep theirs' }));
    server.answer({ [ASSIGN]: { data: { changed: 1, batch: 'b7' } } });
    await user.click(drawer.getByRole('button', { name: 'Keep mine' }));
    await drawer.findByText('Saved');
    expect(server.to(ASSIGN)[1]?.body).toMatchObject({
      cells: [{ ...PLACE, seen: { owner: 'Web team' } }],
      owner: 'Print team',
    });
  });

  test('or theirs is kept, without anything being sent', async () => {
    const due = cell({ figures: moment('awareness', 'newsletter', { dueDate: '2026-03-01' }) });
    const { user, server } = await openDrawer(due, { answers: { [ASSIGN]: overtaken({ dueDate: '2026-04-01' }) } });
    const drawer = await dialog('Newsletter');
    await user.click(await drawer.findByRole('button', { name: /Change the due date of/ }));
    await user.click(drawer.getByRole('button', { name: 'Clear' }));
    await user.click(drawer.getByRole('button', { name: 'Save' }));
    const versions = within(await drawer.findByRole('alert'));
    expect(versions.getAllByRole('cell').map(({ textContent }) => textContent)).toEqual(['Not set', 'Apr 1, 2026']);
    await user.click(drawer.getByRole('button', { name: 'Keep theirs' }));
    await waitFor(() => expect(drawer.queryByRole('alert')).toBeNull());
    expect(document.activeElement).toBe(drawer.getByRole('button', { name: /Change the due date of/ }));
    expect(server.to(ASSIGN)).toHaveLength(1);
  });

  test.each([
    ['who may not plan', cell(), MAY_PLACE],
    [
      'where nothing is planned',
      cell({ plan: null, figures: moment('awareness', 'newsletter', { planned: false }) }),
      MAY_ALL,
    ],
  ])('is only read by those %s', async (_, shown, permissions) => {
    await openDrawer(shown, { permissions });
    const drawer = await dialog('Newsletter');
    await drawer.findByText('Owner');
    expect(drawer.queryByRole('button', { name: /^Change the/ })).toBeNull();
  });
});

describe('what a visitor gets', () => {
  const served = (title: string) =>
    [
      {
        entry: entry('a9', title),
        rung: 'exact',
        segments: [],
        weight: 50,
        stage: 'awareness',
        touchpoint: 'newsletter',
      },
    ] as unknown as Cell['served'];

  test('is asked for as another visitor, right there, and the filter of the screen stays', async () => {
    const { user, server, address } = await openDrawer(cell({ served: served('For everyone') }));
    const section = within(await screen.findByRole('region', { name: 'What a visitor gets here now' }));
    section.getByRole('link', { name: 'For everyone' });
    server.answer({ [CELL]: { data: cell({ served: served('For families') }) } });
    await user.click(section.getByRole('combobox', { name: 'View as' }));
    await user.click(await screen.findByRole('option', { name: 'Families' }));
    await section.findByRole('link', { name: 'For families' });
    expect(section.queryByRole('link', { name: 'For everyone' })).toBeNull();
    expect(server.to(CELL).at(-1)?.query).toMatchObject({ segment: 'families', ...PLACE });
    expect(address().params.has('segment')).toBe(false);
  });
});

describe('what to do at a slot', () => {
  const read = async () => {
    const drawer = await dialog('Newsletter');
    await drawer.findByText('Empty: 0 of 2 pieces.');
    return drawer;
  };
  const more = async ({ user }: Awaited<ReturnType<typeof openDrawer>>) =>
    user.click((await read()).getByRole('button', { name: 'More' }));

  test('is to open the draft that waits, where there is one', async () => {
    await openDrawer(cell({ placed: [placed('a1', 'Draft one', { status: 'draft' })] }));
    const link = (await read()).getByRole('link', { name: 'Open draft' });
    expect(link.getAttribute('href')).toContain(`/content-manager/collection-types/${ARTICLE}/a1`);
  });

  test('is to create content, which is placed here: the choice of a type leads there, and back to the slot', async () => {
    const { user, address, back } = await openDrawer(cell());
    await user.click((await read()).getByRole('button', { name: 'Create content' }));
    const chooser = await dialog('Create content');
    chooser.getByText('Awareness · Newsletter');
    expect(isDisabled(chooser.getByRole('button', { name: 'Create content' }))).toBe(true);
    await user.click(chooser.getByRole('radio', { name: 'Article' }));
    const start = chooser.getByRole('link', { name: 'Create article' });
    const href = start.getAttribute('href');
    expect(href).toContain('tpStage=awareness&tpTouchpoint=newsletter');
    expect(new URLSearchParams(href?.split('?')[1]).get('tpBack')).toBe('?cell=awareness%2Fnewsletter');
    await user.click(start);
    expect(address().pathname).toMatch(/^\/content-manager/);
    await back();
    expect(Object.fromEntries(address().params)).toEqual({ cell: 'awareness/newsletter' });
  });

  test('creating content asks for whom, shows the brief, and begins with what usually stands there', async () => {
    const lacking = { ...EMPTY_CELL, missingSegments: ['families'] };
    const { user } = await openDrawer(cell({ figures: lacking, usualTypes: [PAGE] }));
    await user.click((await read()).getByRole('button', { name: 'Create page' }));
    const chooser = await dialog('Create content');
    chooser.getByText('Tell why we exist');
    const names = chooser.getAllByRole('radio').map(({ parentElement }) => parentElement?.textContent);
    expect(names).toEqual(['Page', 'Article']);
    chooser.getByRole('heading', { name: 'Usually placed here' });
    chooser.getByText('Content of their own is missing for: Families');
    const href = () => chooser.getByRole('link', { name: 'Create page' }).getAttribute('href');
    // Nobody is chosen silently.
    expect(href()).not.toContain('tpSegments');
    await user.click(chooser.getByRole('combobox', { name: 'For which visitors' }));
    await user.click(await screen.findByRole('option', { name: 'Families' }));
    await user.keyboard('{Escape}');
    expect(href()).toContain('tpSegments=families');
  });

  test.each([
    [MAY_ALL, ['Add existing', 'Edit plan', 'Delete plan']],
    [MAY_PLACE, ['Add existing']],
  ])('is what the person may do', async (permissions, expected) => {
    const opened = await openDrawer(cell(), { permissions });
    await more(opened);
    const items = await screen.findAllByRole('menuitem');
    expect(items.map(({ textContent }) => textContent)).toEqual(expected);
  });

  test('is nothing for those who may only read, who are offered no suggestion and no note either', async () => {
    await openDrawer(cell(), { permissions: MAY_READ });
    const drawer = await read();
    for (const name of ['Create content', 'More']) expect(drawer.queryByRole('button', { name })).toBeNull();
    await drawer.findByText('No notes yet.');
    expect(drawer.queryByRole('textbox')).toBeNull();
  });

  test('is nothing that the address asks for and the person may not', async () => {
    await openDrawer(cell(), { permissions: MAY_READ, query: '?cell=awareness/newsletter&do=plan' });
    await read();
    expect(screen.queryByRole('button', { name: 'Save' })).toBeNull();
  });

  test('is nothing at all where nothing is missing: what can be done is in the menu', async () => {
    await openDrawer(cell({ figures: moment('awareness', 'newsletter') }));
    const drawer = await dialog('Newsletter');
    await drawer.findByText('This slot has what it needs.');
    expect(drawer.queryByRole('button', { name: 'Create content' })).toBeNull();
    drawer.getByRole('button', { name: 'More' });
  });

  test('where nothing is planned is to plan', async () => {
    const { user, address } = await openDrawer(cell({ figures: null, plan: null }), {
      answers: { 'GET /touchpoints/journeys/j1': { data: journey() } },
    });
    await user.click(await screen.findByRole('button', { name: 'Plan content here' }));
    expect(address().params.get('do')).toBe('plan');
  });

  test('taking the plan away happens at once, and is undone right there', async () => {
    const opened = await openDrawer(cell(), {
      answers: {
        'GET /touchpoints/journeys/j1': { data: journey() },
        'PUT /touchpoints/journeys/j1': { data: journey({ version: 5 }) },
      },
    });
    await more(opened);
    await opened.user.click(await screen.findByRole('menuitem', { name: 'Delete plan' }));
    const drawer = await dialog('Newsletter');
    await drawer.findByText('The plan was deleted');
    expect(screen.queryByRole('alertdialog')).toBeNull();
    const moments = (at: number) =>
      (opened.server.to('PUT /touchpoints/journeys/j1')[at]?.body as Journey).moments.map((one) => one.touchpoint);
    expect(moments(0)).not.toContain('newsletter');
    await opened.user.click(drawer.getByRole('button', { name: 'Undo' }));
    await drawer.findByText('Undone');
    expect(moments(1)).toContain('newsletter');
    expect(opened.server.to('PUT /touchpoints/journeys/j1')[1]?.body).toMatchObject({ version: 5 });
  });

  test('a plan that could not be taken away is told with the reason', async () => {
    const opened = await openDrawer(cell(), {
      answers: { 'GET /touchpoints/journeys/j1': refusal(404, 'The journey is gone') },
    });
    await more(opened);
    await opened.user.click(await screen.findByRole('menuitem', { name: 'Delete plan' }));
    await screen.findByText('The journey is gone');
    expect(opened.server.to('PUT /touchpoints/journeys/j1')).toEqual([]);
  });
});

describe('a placed entry', () => {
  const openMenu = async ({ user }: Awaited<ReturnType<typeof openDrawer>>) =>
    user.click(await screen.findByRole('button', { name: 'Actions for Live one' }));

  test('changes its order and keeps everything else of its placement', async () => {
    const where = placement('p2', 'a2', { ...PLACE, segments: ['families'], startsAt: '2026-01-01T00:00:00Z' });
    const opened = await openDrawer(cell({ placed: [placed('a2', 'Live one', { placement: where })] }));
    await openMenu(opened);
    expect(isDisabled(await screen.findByRole('menuitem', { name: 'Show normally' }))).toBe(true);
    await opened.user.click(screen.getByRole('menuitem', { name: 'Show first' }));
    await screen.findByText('The order of “Live one” was changed');
    expect(opened.server.to(BULK)[0]?.body).toEqual({
      entries: [{ contentType: ARTICLE, documentId: 'a2' }],
      add: [
        {
          journey: 'customer',
          ...PLACE,
          locale: null,
          segments: ['families'],
          startsAt: '2026-01-01T00:00:00Z',
          endsAt: null,
          weight: 80,
        },
      ],
    });
  });

  test('is taken away at once, and comes back with Undo', async () => {
    const opened = await openDrawer(cell({ placed: [placed('a2', 'Live one')] }), {
      answers: { [UNDO]: { data: { added: 1, updated: 0, removed: 0, kept: 0 } } },
    });
    await openMenu(opened);
    await opened.user.click(await screen.findByRole('menuitem', { name: 'Remove from here' }));
    const drawer = await dialog('Newsletter');
    await drawer.findByText('“Live one” is no longer placed here');
    expect(opened.server.to(BULK)[0]?.body).toMatchObject({
      remove: [{ ...PLACE, journey: 'customer', locale: null }],
    });
    expect(screen.getAllByRole('dialog')).toHaveLength(1);
    await opened.user.click(drawer.getByRole('button', { name: 'Undo' }));
    await drawer.findByText('Undone');
    expect(drawer.queryByRole('button', { name: 'Undo' })).toBeNull();
  });

  test('that is not taken away, for which reason is said', async () => {
    const opened = await openDrawer(cell({ placed: [placed('a2', 'Live one')] }), {
      answers: { [BULK]: refusal(403, 'You may not place articles') },
    });
    await openMenu(opened);
    await opened.user.click(await screen.findByRole('menuitem', { name: 'Remove from here' }));
    await screen.findByText('You may not place articles');
  });

  test('that is stale is reviewed from here, and the review is taken back', async () => {
    const opened = await openDrawer(cell({ placed: [placed('a2', 'Live one', { stale: true })] }), {
      answers: {
        'POST /touchpoints/reviews': { data: { changed: 1 } },
        'POST /touchpoints/reviews/withdraw': { data: { changed: 1 } },
      },
    });
    await openMenu(opened);
    await opened.user.click(await screen.findByRole('menuitem', { name: 'Review…' }));
    expect(opened.address().params.get('do')).toBe('review');
    await opened.user.click((await dialog('Review “Live one”')).getByRole('button', { name: 'Save' }));
    const drawer = await dialog('Newsletter');
    await drawer.findByText('The decision on “Live one” was saved');
    await opened.user.click(drawer.getByRole('button', { name: 'Undo' }));
    await drawer.findByText('Undone');
    expect(opened.server.to('POST /touchpoints/reviews/withdraw')).toHaveLength(1);
  });

  test('that is fresh offers no review', async () => {
    const opened = await openDrawer(cell({ placed: [placed('a2', 'Live one')] }));
    await openMenu(opened);
    await screen.findByRole('menuitem', { name: 'Show first' });
    expect(screen.queryByRole('menuitem', { name: 'Review…' })).toBeNull();
  });
});
