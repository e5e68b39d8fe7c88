import { screen, waitFor, within } from '@testing-library/react';
import { readUrl } from '../../../admin/src/pages/Inventory/contentUrl';
import { FileMenu } from '../../../admin/src/pages/Inventory/file/FileMenu';
import type { Batch, PlacementsImportReport } from '../../../types';
import { alarm, dialog, isDisabled } from '../support/look';
import { renderScreen } from '../support/renderScreen';
import { Answer, held, refusal, type Call, type Scripts } from '../support/server';
import { setup } from '../support/world';

const IMPORT = 'POST /touchpoints/placements/import';
const EXPORT = 'GET /touchpoints/placements/export';
const BATCHES = 'GET /touchpoints/batches';

const openMenu = async (answers: Scripts = {}, query = '', canPlace = true) => {
  const url = readUrl(new URLSearchParams(query));
  const opened = await renderScreen(<FileMenu url={url} canPlace={canPlace} />, {
    answers: { 'GET /touchpoints/setup': { data: setup() }, ...answers },
  });
  await opened.user.click(await screen.findByRole('button', { name: 'File' }));
  return opened;
};

describe('placements as a file', () => {
  const report = (changes: Partial<PlacementsImportReport> = {}): { data: PlacementsImportReport } => ({
    data: {
      added: 2,
      updated: 1,
      removed: 0,
      unchanged: 4,
      refused: 0,
      rows: [],
      scores: [],
      batch: null,
      done: false,
      ...changes,
    },
  });
  const FILE = new File(['contentType,documentId,stage'], 'placements.csv', { type: 'text/csv' });
  const fields = (call: Call | undefined) => {
    const { file: _, ...said } = Object.fromEntries(call?.body as FormData);
    return said;
  };
  const openImport = async (answers: Scripts) => {
    const opened = await openMenu(answers);
    await opened.user.click(await screen.findByRole('menuitem', { name: 'Import pieces and their slots…' }));
    const form = await dialog('Import pieces and their slots');
    return { ...opened, form, file: form.getByLabelText('CSV file') };
  };

  test('are tried first, then brought in as a whole', async () => {
    const answers = [report(), report({ done: true, batch: 'b1' })];
    const { user, server, form, file } = await openImport({ [IMPORT]: () => answers.shift() });
    expect(isDisabled(form.getByRole('button', { name: 'Nothing to import' }))).toBe(true);
    await user.upload(file, FILE);
    await form.findByText('2 added, 1 changed, 0 removed, 4 unchanged');
    await user.click(form.getByRole('button', { name: 'Import 3 changes' }));
    await screen.findByText('Imported: 2 added, 1 changed, 0 removed. You can undo this in Settings.');
    expect(server.to(IMPORT).map(fields)).toEqual([
      { mode: 'add', dryRun: 'true', locale: 'all' },
      { mode: 'add', dryRun: 'false', locale: 'all' },
    ]);
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  });

  test('with faulty lines change nothing: each says where and why', async () => {
    const rows = [
      {
        line: 3,
        contentType: 'x',
        documentId: 'y',
        place: 'nowhere',
        outcome: 'refused' as const,
        message: 'No such stage',
      },
      { line: 4, contentType: 'x', documentId: 'z', place: 'awareness', outcome: 'added' as const, message: null },
    ];
    const { user, form, file } = await openImport({ [IMPORT]: report({ refused: 1, rows }) });
    await user.upload(file, FILE);
    await form.findByText(/^1 line can’t be imported/);
    form.getByRole('row', { name: '3 nowhere No such stage' });
    expect(form.queryByRole('row', { name: /^4/ })).toBeNull();
    expect(isDisabled(form.getByRole('button', { name: 'Nothing to import' }))).toBe(true);
  });

  test('another way of bringing them in is tried anew', async () => {
    const { user, server, form, file } = await openImport({ [IMPORT]: report() });
    await user.upload(file, FILE);
    await form.findByText(/^2 added/);
    server.answer({ [IMPORT]: report({ removed: 5 }) });
    await user.click(form.getByRole('radio', { name: /^Replace/ }));
    await form.findByText('2 added, 1 changed, 5 removed, 4 unchanged');
    expect(server.to(IMPORT).map(fields)[1]).toEqual({ mode: 'replace', dryRun: 'true', locale: 'all' });
  });

  test('that are no CSV say so, and the next file may be one', async () => {
    const { user, server, form, file } = await openImport({ [IMPORT]: refusal(400, 'There is no column “stage”') });
    await user.upload(file, FILE);
    expect(await alarm()).toContain('There is no column “stage”');
    server.answer({ [IMPORT]: report() });
    await user.upload(file, FILE);
    await form.findByText(/^2 added/);
    expect(form.queryByText('There is no column “stage”')).toBeNull();
  });

  test('changed meanwhile: what is wrong now is shown, and the dialog stays', async () => {
    const answers = [report(), report({ refused: 1, done: false }), report({ refused: 1 })];
    const { user, form, file } = await openImport({ [IMPORT]: () => answers.shift() });
    await user.upload(file, FILE);
    await user.click(await form.findByRole('button', { name: 'Import 3 changes' }));
    await form.findByText(/^1 line can’t be imported/);
  });

  test('cannot be given up half-way', async () => {
    const slow = held();
    const { user, server, form, file } = await openImport({ [IMPORT]: report() });
    await user.upload(file, FILE);
    const bring = await form.findByRole('button', { name: 'Import 3 changes' });
    server.answer({ [IMPORT]: slow.answer });
    await user.click(bring);
    await user.keyboard('{Escape}');
    expect(isDisabled((await dialog('Import pieces and their slots')).getByRole('button', { name: 'Cancel' }))).toBe(
      true,
    );
    slow.release(report({ done: true }));
    await screen.findByText(/^Imported/);
  });

  test('are not brought in by those who may only read', async () => {
    await openMenu({}, '', false);
    await screen.findByRole('menuitem', { name: /^Export/ });
    expect(screen.queryByRole('menuitem', { name: 'Import pieces and their slots…' })).toBeNull();
  });

  test('are taken along of the content types in view, under the name that the server gives', async () => {
    const saved: string[] = [];
    const click = jest.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (
      this: HTMLAnchorElement,
    ) {
      saved.push(this.download);
    });
    Object.assign(URL, { createObjectURL: () => 'blob:here', revokeObjectURL: () => undefined });
    const { user, server } = await openMenu(
      { [EXPORT]: new Answer(200, 'contentType') },
      'types=api%3A%3Aarticle.article',
    );
    await user.click(
      await screen.findByRole('menuitem', { name: 'Export all placed pieces of this content type (CSV)' }),
    );
    await waitFor(() => expect(click).toHaveBeenCalledTimes(1));
    expect(saved).toEqual(['placements.csv']);
    expect(server.to(EXPORT)[0]?.query).toEqual({ contentTypes: 'api::article.article', delimiter: 'comma' });
  });

  test('that cannot be taken along say so', async () => {
    const { user } = await openMenu({ [EXPORT]: refusal(500, 'Not now') });
    await user.click(await screen.findByRole('menuitem', { name: 'Export all placed pieces (CSV)' }));
    await screen.findByText('The export failed. Try again.');
  });
});

