import { screen, waitFor } from '@testing-library/react';
import { GapsTable } from '../../../admin/src/pages/Coverage/gaps/GapsTable';
import type { CoverageMoment, Setup } from '../../../types';
import { openPart } from '../support/coverage';
import { coverage, GAPS, MOMENTS } from '../support/figures';
import { alarm, dialog, isDisabled, rowOf, valueOf } from '../support/look';
import { held, refusal, type Scripts } from '../support/server';
import { journey, MAY_ALL, MAY_PLACE, MAY_READ, paged } from '../support/world';

const LIST = 'GET /touchpoints/gaps';
const ASSIGN = 'POST /touchpoints/gaps/assign';

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
    homepage.getByText('1 of 2');
    homepage.getByText('Web team');
    homepage.getByText('Jan 15, 2026');
    homepage.getByText('overdue');
    const newsletter = await rowOf('Newsletter');
    await newsletter.findByText('Brief: Tell why we exist');
    newsletter.getByRole('button', { name: '3 notes on Awareness · Newsletter' });
  });

  test('are asked for by owner, which the address keeps', async () => {
    const { user, server, address } = await openGaps();
    await user.click(await screen.findByRole('button', { name: 'My gaps' }));
    await waitFor(() => expect(server.to(LIST).at(-1)?.query.owner).toEqual(['me']));
    expect(address().params.get('mine')).toBe('1');
    screen.getByRole('button', { name: 'My gaps', pressed: true });
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
    await screen.findByText('No gaps of yours. What is assigned to you appears here.');
    await user.click(screen.getByRole('button', { name: 'Show all gaps' }));
    expect(address().params.has('mine')).toBe(false);
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

  test('offer nothing to do to those who may only read', async () => {
    await openGaps('', {}, MAY_READ);
    expect((await rowOf('Newsletter')).queryByRole('button', { name: /Create content/ })).toBeNull();
  });

  test('open their cell with one step back, wherever the row is pressed', async () => {
    const { user, address, back } = await openGaps();
    await user.click((await rowOf('Newsletter')).getByRole('button', { name: 'Newsletter' }));
    expect(address().params.get('cell')).toBe('awareness/newsletter');
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
    await screen.findByText('Nothing is planned yet. Open a place in the grid and say what it needs.');
  });
});

describe('gaps are handed to somebody', () => {
  const openDialog = async (...touchpoints: string[]) => {
    const opened = await openGaps();
    for (const touchpoint of touchpoints) await opened.user.click((await rowOf(touchpoint)).getByRole('checkbox'));
    await opened.user.click(screen.getByRole('button', { name: 'Assign…' }));
    return { ...opened, form: await dialog() };
  };

  test('only what is ticked is sent, for the chosen cells', async () => {
    const { user, server, form } = await openDialog('Newsletter', 'Homepage');
    server.answer({ [ASSIGN]: { data: { changed: 2 } } });
    expect(isDisabled(form.getByRole('button', { name: 'Assign' }))).toBe(true);
    await user.click(form.getByRole('checkbox', { name: 'Change the brief' }));
    await user.type(form.getByRole('textbox', { name: 'Brief' }), 'By spring');
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
    expect(screen.queryByText(/gaps chosen/)).toBeNull();
  });

  test('a person is found by name and kept by address', async () => {
    const { user, server, form } = await openDialog('Newsletter');
    server.answer({ [ASSIGN]: { data: { changed: 1 } } });
    await user.click(form.getByRole('checkbox', { name: 'Change the owner' }));
    await user.type(form.getByRole('combobox', { name: 'Owner' }), 'Jo');
    await user.click(await screen.findByRole('option', { name: /Jo Haas/ }));
    await user.click(screen.getByRole('button', { name: 'Assign' }));
    await screen.findByText('1 gap was changed');
    expect(server.to(ASSIGN)[0]?.body).toMatchObject({ owner: 'jo@shop.example' });
  });

  test('a ticked field that is left empty takes away what stood there', async () => {
    const { user, server, form } = await openDialog('Newsletter');
    server.answer({ [ASSIGN]: { data: { changed: 1 } } });
    for (const name of ['Change the owner', 'Change the due date'])
      await user.click(form.getByRole('checkbox', { name }));
    await user.click(form.getByRole('button', { name: 'Assign' }));
    await screen.findByText('1 gap was changed');
    expect(server.to(ASSIGN)[0]?.body).toMatchObject({ owner: null, dueDate: null });
    expect(server.to(ASSIGN)[0]?.body).not.toHaveProperty('brief');
  });

  test('a failure keeps the dialog, what was typed, and the choice', async () => {
    const { user, server, form } = await openDialog('Newsletter');
    server.answer({ [ASSIGN]: refusal(400, 'The cell is not planned') });
    await user.click(form.getByRole('checkbox', { name: 'Change the brief' }));
    await user.type(form.getByRole('textbox', { name: 'Brief' }), 'By spring');
    await user.click(form.getByRole('button', { name: 'Assign' }));
    expect(await alarm()).toContain('The cell is not planned');
    expect(valueOf(form.getByRole('textbox', { name: 'Brief' }))).toBe('By spring');
    await user.click(form.getByRole('button', { name: 'Cancel' }));
    await screen.findByText('1 gap chosen');
  });

  test('pressing twice while it takes long sends once', async () => {
    const { user, server, form } = await openDialog('Newsletter');
    const slow = held();
    server.answer({ [ASSIGN]: slow.answer });
    await user.click(form.getByRole('checkbox', { name: 'Change the brief' }));
    await user.click(form.getByRole('button', { name: 'Assign' }));
    await user.click(form.getByRole('button', { name: /Assign/ }));
    slow.release({ data: { changed: 1 } });
    await screen.findByText('1 gap was changed');
    expect(server.to(ASSIGN)).toHaveLength(1);
  });

  test('other gaps in view: what was chosen before is not changed along with them', async () => {
    const { user } = await openGaps();
    await user.click((await rowOf('Newsletter')).getByRole('checkbox'));
    await screen.findByText('1 gap chosen');
    await user.click(screen.getByRole('button', { name: 'My gaps' }));
    await waitFor(() => expect(screen.queryByText('1 gap chosen')).toBeNull());
  });
});
