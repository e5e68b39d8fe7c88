import { screen, within } from '@testing-library/react';
import type { Cell } from '../../../types';
import { moment } from '../../support/moment';
import { dialog, isDisabled } from '../support/look';
import { refusal } from '../support/server';
import { ARTICLE, PAGE, entry, MAY_ALL, MAY_PLACE, MAY_READ, placement } from '../support/world';

import { BULK, CELL, EMPTY_CELL, PLACE, cell, openDrawer, placed } from '../support/drawer';

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
    here.getByText('2 more entries that you may not read');
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
    screen.getByText('Seen as: Visitors of no segment');
  });

  test('walks to the next cell with the arrows, but not from a field', async () => {
    const { user, address } = await openDrawer(cell());
    const box = await screen.findByRole('textbox', { name: 'New note' });
    await user.click(box);
    await user.keyboard('{ArrowRight}');
    expect(address().params.get('cell')).toBe('awareness/newsletter');
    screen.getByRole('dialog').focus();
    await user.keyboard('{ArrowRight}');
    expect(address().params.get('cell')).toBe('consideration/newsletter');
  });

  test('closes with Escape', async () => {
    const { user, address } = await openDrawer(cell());
    await screen.findByText('Empty: 0 of 2 pieces.');
    await user.keyboard('{Escape}');
    expect(address().params.has('cell')).toBe(false);
  });
});

describe('what to do in a cell', () => {
  const footer = async () => {
    const drawer = await dialog('Newsletter');
    await drawer.findByText('Empty: 0 of 2 pieces.');
    return drawer;
  };

  test('is to open the draft that waits, where there is one', async () => {
    await openDrawer(cell({ placed: [placed('a1', 'Draft one', { status: 'draft' })] }));
    const link = (await footer()).getByRole('link', { name: 'Open draft' });
    expect(link.getAttribute('href')).toContain(`/content-manager/collection-types/${ARTICLE}/a1`);
  });

  test('is to create content, which is placed here: the choice of a type leads there', async () => {
    const { user } = await openDrawer(cell());
    await user.click((await footer()).getByRole('button', { name: 'Create content' }));
    const chooser = await dialog('Create content for Awareness · Newsletter');
    const href = chooser.getByRole('link', { name: 'Article' }).getAttribute('href');
    expect(href).toContain('tpStage=awareness&tpTouchpoint=newsletter');
  });

  test('creating content asks for whom, shows the brief, and offers first what usually stands there', async () => {
    const lacking = { ...EMPTY_CELL, missingSegments: ['families'] };
    const { user } = await openDrawer(cell({ figures: lacking, usualTypes: [PAGE] }));
    await user.click((await footer()).getByRole('button', { name: 'Create content' }));
    const chooser = await dialog('Create content for Awareness · Newsletter');
    await chooser.findByText('Tell why we exist');
    const names = () => chooser.getAllByRole('link').map(({ textContent }) => textContent);
    expect(names().slice(0, 2)).toEqual(['Page', 'Article']);
    chooser.getByRole('heading', { name: 'Usually placed here' });
    chooser.getByText('Content of their own is missing for: Families');
    const href = (name: string) => chooser.getByRole('link', { name }).getAttribute('href');
    // Nobody is chosen silently.
    expect(href('Page')).not.toContain('tpSegments');
    await user.click(chooser.getByRole('combobox', { name: 'For which visitors' }));
    await user.click(await screen.findByRole('option', { name: 'Families' }));
    await user.keyboard('{Escape}');
    expect(href('Page')).toContain('tpSegments=families');
  });

  test.each([
    [MAY_ALL, ['Add existing', 'Edit plan', 'Delete plan']],
    [MAY_PLACE, ['Add existing']],
  ])('is what the person may do', async (permissions, expected) => {
    const { user } = await openDrawer(cell(), { permissions });
    await user.click((await footer()).getByRole('button', { name: 'More' }));
    const items = await screen.findAllByRole('menuitem');
    expect(items.map(({ textContent }) => textContent)).toEqual(expected);
  });

  test('is nothing for those who may only read, who are offered no suggestion and no note either', async () => {
    await openDrawer(cell(), { permissions: MAY_READ });
    const drawer = await footer();
    for (const name of ['Create content', 'More']) expect(drawer.queryByRole('button', { name })).toBeNull();
    await drawer.findByText('No notes yet.');
    expect(drawer.queryByRole('textbox')).toBeNull();
  });

  test('taking the plan away is asked first, and says what became of it', async () => {
    const { user, server } = await openDrawer(cell(), {
      answers: { 'GET /touchpoints/journeys/j1': refusal(404, 'The journey is gone') },
    });
    await user.click((await footer()).getByRole('button', { name: 'More' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Delete plan' }));
    const asked = within(await screen.findByRole('alertdialog'));
    asked.getByText(/will no longer be scored/);
    await user.click(asked.getByRole('button', { name: 'Confirm' }));
    await screen.findByText('The journey is gone');
    expect(server.to('PUT /touchpoints/journeys/j1')).toEqual([]);
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

  test('is taken away after a question; a refusal is said', async () => {
    const opened = await openDrawer(cell({ placed: [placed('a2', 'Live one')] }), {
      answers: { [BULK]: refusal(403, 'You may not place articles') },
    });
    await openMenu(opened);
    await opened.user.click(await screen.findByRole('menuitem', { name: 'Remove from here' }));
    const asked = within(await screen.findByRole('alertdialog'));
    asked.getByText('“Live one” will no longer be shown here. The entry itself stays.');
    expect(opened.server.to(BULK)).toEqual([]);
    await opened.user.click(asked.getByRole('button', { name: 'Confirm' }));
    await screen.findByText('You may not place articles');
    expect(opened.server.to(BULK)[0]?.body).toMatchObject({
      remove: [{ ...PLACE, journey: 'customer', locale: null }],
    });
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
    await opened.user.click((await dialog('Review “Live one”')).getByRole('button', { name: 'Save' }));
    await screen.findByText('The decision on “Live one” was saved');
    await openMenu(opened);
    await opened.user.click(await screen.findByRole('menuitem', { name: 'Undo the decision' }));
    await screen.findByText('The decision was undone');
  });

  test('that is fresh offers no review', async () => {
    const opened = await openDrawer(cell({ placed: [placed('a2', 'Live one')] }));
    await openMenu(opened);
    await screen.findByRole('menuitem', { name: 'Show first' });
    expect(screen.queryByRole('menuitem', { name: 'Review…' })).toBeNull();
  });
});
