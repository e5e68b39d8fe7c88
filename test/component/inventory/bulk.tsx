import { screen, waitFor, within } from '@testing-library/react';
import { BulkDialog } from '../../../admin/src/placing/bulk';
import type { BulkPreview, BulkResult } from '../../../types';
import { OPTIONS } from '../support/inventory';
import { alarm, dialog, isDisabled } from '../support/look';
import { basics } from '../support/plugin';
import { renderScreen } from '../support/renderScreen';
import { held, refusal, type Scripts } from '../support/server';
import { ARTICLE } from '../support/world';

const PREVIEW = 'POST /touchpoints/placements/bulk/preview';
const BULK = 'POST /touchpoints/placements/bulk';
const UNDO = 'POST /touchpoints/batches/b1/undo';
const ENTRIES = ['a1', 'a2'].map((documentId) => ({ contentType: ARTICLE, documentId }));

const preview = (changes: Partial<BulkPreview> = {}): { data: BulkPreview } => ({
  data: { added: 2, updated: 0, removed: 0, entries: 2, unchanged: 0, kept: 0, refused: [], scores: [], ...changes },
});
const result = (changes: Partial<BulkResult> = {}): { data: BulkResult } => ({
  data: { added: 2, updated: 0, removed: 0, entries: 2, unchanged: 0, kept: 0, refused: [], batch: 'b1', ...changes },
});

const openBulk = async (answers: Scripts = {}, locale: 'en' | 'de' = 'en') => {
  const onDone = jest.fn();
  const onClose = jest.fn();
  const opened = await renderScreen(<BulkDialog entries={ENTRIES} onDone={onDone} onClose={onClose} />, {
    locale,
    answers: {
      ...basics(),
      'GET /touchpoints/placements/options': { data: OPTIONS },
      [PREVIEW]: preview(),
      [BULK]: result(),
      ...answers,
    },
  });
  const form = await dialog();
  const choose = async (name: RegExp) => opened.user.click(await form.findByRole('option', { name }));
  return { ...opened, onDone, onClose, form, choose };
};
type Opened = Awaited<ReturnType<typeof openBulk>>;
const save = (form: Opened['form'], name = 'Add to journey') => form.getByRole('button', { name });
const ready = ({ form }: Opened, name?: string) => waitFor(() => expect(isDisabled(save(form, name))).toBe(false));

