import { screen, waitFor, within } from '@testing-library/react';
import { openCoverage } from '../support/coverage';
import { held, refusal } from '../support/server';
import { GAPS, MAY_PLACE, MAY_READ, paged, setup } from '../support/world';

const ASSIGN = 'POST /touchpoints/gaps/assign';
const panel = () => screen.getByRole('tabpanel');
const rowOf = async (touchpoint: string) => within(await screen.findByRole('row', { name: new RegExp(touchpoint) }));
const choose = async (touchpoint: string) => (await rowOf(touchpoint)).getByRole('checkbox');

describe('the gaps', () => {
  test('say what is missing, whose it is and until when', async () => {
    await openCoverage('?tab=gaps');
    const row = await rowOf('Homepage');
    row.getByText('1 of 2');
    row.getByText('Web team');
    row.getByText('Jan 15, 2026');
    row.getByText('overdue');
    (await rowOf('Newsletter')).getByText('Brief: Tell why we exist');
  });

  test('are asked for by owner and by status, which the address keeps', async () => {
    const { user, server, address } = await openCoverage('?tab=gaps');
    await user.click(await screen.findByRole('button', { name: 'My gaps' }));
    await waitFor(() => expect(server.to('GET /touchpoints/gaps').at(-1)?.query.owner).toEqual(['me']));
    expect(address().params.get('mine')).toBe('1');
    screen.getByRole('button', { name: 'My gaps', pressed: true });
  });

  test('of nobody: an empty list leads back to all', async () => {
    const { user, address } = await openCoverage('?tab=gaps&mine=1', {
      answers: { 'GET /touchpoints/gaps': paged([]) },
    });
    await screen.findByText('No gaps of yours. What is assigned to you appears here.');
    await user.click(screen.getByRole('button', { name: 'Show all gaps' }));
    expect(address().params.has('mine')).toBe(false);
  });

  test('that cannot be loaded say why, and are asked for again', async () => {
    const { user, server } = await openCoverage('?tab=gaps', {
      answers: { 'GET /touchpoints/gaps': refusal(500, 'The database is away') },
    });
    expect((await within(panel()).findByRole('alert')).textContent).toContain('The database is away');
    server.answer({ 'GET /touchpoints/gaps': paged(GAPS) });
    await user.click(within(panel()).getByRole('button', { name: 'Try again' }));
    await rowOf('Newsletter');
  });

  test('are chosen by those who may plan, and by nobody else', async () => {
    await openCoverage('?tab=gaps', {
      answers: { 'GET /touchpoints/setup': { data: setup({ permissions: MAY_PLACE }) } },
    });
    expect((await rowOf('Newsletter')).queryByRole('checkbox')).toBeNull();
    (await rowOf('Newsletter')).getByRole('button', { name: /Create content for/ });
  });

  test('offer nothing to do to those who may only read', async () => {
    await openCoverage('?tab=gaps', {
      answers: { 'GET /touchpoints/setup': { data: setup({ permissions: MAY_READ }) } },
    });
    expect((await rowOf('Newsletter')).queryByRole('button', { name: /Create content for/ })).toBeNull();
  });

  test('open their cell with one step back', async () => {
    const { user, address, back } = await openCoverage('?tab=gaps', {
      answers: { 'GET /touchpoints/coverage/cell': refusal(500, 'Not now') },
    });
    await user.click((await rowOf('Newsletter')).getByRole('button', { name: 'Newsletter' }));
    expect(address().params.get('cell')).toBe('awareness/newsletter');
    await back();
    expect(address().params.has('cell')).toBe(false);
  });
});

describe('gaps are handed to somebody', () => {
  const openDialog = async (...touchpoints: string[]) => {
    const opened = await openCoverage('?tab=gaps');
    for (const touchpoint of touchpoints) await opened.user.click(await choose(touchpoint));
    await opened.user.click(within(panel()).getByRole('button', { name: 'Assign…' }));
    return { ...opened, dialog: within(await screen.findByRole('dialog')) };
  };

  test('only what is ticked is sent, for the chosen cells', async () => {
    const { user, server, dialog } = await openDialog('Newsletter', 'Homepage');
    server.answer({ [ASSIGN]: { data: { changed: 2 } } });
    expect(dialog.getByRole<HTMLButtonElement>('button', { name: 'Assign' }).disabled).toBe(true);
    await user.click(dialog.getByRole('checkbox', { name: 'Change the brief' }));
    await user.type(dialog.getByRole('textbox', { name: 'Brief' }), 'By spring');
    await user.click(dialog.getByRole('button', { name: 'Assign' }));
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
    const { user, server, dialog } = await openDialog('Newsletter');
    server.answer({ [ASSIGN]: { data: { changed: 1 } } });
    await user.click(dialog.getByRole('checkbox', { name: 'Change the owner' }));
    await user.type(dialog.getByRole('combobox', { name: 'Owner' }), 'Jo');
    await user.click(await screen.findByRole('option', { name: /Jo Haas/ }));
    await user.click(screen.getByRole('button', { name: 'Assign' }));
    await screen.findByText('1 gap was changed');
    expect(server.to(ASSIGN)[0]?.body).toMatchObject({ owner: 'jo@shop.example' });
  });

  test('a failure keeps the dialog, what was typed, and the choice', async () => {
    const { user, server, dialog } = await openDialog('Newsletter');
    server.answer({ [ASSIGN]: refusal(400, 'The cell is not planned') });
    await user.click(dialog.getByRole('checkbox', { name: 'Change the brief' }));
    await user.type(dialog.getByRole('textbox', { name: 'Brief' }), 'By spring');
    await user.click(dialog.getByRole('button', { name: 'Assign' }));
    expect((await dialog.findByRole('alert')).textContent).toContain('The cell is not planned');
    expect(dialog.getByRole<HTMLTextAreaElement>('textbox', { name: 'Brief' }).value).toBe('By spring');
    await user.click(dialog.getByRole('button', { name: 'Cancel' }));
    await screen.findByText('1 gap chosen');
  });

  test('pressing twice while it takes long sends once', async () => {
    const { user, server, dialog } = await openDialog('Newsletter');
    const slow = held();
    server.answer({ [ASSIGN]: slow.answer });
    await user.click(dialog.getByRole('checkbox', { name: 'Change the brief' }));
    await user.click(dialog.getByRole('button', { name: 'Assign' }));
    await user.click(dialog.getByRole('button', { name: /Assign/ }));
    slow.release({ data: { changed: 1 } });
    await screen.findByText('1 gap was changed');
    expect(server.to(ASSIGN)).toHaveLength(1);
  });
});
