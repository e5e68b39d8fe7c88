import { screen, waitFor, within } from '@testing-library/react';
import type { CoverageMoment } from '../../../types';
import { MOMENTS } from '../support/figures';
import { LISTED, page } from '../support/inventory';
import { isDisabled, valueOf } from '../support/look';
import { held, refusal } from '../support/server';
import { ARTICLE, MAY_PLACE, paged } from '../support/world';

import {
  ADD_NOTE,
  BULK,
  DONE,
  NOTES,
  PLACE,
  SUGGESTED,
  cell,
  note,
  openDrawer,
  suggestion,
  suggestions,
} from '../support/drawer';

describe('suggested content', () => {
  const one = { answers: { [SUGGESTED]: suggestions([suggestion('s1', 'Boot guide')]) } };

  test('says why, and is added without touching what stands here already', async () => {
    const { user, server } = await openDrawer(cell(), one);
    const section = within(await screen.findByRole('region', { name: 'Suggested content' }));
    section.getByText('Strong match');
    section.getByText('Matching words: trail, boots');
    section.getByText('Article · Draft');
    await user.click(section.getByRole('button', { name: 'Add “Boot guide” here' }));
    await screen.findByText('1 entry was added to Awareness · Newsletter');
    screen.getByText('Counts once the entry is published.');
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

describe('adding what exists', () => {
  test('offers what is placed nowhere, or all content, found by the server, and adds what was chosen', async () => {
    const { user, server } = await openDrawer(cell(), {
      answers: { 'GET /touchpoints/unplaced': paged([]), 'GET /touchpoints/content': page(LISTED), [BULK]: DONE },
    });
    await user.click(await screen.findByRole('button', { name: 'More' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Add existing' }));
    const dialog = within(await screen.findByRole('dialog', { name: 'Add existing' }));
    expect(screen.getAllByRole('dialog')).toHaveLength(1);
    await dialog.findByText('Nothing found. Try other words.');
    await user.click(dialog.getByRole('radio', { name: 'All entries' }));
    await user.click(await dialog.findByRole('checkbox', { name: /^Boot guide/ }));
    dialog.getByRole('checkbox', { name: 'Socks Article · Draft' });
    await user.type(dialog.getByRole('searchbox'), 'ecole');
    await waitFor(() => expect(server.to('GET /touchpoints/content').at(-1)?.query).toMatchObject({ search: 'ecole' }));
    await user.click(dialog.getByRole('button', { name: 'Add 1 entry' }));
    await waitFor(() =>
      expect(server.to(BULK)[0]?.body).toMatchObject({ entries: [{ contentType: ARTICLE, documentId: 'a1' }] }),
    );
    await screen.findByText('1 entry was added to Awareness · Newsletter');
    screen.getByRole('dialog', { name: 'Newsletter' });
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
    const mine = note('n2', 'Mine', { mine: true, author: { name: 'Maren' } });
    server.answer({ 'DELETE /touchpoints/notes/n2': null, [NOTES]: { data: [note('n1', 'Theirs')] } });
    await user.click(screen.getByRole('button', { name: 'Delete the note by Maren' }));
    await screen.findByText('1 note');
    expect(server.to('DELETE /touchpoints/notes/n2')).toHaveLength(1);
    screen.getByText('Note deleted');
    const undo = screen.getByRole('button', { name: 'Undo' });
    await waitFor(() => expect(document.activeElement).toBe(undo));
    server.answer({
      'POST /touchpoints/notes/n2/restore': { data: mine },
      [NOTES]: { data: [note('n1', 'Theirs'), mine] },
    });
    await user.click(undo);
    await screen.findByText('2 notes');
    screen.getByText('Mine');
  });

  test('that are not deleted stay, for which reason is said', async () => {
    const { user } = await openDrawer(cell(), {
      answers: { [NOTES]: { data: [note('n1', 'Theirs')] }, 'DELETE /touchpoints/notes/n1': refusal(500, 'Not now') },
    });
    await user.click(await screen.findByRole('button', { name: 'Delete the note by Jo Haas' }));
    await screen.findByText('Not now');
    screen.getByText('Theirs');
    screen.getByText('1 note');
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