describe('many entries at once', () => {
  test('say what would come of it before it is done, and what came of it after, with the way back', async () => {
    const scores = [{ journey: 'customer', name: 'Customer journey', locale: null, before: 58.3, after: 62 }];
    const opened = await openBulk({
      [PREVIEW]: preview({ scores }),
      [UNDO]: { data: { added: 0, updated: 0, removed: 2, kept: 1 } },
    });
    const { user, server, form, choose, onDone } = opened;
    form.getByText('Choose a slot to see what will change.');
    expect(isDisabled(save(form))).toBe(true);
    await choose(/Awareness · Newsletter/);
    await form.findByText('2 added');
    form.getByText('Score of Customer journey (All locales): 58.3% → 62%');
    expect(server.to(PREVIEW)[0]?.query).toEqual({ locale: 'all' });
    await user.click(save(form));
    await form.findByText('Done with 2 entries');
    expect(onDone).toHaveBeenCalledTimes(1);
    expect(server.to(BULK)[0]?.body).toEqual({
      entries: ENTRIES,
      add: [
        {
          journey: 'customer',
          stage: 'awareness',
          touchpoint: 'newsletter',
          segments: [],
          locale: null,
          weight: 50,
          startsAt: null,
          endsAt: null,
        },
      ],
      replace: false,
      keepExisting: true,
      skipRefused: false,
    });
    await user.click(form.getByRole('button', { name: 'Undo' }));
    await form.findByText('Undone');
    form.getByText('1 slot has been changed since and stays as it is');
    expect(form.queryByRole('button', { name: 'Undo' })).toBeNull();
  });

  test('a place that was chosen leaves the list, and can be left out again', async () => {
    const { user, form, choose } = await openBulk();
    await choose(/Awareness · Newsletter/);
    expect(form.queryByRole('option', { name: /Awareness · Newsletter/ })).toBeNull();
    await user.click(form.getByRole('button', { name: 'Deselect Awareness · Newsletter' }));
    form.getByRole('option', { name: /Awareness · Newsletter/ });
    form.getByText('Choose a slot to see what will change.');
  });

  test('are only changed where they stand already, if one says so', async () => {
    const opened = await openBulk({ [PREVIEW]: preview({ added: 1, kept: 1 }) });
    const { user, server, form, choose } = opened;
    await choose(/Awareness · Newsletter/);
    const also = await form.findByRole('checkbox', { name: /^Also change 1 piece already there/ });
    server.answer({ [PREVIEW]: preview({ added: 1, updated: 1 }) });
    await user.click(also);
    await form.findByText('1 added, 1 changed');
    await ready(opened);
    await user.click(save(form));
    await form.findByText('Done with 2 entries');
    expect(server.to(BULK)[0]?.body).toMatchObject({ keepExisting: false });
  });

  test('that cannot be placed stop all, until they are left out', async () => {
    const refused = [{ ...ENTRIES[0]!, title: 'Boot guide', message: 'It is gone' }];
    const opened = await openBulk({ [PREVIEW]: preview({ added: 1, refused }) });
    const { user, server, form, choose } = opened;
    await choose(/Awareness · Newsletter/);
    const group = within(await form.findByRole('group', { name: 'Entries that cannot be changed' }));
    group.getByText('Boot guide: It is gone');
    expect(isDisabled(save(form))).toBe(true);
    await user.click(group.getByRole('checkbox', { name: 'Leave it out and change the others' }));
    await ready(opened);
    await user.click(save(form));
    await form.findByText('Done with 2 entries');
    expect(server.to(BULK)[0]?.body).toMatchObject({ skipRefused: true });
  });

  test('of which nothing would change are not sent', async () => {
    const { form, choose } = await openBulk({ [PREVIEW]: preview({ added: 0, unchanged: 2 }) });
    await choose(/Awareness · Newsletter/);
    await form.findByText('Nothing to change.');
    expect(isDisabled(save(form))).toBe(true);
  });

  test('are not sent on the answer to an older question', async () => {
    const slow = held();
    const { form, choose, server } = await openBulk();
    await choose(/Awareness · Newsletter/);
    await form.findByText('2 added');
    server.answer({ [PREVIEW]: slow.answer });
    await choose(/Purchase · Landing page/);
    form.getByText('Checking what will change…');
    expect(isDisabled(save(form))).toBe(true);
    slow.release(preview({ added: 4 }));
    await form.findByText('4 added');
  });

  test('taken away from a place: in all languages, each by itself', async () => {
    const opened = await openBulk({
      [PREVIEW]: preview({ added: 0, removed: 2 }),
      [BULK]: result({ added: 0, removed: 2 }),
    });
    const { user, server, form, choose } = opened;
    await user.click(form.getByRole('radio', { name: 'Remove' }));
    await choose(/Purchase · Landing page/);
    await ready(opened, 'Remove from journey');
    await user.click(save(form, 'Remove from journey'));
    await form.findByText('2 removed');
    const { remove } = server.to(BULK)[0]?.body as { remove: { locale: string | null }[] };
    expect(remove.map(({ locale }) => locale)).toEqual([null, 'en', 'de']);
    expect(form.queryByRole('button', { name: 'More: order and dates' })).toBeNull();
  });

  test('that get these places only, for one language and some visitors', async () => {
    const opened = await openBulk();
    const { user, server, form, choose } = opened;
    await user.click(form.getByRole('radio', { name: 'Replace' }));
    await choose(/Awareness · Newsletter/);
    await user.click(form.getByRole('combobox', { name: 'Locale' }));
    await user.click(await screen.findByRole('option', { name: 'German' }));
    await user.click(form.getByRole('button', { name: 'More: order and dates' }));
    await user.click(form.getByRole('radio', { name: 'Show first' }));
    await ready(opened, 'Replace slots');
    await user.click(save(form, 'Replace slots'));
    await form.findByText('Done with 2 entries');
    expect(server.to(BULK)[0]?.body).toMatchObject({ replace: true, add: [{ locale: 'de', weight: 80 }] });
  });

  test('a failure keeps everything that was chosen', async () => {
    const opened = await openBulk({ [BULK]: refusal(500, 'The database is away') });
    const { user, form, choose, onDone } = opened;
    await choose(/Awareness · Newsletter/);
    await ready(opened);
    await user.click(save(form));
    expect(await alarm()).toContain('The database is away');
    form.getByRole('button', { name: 'Deselect Awareness · Newsletter' });
    expect(onDone).not.toHaveBeenCalled();
    expect(isDisabled(save(form))).toBe(false);
  });

  test('a preview that fails says so, and nothing is sent blindly', async () => {
    const { form, choose } = await openBulk({ [PREVIEW]: refusal(400, 'No such stage') });
    await choose(/Awareness · Newsletter/);
    await form.findByText('No such stage');
    expect(isDisabled(save(form))).toBe(true);
  });

  test('pressed twice are changed once', async () => {
    const slow = held();
    const opened = await openBulk({ [BULK]: slow.answer });
    const { user, server, form, choose } = opened;
    await choose(/Awareness · Newsletter/);
    await ready(opened);
    await user.click(save(form));
    await user.click(save(form));
    form.getByText('Changing 2 entries…');
    slow.release(result());
    await form.findByText('Done with 2 entries');
    expect(server.to(BULK)).toHaveLength(1);
  });

  test('what cannot be undone says so', async () => {
    const opened = await openBulk({ [UNDO]: refusal(403, 'That was somebody else') });
    const { user, form, choose } = opened;
    await choose(/Awareness · Newsletter/);
    await ready(opened);
    await user.click(save(form));
    await user.click(await form.findByRole('button', { name: 'Undo' }));
    expect(await alarm()).toContain('That was somebody else');
    form.getByText('Done with 2 entries');
  });

  test('in German, too', async () => {
    const { form, choose } = await openBulk({ [PREVIEW]: preview({ added: 1, kept: 2 }) }, 'de');
    await choose(/Awareness · Newsletter/);
    await form.findByText('1 hinzugefügt, 2 unverändert');
  });
});
