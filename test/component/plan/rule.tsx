import { screen, waitFor, within } from '@testing-library/react';
import { alarm, dialog, isDisabled, valueOf } from '../support/look';
import { refusal, type Scripts } from '../support/server';
import { ARTICLE, PAGE } from '../support/world';

import { CREATE, LIST, PREVIEW, UPDATE, openRules, rule, type Opened } from '../support/rules';

describe('a rule', () => {
  const openNew = async (answers: Scripts = {}) => {
    const opened = await openRules(answers);
    await opened.user.click(await screen.findByRole('button', { name: 'Add a rule' }));
    const form = await dialog('New rule');
    await form.findByRole('group', { name: 'Condition 1' });
    return { ...opened, form };
  };
  const condition = (number: number) => within(screen.getByRole('group', { name: `Condition ${number}` }));
  const choose = async (
    { user }: Pick<Opened, 'user'>,
    inside: ReturnType<typeof condition>,
    name: string,
    value: string,
  ) => {
    await user.click(inside.getByRole('combobox', { name }));
    await user.click(await screen.findByRole('option', { name: value }));
  };
  const save = (form: Awaited<ReturnType<typeof dialog>>) => form.getByRole('button', { name: 'Save' });

  test('is written line by line, says what it fits while it is, and is saved', async () => {
    const opened = await openNew({ [CREATE]: { data: rule('r9', 'New') } });
    const { user, server, form } = opened;
    expect(isDisabled(save(form))).toBe(true);
    await user.type(form.getByRole('textbox', { name: 'Name' }), ' Boots ');
    await choose(opened, condition(1), 'Field', 'Title');
    await choose(opened, condition(1), 'Comparison', 'begins with');
    await user.type(condition(1).getByRole('textbox', { name: 'Value' }), 'Boot');
    await form.findByText('2 entries match now');
    form.getByText('Boot guide · Winter boots');
    expect(isDisabled(save(form))).toBe(true);
    await user.click(form.getByRole('combobox', { name: 'Where' }));
    await user.click(await screen.findByRole('option', { name: /Awareness · Newsletter/ }));
    await user.click(screen.getByRole('button', { name: 'Save' }));
    await screen.findByText('The rule is saved');
    expect(server.to(CREATE)[0]?.body).toEqual({
      name: 'Boots',
      contentType: ARTICLE,
      filters: { $and: [{ title: { $startsWithi: 'Boot' } }] },
      action: 'place',
      placements: [{ journey: 'customer', stage: 'awareness', touchpoint: 'newsletter', segments: [], weight: 50 }],
    });
  });

  test('that is half written is not lost to Escape, the cross or the browser’s back button', async () => {
    const { user, back, form } = await openNew();
    const asked = async () => within(await screen.findByRole('alertdialog'));
    const name = form.getByRole('textbox', { name: 'Name' });
    await user.type(name, 'Boots');
    const ways = [
      () => user.keyboard('{Escape}'),
      () => user.click(form.getByRole('button', { name: 'Close' })),
      () => user.click(form.getByRole('button', { name: 'Cancel' })),
      back,
    ];
    for (const leave of ways) {
      await leave();
      await user.click((await asked()).getByRole('button', { name: 'Keep editing' }));
      expect(valueOf(name)).toBe('Boots');
    }
    await user.keyboard('{Escape}');
    await user.click((await asked()).getByRole('button', { name: 'Discard' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  });

  test('that nothing was written of just closes', async () => {
    const { user } = await openNew();
    await user.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(screen.queryByRole('alertdialog')).toBeNull();
  });

  test('a line without a value is not taken for "every entry"', async () => {
    const opened = await openNew();
    const { user, server, form } = opened;
    await user.click(form.getByRole('radio', { name: 'They are excluded' }));
    await choose(opened, condition(1), 'Field', 'Stars');
    await choose(opened, condition(1), 'Comparison', 'is more than');
    const value = condition(1).getByRole('textbox', { name: 'Value' });
    await user.type(value, 'four');
    expect(isDisabled(save(form))).toBe(true);
    expect(server.to(PREVIEW)).toEqual([]);
    await user.clear(value);
    await user.type(value, '4,5');
    expect(isDisabled(save(form))).toBe(false);
    await waitFor(() =>
      expect(server.to(PREVIEW).at(-1)?.body).toMatchObject({ filters: { $and: [{ stars: { $gt: 4.5 } }] } }),
    );
  });

  test('of several lines loses the one that is taken away, and no other', async () => {
    const opened = await openNew();
    const { user, form } = opened;
    await choose(opened, condition(1), 'Field', 'Hidden');
    expect(condition(1).queryByRole('textbox')).toBeNull();
    await user.click(form.getByRole('button', { name: 'Add a condition' }));
    expect(isDisabled(save(form))).toBe(true);
    await choose(opened, condition(2), 'Field', 'Title');
    await user.type(condition(2).getByRole('textbox', { name: 'Value' }), 'Boots');
    await user.click(condition(1).getByRole('button', { name: 'Remove condition 1' }));
    expect(valueOf(condition(1).getByRole('textbox', { name: 'Value' }))).toBe('Boots');
    expect(form.queryByRole('group', { name: 'Condition 2' })).toBeNull();
  });

  test('for every entry sets aside without any line', async () => {
    const { user, server, form } = await openNew({ [CREATE]: { data: rule('r9', 'New') } });
    await user.click(form.getByRole('radio', { name: 'All entries' }));
    await user.click(form.getByRole('radio', { name: 'They are excluded' }));
    await user.click(save(form));
    await screen.findByText('The rule is saved');
    expect(server.to(CREATE)[0]?.body).toEqual({
      name: null,
      contentType: ARTICLE,
      filters: null,
      action: 'setAside',
      placements: null,
    });
  });

  test('for another content type begins its lines anew; the name stays', async () => {
    const opened = await openNew();
    const { user, server, form } = opened;
    await user.type(form.getByRole('textbox', { name: 'Name' }), 'Boots');
    await choose(opened, condition(1), 'Field', 'Hidden');
    await user.click(form.getByRole('combobox', { name: 'Content type' }));
    await user.click(await screen.findByRole('option', { name: 'Page' }));
    await waitFor(() =>
      expect(server.to('GET /touchpoints/rules/fields').at(-1)?.query).toEqual({ contentType: PAGE }),
    );
    await waitFor(() => expect(isDisabled(condition(1).getByRole('combobox', { name: 'Comparison' }))).toBe(true));
    expect(valueOf(screen.getByRole('textbox', { name: 'Name' }))).toBe('Boots');
  });

  test('that was written elsewhere stays as it is when it is saved', async () => {
    const filters = { $or: [{ title: { $eq: 'Boots' } }, { stars: { $lt: 2 } }] };
    const { user, server } = await openRules({
      [LIST]: { data: [rule('r1', 'Boots', { filters })] },
      [UPDATE]: { data: rule('r1', 'Boots') },
    });
    await user.click(await screen.findByRole('button', { name: 'Edit “Boots”' }));
    const form = await dialog('Edit rule');
    await form.findByRole('radio', { name: 'Filter set elsewhere, kept as it is', checked: true });
    form.getByText(/"\$or"/);
    await user.click(save(form));
    await screen.findByText('The rule is saved');
    expect(server.to(UPDATE)[0]?.body).toMatchObject({ filters });
  });

  test('that is refused says where its faults are, and keeps what was written', async () => {
    const { user, form } = await openNew({
      [CREATE]: refusal(400, 'Invalid', {
        errors: [{ path: ['placements', '0', 'stage'], message: 'no such stage', name: 'ValidationError' }],
      }),
    });
    await user.type(form.getByRole('textbox', { name: 'Name' }), 'Boots');
    await user.click(form.getByRole('radio', { name: 'All entries' }));
    await user.click(form.getByRole('radio', { name: 'They are excluded' }));
    await user.click(save(form));
    expect(await alarm()).toContain('placements.0.stage: no such stage');
    expect(valueOf(form.getByRole('textbox', { name: 'Name' }))).toBe('Boots');
  });
});
