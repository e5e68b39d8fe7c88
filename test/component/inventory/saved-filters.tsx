import { screen, waitFor } from '@testing-library/react';
import type { SavedFilter } from '../../../types';
import { openContent } from '../support/inventory';
import { alarm, dialog, isDisabled, valueOf } from '../support/look';
import { refusal } from '../support/server';
import { MAY_READ, setup } from '../support/world';

const FILTERS = 'GET /touchpoints/content/filters';
const SAVE_FILTER = 'POST /touchpoints/content/filters';

describe('saved filters', () => {
  const mine: SavedFilter = {
    documentId: 'f1',
    name: 'My drafts',
    query: 'status=draft',
    shared: false,
    mine: true,
    canDelete: true,
  };
  const theirs: SavedFilter = {
    documentId: 'f2',
    name: 'Stale ones',
    query: 'stale=1',
    shared: true,
    mine: false,
    canDelete: false,
  };
  const openFilters = async (query = '', filters = [mine, theirs], answers = {}) => {
    const opened = await openContent(query, { answers: { [FILTERS]: { data: filters }, ...answers } });
    await opened.user.click(await screen.findByRole('button', { name: 'Saved filters' }));
    return { ...opened, box: await dialog('Saved filters') };
  };

  test('are applied by a click, and the one in use is marked', async () => {
    const { user, address, box } = await openFilters('?status=draft&page=1');
    await waitFor(() => expect(box.getByRole('link', { name: 'My drafts' }).getAttribute('aria-current')).toBe('true'));
    box.getByText('Shared by someone else');
    await user.click(box.getByRole('link', { name: 'Stale ones' }));
    expect(address().params.toString()).toBe('stale=1');
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  test('keep what is shown under a name, for everybody if one says so', async () => {
    const { user, server, box } = await openFilters('?status=draft', [], { [SAVE_FILTER]: { data: mine } });
    await box.findByText(/^You haven’t saved any filters yet/);
    await user.click(box.getByRole('button', { name: 'Save this filter' }));
    const form = await dialog('Save this filter');
    expect(isDisabled(form.getByRole('button', { name: 'Save' }))).toBe(true);
    await user.click(form.getByRole('checkbox', { name: 'Share with everyone' }));
    await user.type(form.getByRole('textbox', { name: /^Name/ }), ' My drafts {Enter}');
    await screen.findByText('The filter is saved');
    expect(server.to(SAVE_FILTER)[0]?.body).toEqual({ name: 'My drafts', query: 'status=draft', shared: true });
  });

  test('that cannot be kept: the name stays', async () => {
    const { user, box } = await openFilters('?status=draft', [], {
      [SAVE_FILTER]: refusal(400, 'You have 100 filters'),
    });
    await user.click(box.getByRole('button', { name: 'Save this filter' }));
    const form = await dialog('Save this filter');
    await user.type(form.getByRole('textbox', { name: /^Name/ }), 'One more{Enter}');
    expect(await alarm()).toContain('You have 100 filters');
    expect(valueOf(form.getByRole('textbox', { name: /^Name/ }))).toBe('One more');
  });

  test('are not shared by those who may only read', async () => {
    const { user, box } = await openFilters('?status=draft', [], {
      'GET /touchpoints/setup': { data: setup({ permissions: MAY_READ }) },
    });
    await user.click(box.getByRole('button', { name: 'Save this filter' }));
    expect((await dialog('Save this filter')).queryByRole('checkbox')).toBeNull();
  });

  test('of what is shown anyway there is nothing to keep', async () => {
    const { box } = await openFilters('');
    expect(isDisabled(box.getByRole('button', { name: 'Save this filter' }))).toBe(true);
  });

  test('are deleted after a question, where they may be', async () => {
    const { user, server, box } = await openFilters('', undefined, {
      'DELETE /touchpoints/content/filters/f1': null,
    });
    await user.click(await box.findByRole('button', { name: 'Delete My drafts' }));
    expect(box.queryByRole('button', { name: 'Delete Stale ones' })).toBeNull();
    server.answer({ [FILTERS]: { data: [theirs] } });
    await user.click(box.getByRole('button', { name: 'Delete' }));
    await waitFor(() => expect(box.queryByRole('link', { name: 'My drafts' })).toBeNull());
    expect(server.to('DELETE /touchpoints/content/filters/f1')).toHaveLength(1);
  });
});