describe('recent bulk changes', () => {
  const batch = (documentId: string, changes: Partial<Batch> = {}): Batch => ({
    documentId,
    kind: 'bulk',
    name: null,
    authorName: 'Jo Haas',
    mine: true,
    at: '2026-01-02T10:00:00.000Z',
    entries: 3,
    added: 3,
    updated: 0,
    removed: 0,
    undoneAt: null,
    canUndo: true,
    ...changes,
  });
  const answer = (batches: readonly Batch[], pageCount = 1) => ({
    data: batches,
    meta: { pagination: { page: 1, pageSize: 10, pageCount, total: batches.length } },
  });
  const openChanges = async (answers: Scripts) => {
    const opened = await openMenu(answers);
    await opened.user.click(await screen.findByRole('menuitem', { name: 'Recent bulk changes' }));
    return { ...opened, list: await dialog('Recent bulk changes') };
  };

  test('are undone after a question, and say what stayed as it was', async () => {
    const { user, server, list } = await openChanges({
      [BATCHES]: answer([
        batch('b1'),
        batch('b2', { canUndo: false, undoneAt: '2026-01-03T10:00:00Z', authorName: 'Maren' }),
      ]),
      'POST /touchpoints/batches/b1/undo': { data: { added: 0, updated: 0, removed: 2, kept: 1 } },
    });
    await list.findByText('Jo Haas');
    expect(list.getAllByRole('button', { name: /^Undo what/ })).toHaveLength(1);
    await user.click(list.getByRole('button', { name: /Jo Haas/ }));
    const asked = within(await screen.findByRole('alertdialog'));
    expect(server.to('POST /touchpoints/batches/b1/undo')).toEqual([]);
    await user.click(asked.getByRole('button', { name: 'Undo' }));
    await screen.findByText(
      '2 pieces were restored; 1 stayed as is because it was changed since or no longer has a slot.',
    );
    expect(server.to('POST /touchpoints/batches/b1/undo')).toHaveLength(1);
    await dialog('Recent bulk changes');
  });

  test('that cannot be undone keep the question open, with why', async () => {
    const { user, list } = await openChanges({
      [BATCHES]: answer([batch('b1', { kind: 'rules', name: 'News' })]),
      'POST /touchpoints/batches/b1/undo': refusal(403, 'You need the settings for that'),
    });
    await user.click(await list.findByRole('button', { name: /Jo Haas/ }));
    const asked = within(await screen.findByRole('alertdialog'));
    await user.click(asked.getByRole('button', { name: 'Undo' }));
    expect(await alarm()).toContain('You need the settings for that');
    within(screen.getByRole('alertdialog')).getByRole('button', { name: 'Undo' });
  });

  test('are leafed through', async () => {
    const { user, server, list } = await openChanges({ [BATCHES]: answer([batch('b1')], 3) });
    const newer = await list.findByRole('button', { name: 'Newer' });
    expect(isDisabled(newer)).toBe(true);
    await user.click(list.getByRole('button', { name: 'Older' }));
    await waitFor(() => expect(server.to(BATCHES).at(-1)?.query.page).toBe('2'));
    expect(isDisabled(newer)).toBe(false);
  });
});
