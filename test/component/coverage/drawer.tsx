import { screen, waitFor, within } from '@testing-library/react';
import { CellDrawer } from '../../../admin/src/pages/Coverage/drawer/CellDrawer';
import type { Cell, CellSuggestion, CoverageMoment, Note, Setup } from '../../../types';
import { openPart } from '../support/coverage';
import { dialog, isDisabled, valueOf } from '../support/look';
import { held, refusal, type Scripts } from '../support/server';
import { ARTICLE, entry, MAY_ALL, MAY_PLACE, MAY_READ, MOMENTS, placement, plan } from '../support/world';

const CELL = 'GET /touchpoints/coverage/cell';
const NOTES = 'GET /touchpoints/notes';
const ADD_NOTE = 'POST /touchpoints/notes';
const BULK = 'POST /touchpoints/placements/bulk';
const SUGGESTED = 'GET /touchpoints/suggestions/cell';
const PLACE = { stage: 'awareness', touchpoint: 'newsletter' };
const EMPTY_CELL = MOMENTS[1] as CoverageMoment;
const DONE = {
  data: { added: 1, updated: 0, removed: 0, entries: 1, unchanged: 0, kept: 0, refused: [], batch: 'b1' },
};

type Placed = Cell['placed'][number];
const placed = (id: string, title: string, changes: Partial<Placed> = {}): Placed => ({
  entry: entry(id, title),
  placement: placement(`p-${id}`, id, { ...PLACE }),
  status: 'live',
  stale: false,
  expiring: false,
  unreachable: false,
  ...changes,
});
const cell = (changes: Partial<Cell> = {}): Cell => ({
  figures: EMPTY_CELL,
  plan: plan('awareness', 'newsletter', { brief: 'Tell why we exist' }),
  served: [],
  placed: [],
  hidden: 0,
  servedHidden: 0,
  ...changes,
});
const suggestion = (documentId: string, title: string): CellSuggestion => ({
  contentType: ARTICLE,
  documentId,
  title,
  typeName: 'Article',
  published: false,
  locales: ['en'],
  unplaced: true,
  confidence: 'strong',
  score: 0.9,
  words: ['trail', 'boots'],
});
const suggestions = (data: readonly CellSuggestion[]) => ({
  data,
  meta: { enabled: true, basis: 'placements', version: '1', trainedAt: null, examples: 9, names: {} },
});
const note = (documentId: string, text: string, changes: Partial<Note> = {}): Note => ({
  documentId,
  text,
  author: { name: 'Jo Haas' },
  mine: false,
  at: '2026-01-01T10:00:00.000Z',
  ...changes,
});

interface Opened {
  readonly answers?: Scripts;
  readonly permissions?: Setup['permissions'];
  readonly locale?: 'en' | 'de';
}

const openDrawer = (shown: Cell, { answers = {}, permissions = MAY_ALL, locale }: Opened = {}) =>
  openPart(
    <CellDrawer place={PLACE} />,
    '?cell=awareness/newsletter',
    { permissions },
    { [CELL]: { data: shown }, [NOTES]: { data: [] }, [SUGGESTED]: suggestions([]), [BULK]: DONE, ...answers },
    { locale },
  );

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
    screen.getByText('A visitor here now gets 1 piece that is not meant for this touchpoint.');
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
    here.getByText('not updated for long · never shown');
    here.getByText('2 more entries that you may not read');
    expect(here.queryByText('Draft one')).toBeNull();
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
    await screen.findByText('The review of “Live one” was saved');
    await openMenu(opened);
    await opened.user.click(await screen.findByRole('menuitem', { name: 'Undo the review' }));
    await screen.findByText('The review was undone');
  });

  test('that is fresh offers no review', async () => {
    const opened = await openDrawer(cell({ placed: [placed('a2', 'Live one')] }));
    await openMenu(opened);
    await screen.findByRole('menuitem', { name: 'Show first' });
    expect(screen.queryByRole('menuitem', { name: 'Review…' })).toBeNull();
  });
});

