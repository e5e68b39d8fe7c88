import { screen, waitFor, within } from '@testing-library/react';
import { GapsTable } from '../../../admin/src/pages/Coverage/gaps/GapsTable';
import type { CoverageMoment, Setup } from '../../../types';
import { openCoverage, openPart } from '../support/coverage';
import { coverage, GAPS, MOMENTS } from '../support/figures';
import { alarm, dialog, isDisabled, rowOf, valueOf } from '../support/look';
import { held, refusal, type Scripts } from '../support/server';
import { journey, MAY_ALL, MAY_PLACE, MAY_READ, paged } from '../support/world';

const LIST = 'GET /touchpoints/gaps';
const ASSIGN = 'POST /touchpoints/gaps/assign';
const UNDO = 'POST /touchpoints/batches/b1/undo';

/** What becomes of a field: Keep, Set or Clear. */
const choice = (form: ReturnType<typeof within>, field: string, name: string) =>
  within(form.getByRole('radiogroup', { name: field })).getByRole('radio', { name });

const openGaps = (query = '', answers: Scripts = {}, permissions: Setup['permissions'] = MAY_ALL) =>
  openPart(
    <GapsTable />,
    `?tab=gaps${query}`,
    { permissions },
    {
      [LIST]: paged(GAPS),
      'GET /touchpoints/journeys/j1': { data: journey() },
      'GET /touchpoints/notes/counts': { data: { 'awareness/newsletter': 3 } },
      ...answers,
    },
  );

describe('the gaps', () => {
  test('say what is missing, whose it is, until when, and what was said about it', async () => {
    await openGaps();
    const homepage = await rowOf('Homepage');
    homepage.getByText('Needs 1');
    homepage.getByText('Web team');
    homepage.getByText('Jan 15, 2026');
    homepage.getByText('overdue');
    const newsletter = await rowOf('Newsletter');
    await newsletter.findByText('Brief: Tell why we exist');
    newsletter.getByRole('button', { name: '3 notes on Awareness · Newsletter' });
  });

  test('have the focus again where their drawer was opened and closed', async () => {
    const { user } = await openCoverage('?tab=gaps', {
      answers: { [LIST]: paged(GAPS), 'GET /touchpoints/notes': { data: [] } },
    });
    const opener = (await rowOf('Newsletter')).getByRole('button', { name: 'Newsletter' });
    await user.click(opener);
    await screen.findByRole('dialog');
    await user.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(document.activeElement).toBe(opener);
  });

  test('are asked for by owner, which the address keeps', async () => {
    const { user, server, address } = await openGaps();
    await user.click(await screen.findByRole('button', { name: 'My gaps' }));
    await waitFor(() => expect(server.to(LIST).at(-1)?.query.owner).toEqual(['me']));
    expect(address().params.get('mine')).toBe('1');
    screen.getByRole('button', { name: 'My gaps', pressed: true });
  });

  test('can be the overdue ones only, which the address keeps', async () => {
    const { user, server, address } = await openGaps();
    await user.click(await screen.findByRole('button', { name: 'Overdue' }));
    await waitFor(() => expect(server.to(LIST).at(-1)?.query.overdue).toBe('true'));
    expect(address().params.get('overdue')).toBe('1');
    server.answer({ [LIST]: paged([]) });
    await user.click(screen.getByRole('button', { name: 'My gaps' }));
    await screen.findByText('No gap is overdue.');
    await user.click(screen.getByRole('button', { name: 'Show all gaps' }));
    expect([...address().params.keys()]).toEqual(['tab']);
  });

  test('are sorted by a column, and the other way round by the same one', async () => {
    const { user, server, address } = await openGaps();
    await rowOf('Newsletter');
    expect(server.to(LIST)[0]?.query.sort).toBe('priority:desc');
    const sort = () => screen.getByRole('button', { name: /^Stage|Sort.*Stage/i });
    await user.click(sort());
    await waitFor(() => expect(server.to(LIST).at(-1)?.query.sort).toBe('stage:asc'));
    await user.click(sort());
    await waitFor(() => expect(server.to(LIST).at(-1)?.query.sort).toBe('stage:desc'));
    expect(address().params.get('sort')).toBe('stage:desc');
  });

  test('of nobody: an empty list leads back to all', async () => {
    const { user, address } = await openGaps('&mine=1', { [LIST]: paged([]) });
    await screen.findByText('You have no gaps. Gaps assigned to you appear here.');
    await user.click(screen.getByRole('button', { name: 'Show all gaps' }));
    expect(address().params.has('mine')).toBe(false);
  });

  test('of an owner who has none are not said to be closed everywhere', async () => {
    await openGaps('&owner=Web%20team', { [LIST]: paged([]) });
    await screen.findByText('No gap matches these filters.');
  });

  test('that cannot be loaded say why, and are asked for again', async () => {
    const { user, server } = await openGaps('', { [LIST]: refusal(500, 'The database is away') });
    expect(await alarm()).toContain('The database is away');
    server.answer({ [LIST]: paged(GAPS) });
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    await rowOf('Newsletter');
  });

  test('are chosen by those who may plan only; who may place creates content', async () => {
    await openGaps('', {}, MAY_PLACE);
    const row = await rowOf('Newsletter');
    expect(row.queryByRole('checkbox')).toBeNull();
    row.getByRole('button', { name: 'Create content for Awareness · Newsletter' });
  });

  test('open their drawer where content is created', async () => {
    const { user, address } = await openGaps('', {}, MAY_PLACE);
    const row = await rowOf('Newsletter');
    await user.click(row.getByRole('button', { name: 'Create content for Awareness · Newsletter' }));
    await waitFor(() => expect(address().params.get('cell')).toBe('awareness/newsletter'));
    expect(address().params.get('do')).toBe('create');
  });

  test('offer nothing to do to those who may only read', async () => {
    await openGaps('', {}, MAY_READ);
    await screen.findByText(/^You can read this journey\. To plan it and place content on it, ask an administrator/);
    expect((await rowOf('Newsletter')).queryByRole('button', { name: /Create content/ })).toBeNull();
  });

  test('open their cell with one step back, wherever the row is pressed', async () => {
    const { user, address, back } = await openGaps();
    await user.click((await rowOf('Newsletter')).getByRole('button', { name: 'Newsletter' }));
    await waitFor(() => expect(address().params.get('cell')).toBe('awareness/newsletter'));
    await back();
    expect(address().params.has('cell')).toBe(false);
  });

  test('a page that is gone leads to the last one there is', async () => {
    const { address } = await openGaps('&page=9', { [LIST]: paged(GAPS, 30) });
    await waitFor(() => expect(address().params.get('page')).toBe('2'));
  });
});

describe('a journey without any plan', () => {
  test('says what to do first', async () => {
    const nothing: readonly CoverageMoment[] = MOMENTS.slice(0, 0);
    await openPart(<GapsTable />, '?tab=gaps', { coverage: coverage(nothing, { score: null }) }, { [LIST]: paged([]) });
    await screen.findByText('Nothing is planned yet. Open a slot in the grid and set what it needs.');
  });
});

describe('gaps are handed to somebody', () => {
  const openDialog = async (...touchpoints: string[]) => {
    const opened = await openGaps();
    for (const touchpoint of touchpoints) await opened.user.click((await rowOf(touchpoint)).getByRole('checkbox'));
    await opened.user.click(screen.getByRole('button', { name: 'Assign…' }));
    return { ...opened, form: await dialog() };
  };

  test('only what is set or cleared is sent, for the chosen cells', async () => {
    const { user, server, form } = await openDialog('Newsletter', 'Homepage');
    server.answer({ [ASSIGN]: { data: { changed: 2, batch: 'b1' } } });
    expect(isDisabled(form.getByRole('button', { name: 'Assign' }))).toBe(true);
    await user.click(choice(form, 'Brief', 'Set'));
    await user.type(form.getByRole('textbox', { name: 'New brief' }), 'By spring');
    await user.click(form.getByRole('button', { name: 'Assign' }));
    await screen.findByText('2 gaps were changed');
    expect(server.to(ASSIGN).map(({ body }) => body)).toEqual([
      {
        journey: 'customer',
        cells: [
          { stage: 'awareness', touchpoint: 'newsletter' },
          { stage: 'consideration', touchpoint: 'homepage' },
        ],
        brief: 'By spring',
      },
    ]);
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(screen.queryByText(/gaps selected/)).toBeNull();
  });

  test('a person is found by name and kept by address', async () => {
    const { user, server, form } = await openDialog('Newsletter');
    server.answer({ [ASSIGN]: { data: { changed: 1, batch: 'b1' } } });
    await user.click(choice(form, 'Owner', 'Set'));
    await user.type(form.getByRole('combobox', { name: 'New owner' }), 'Jo');
    await user.click(await screen.findByRole('option', { name: /Jo Haas/ }));
    await user.click(screen.getByRole('button', { name: 'Assign' }));
    await screen.findByText('1 gap was changed');
    expect(server.to(ASSIGN)[0]?.body).toMatchObject({ owner: 'jo@shop.example' });
  });

  test('a field that is to be set but is empty takes nothing away; clearing says what it does', async () => {
    const { user, server, form } = await openDialog('Newsletter');
    server.answer({ [ASSIGN]: { data: { changed: 1, batch: 'b1' } } });
    await user.click(choice(form, 'Owner', 'Set'));
    await user.click(choice(form, 'Due', 'Set'));
    await user.click(form.getByRole('button', { name: 'Assign' }));
    await form.findByText('Enter an owner, or choose “Keep” or “Clear”.');
    form.getByText('Enter a date, or choose “Keep” or “Clear”.');
    expect(server.to(ASSIGN)).toEqual([]);
    await user.click(choice(form, 'Owner', 'Clear'));
    form.getByText(/will have no owner\. If the touchpoint has one/);
    await user.click(choice(form, 'Due', 'Keep'));
    await user.click(form.getByRole('button', { name: 'Assign' }));
    await screen.findByText('1 gap was changed');
    expect(server.to(ASSIGN).map(({ body }) => body)).toEqual([
      { journey: 'customer', cells: [{ stage: 'awareness', touchpoint: 'newsletter' }], owner: null },
    ]);
  });

  test('and taken back where that is told; what somebody has changed since stays, and is said', async () => {
    const { user, server, form } = await openDialog('Newsletter', 'Homepage');
    server.answer({ [ASSIGN]: { data: { changed: 2, batch: 'b1' } }, [UNDO]: refusal(500, 'Not now') });
    await user.click(choice(form, 'Owner', 'Clear'));
    await user.click(form.getByRole('button', { name: 'Assign' }));
    const told = within((await screen.findByText('2 gaps were changed')).closest('[role="status"]') as HTMLElement);
    await user.click(told.getByRole('button', { name: 'Undo' }));
    expect(await alarm()).toContain('Not now');
    server.answer({ [UNDO]: { data: { added: 0, updated: 1, removed: 0, kept: 1 } } });
    await user.click(screen.getByRole('button', { name: 'Undo' }));
    await screen.findByText('1 change was undone; 1 changed since then stayed as is.');
    await user.click(screen.getByRole('button', { name: 'Close' }));
    expect(screen.queryByText(/was undone/)).toBeNull();
  });

  test('Escape asks before it loses what was filled in, and not before', async () => {
    const { user, form } = await openDialog('Newsletter');
    await user.click(choice(form, 'Owner', 'Clear'));
    await user.keyboard('{Escape}');
    const asked = within(await screen.findByRole('alertdialog'));
    await user.click(asked.getByRole('button', { name: 'Keep editing' }));
    expect(choice(form, 'Owner', 'Clear').getAttribute('aria-checked')).toBe('true');
    await user.click(choice(form, 'Owner', 'Keep'));
    await user.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  });

  test('Escape in a field asks as well, and empties none', async () => {
    const { user, form } = await openDialog('Newsletter');
    await user.click(choice(form, 'Owner', 'Set'));
    const field = form.getByRole('combobox', { name: 'New owner' });
    await user.type(field, 'Print');
    await user.keyboard('{Escape}{Escape}');
    await user.click(within(await screen.findByRole('alertdialog')).getByRole('button', { name: 'Keep editing' }));
    expect(valueOf(field)).toBe('Print');
  });

  test('a failure keeps the dialog, what was typed, and the choice', async () => {
    const { user, server, form } = await openDialog('Newsletter');
    server.answer({ [ASSIGN]: refusal(400, 'The cell is not planned') });
    await user.click(choice(form, 'Brief', 'Set'));
    await user.type(form.getByRole('textbox', { name: 'New brief' }), 'By spring');
    await user.click(form.getByRole('button', { name: 'Assign' }));
    expect(await alarm()).toContain('The cell is not planned');
    expect(valueOf(form.getByRole('textbox', { name: 'New brief' }))).toBe('By spring');
    await user.click(form.getByRole('button', { name: 'Cancel' }));
    await user.click(within(await screen.findByRole('alertdialog')).getByRole('button', { name: 'Discard' }));
    await screen.findByText('1 gap selected');
  });

  test('pressing twice while it takes long sends once', async () => {
    const { user, server, form } = await openDialog('Newsletter');
    const slow = held();
    server.answer({ [ASSIGN]: slow.answer });
    await user.click(choice(form, 'Brief', 'Clear'));
    await user.click(form.getByRole('button', { name: 'Assign' }));
    await user.click(form.getByRole('button', { name: /Assign/ }));
    slow.release({ data: { changed: 1, batch: 'b1' } });
    await screen.findByText('1 gap was changed');
    expect(server.to(ASSIGN)).toHaveLength(1);
  });

  test('other gaps in view: what was chosen before is not changed along with them', async () => {
    const { user } = await openGaps();
    await user.click((await rowOf('Newsletter')).getByRole('checkbox'));
    await screen.findByText('1 gap selected');
    await user.click(screen.getByRole('button', { name: 'My gaps' }));
    await waitFor(() => expect(screen.queryByText('1 gap selected')).toBeNull());
  });
});