describe('suggested content', () => {
  const one = { answers: { [SUGGESTED]: suggestions([suggestion('s1', 'Boot guide')]) } };

  test('says why, and is added without touching what stands here already', async () => {
    const { user, server } = await openDrawer(cell(), one);
    const section = within(await screen.findByRole('region', { name: 'Suggested content' }));
    section.getByText('Strong match');
    section.getByText('Because of: trail, boots');
    section.getByText('Article · Draft');
    await user.click(section.getByRole('button', { name: 'Add “Boot guide” here' }));
    await screen.findByText('1 entry was added to Awareness · Newsletter');
    expect(server.to(BULK)[0]?.body).toEqual({
      entries: [{ contentType: ARTICLE, documentId: 's1' }],
      add: [{ journey: 'customer', ...PLACE }],
      keepExisting: true,
    });
  });

  test('pressed twice is added once', async () => {
    const slow = held();
    const { user, server } = await openDrawer(cell(), { answers: { ...one.answers, [BULK]: slow.answer } });
    const add = await screen.findByRole('button', { name: 'Add “Boot guide” here' });
    await user.click(add);
    await user.click(add);
    slow.release(DONE);
    await screen.findByText(/^1 entry was added/);
    expect(server.to(BULK)).toHaveLength(1);
  });

  test('is not offered where the cell has all it needs', async () => {
    const { server } = await openDrawer(cell({ figures: MOMENTS[0] as CoverageMoment }), one);
    await screen.findByText('Covered: 2 of 2 pieces.');
    expect(server.to(SUGGESTED)).toEqual([]);
  });
});

describe('the notes on a cell', () => {
  test('are written with the keyboard; what was typed is gone only when it is stored', async () => {
    const { user, server } = await openDrawer(cell(), { answers: { [ADD_NOTE]: refusal(500, 'The note was lost') } });
    const box = await screen.findByRole('textbox', { name: 'New note' });
    await user.type(box, 'Ask the shop{Control>}{Enter}{/Control}');
    await screen.findByText('The note was lost');
    expect(valueOf(box)).toBe('Ask the shop');
    server.answer({
      [ADD_NOTE]: { data: note('n1', 'Ask the shop', { mine: true }) },
      [NOTES]: { data: [note('n1', 'Ask the shop', { mine: true })] },
    });
    await user.click(screen.getByRole('button', { name: 'Add note' }));
    await screen.findByText('1 note');
    screen.getByText('Jo Haas (you)');
    await waitFor(() => expect(valueOf(box)).toBe(''));
    expect(document.activeElement).toBe(box);
  });

  test('cannot be sent empty', async () => {
    const { user, server } = await openDrawer(cell());
    const box = await screen.findByRole('textbox', { name: 'New note' });
    await user.type(box, '   {Control>}{Enter}{/Control}');
    expect(isDisabled(screen.getByRole('button', { name: 'Add note' }))).toBe(true);
    expect(server.to(ADD_NOTE)).toEqual([]);
  });

  test('of others are deleted by those who plan only', async () => {
    const { user, server } = await openDrawer(cell(), {
      permissions: MAY_PLACE,
      answers: {
        [NOTES]: { data: [note('n1', 'Theirs'), note('n2', 'Mine', { mine: true, author: { name: 'Maren' } })] },
      },
    });
    await screen.findByText('2 notes');
    expect(screen.queryByRole('button', { name: 'Delete the note by Jo Haas' })).toBeNull();
    server.answer({ 'DELETE /touchpoints/notes/n2': { data: null }, [NOTES]: { data: [note('n1', 'Theirs')] } });
    await user.click(screen.getByRole('button', { name: 'Delete the note by Maren' }));
    await user.click(within(await screen.findByRole('alertdialog')).getByRole('button', { name: 'Confirm' }));
    await screen.findByText('1 note');
    expect(server.to('DELETE /touchpoints/notes/n2')).toHaveLength(1);
  });

  test('that are half written stay, when the drawer is closed and opened again', async () => {
    const first = await openDrawer(cell());
    await first.user.type(await screen.findByRole('textbox', { name: 'New note' }), 'Half');
    first.leave();
    await openDrawer(cell());
    const box = await screen.findByRole('textbox', { name: 'New note' });
    expect(valueOf(box)).toBe('Half');
  });
});