describe('a gap is edited in its row', () => {
  const OWNER = /Change the owner of Consideration · Homepage$/;
  const DUE = /Change the due date of Consideration · Homepage$/;

  test('its owner, found by name, with the way back', async () => {
    const { user, server, address } = await openGaps('', { [ASSIGN]: { data: { changed: 1, batch: 'b1' } } });
    const row = await rowOf('Homepage');
    await user.click(row.getByRole('button', { name: OWNER }));
    const field = row.getByRole('combobox', { name: 'Owner' });
    expect(valueOf(field)).toBe('Web team');
    await user.clear(field);
    await user.type(field, 'Jo');
    await user.click(await screen.findByRole('option', { name: /Jo Haas/ }));
    await user.click(row.getByRole('button', { name: 'Save' }));
    await screen.findByText('1 gap was changed');
    expect(server.to(ASSIGN).map(({ body }) => body)).toEqual([
      {
        journey: 'customer',
        cells: [{ stage: 'consideration', touchpoint: 'homepage', seen: { owner: 'Web team' } }],
        owner: 'jo@shop.example',
      },
    ]);
    screen.getByRole('button', { name: 'Undo' });
    expect(address().params.has('cell')).toBe(false);
    expect(document.activeElement).toBe(row.getByRole('button', { name: OWNER }));
  });

  test('its due date, taken away; a refusal keeps the field and says why', async () => {
    const { user, server } = await openGaps('', { [ASSIGN]: refusal(400, 'It is not planned') });
    const row = await rowOf('Homepage');
    await user.click(row.getByRole('button', { name: DUE }));
    await user.click(row.getByRole('button', { name: 'Clear' }));
    await user.click(row.getByRole('button', { name: 'Save' }));
    expect(await alarm()).toContain('It is not planned');
    server.answer({ [ASSIGN]: { data: { changed: 1, batch: 'b1' } } });
    await user.click(row.getByRole('button', { name: 'Save' }));
    await screen.findByText('1 gap was changed');
    expect(server.to(ASSIGN)[1]?.body).toMatchObject({ dueDate: null });
  });

  test('refused while others are chosen says why, and is nothing to the dialog of those', async () => {
    const { user } = await openGaps('', { [ASSIGN]: refusal(400, 'It is not planned') });
    await user.click((await rowOf('Newsletter')).getByRole('checkbox'));
    const row = await rowOf('Homepage');
    await user.click(row.getByRole('button', { name: DUE }));
    await user.click(row.getByRole('button', { name: 'Clear' }));
    await user.click(row.getByRole('button', { name: 'Save' }));
    expect(await alarm()).toContain('It is not planned');
    await user.click(screen.getByRole('button', { name: 'Assign…' }));
    expect((await dialog()).queryByText(/It is not planned/)).toBeNull();
  });

  test('Enter saves it; Escape closes it, and asks first where something was changed', async () => {
    const { user, server } = await openGaps('', { [ASSIGN]: { data: { changed: 1, batch: 'b1' } } });
    const row = await rowOf('Homepage');
    await user.click(row.getByRole('button', { name: OWNER }));
    await user.keyboard('{Escape}');
    row.getByText('Web team');
    await user.click(row.getByRole('button', { name: OWNER }));
    const field = row.getByRole('combobox', { name: 'Owner' });
    await user.clear(field);
    await user.type(field, 'Print');
    // The first one is for the open list.
    await user.keyboard('{Escape}{Escape}');
    await user.click(await screen.findByRole('button', { name: 'Keep editing' }));
    expect(valueOf(field)).toBe('Print');
    expect(server.to(ASSIGN)).toEqual([]);
    await user.keyboard('{Enter}');
    await screen.findByText('1 gap was changed');
    expect(server.to(ASSIGN)[0]?.body).toMatchObject({ owner: 'Print' });
  });

  test('given up, nothing is sent; who may not plan has nothing to press', async () => {
    const { user, server, leave } = await openGaps();
    const row = await rowOf('Homepage');
    await user.click(row.getByRole('button', { name: OWNER }));
    await user.type(row.getByRole('combobox', { name: 'Owner' }), '!');
    // Its list, behind which all else is out of reach.
    await user.keyboard('{Escape}');
    await user.click(row.getByRole('button', { name: 'Cancel' }));
    row.getByText('Web team');
    expect(server.to(ASSIGN)).toEqual([]);
    leave();
    await openGaps('', {}, MAY_PLACE);
    expect((await rowOf('Homepage')).queryByRole('button', { name: OWNER })).toBeNull();
  });
});
