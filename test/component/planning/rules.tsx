import { screen, waitFor, within } from '@testing-library/react';
import SettingsPage from '../../../admin/src/pages/Settings';
import { FreshnessSection } from '../../../admin/src/pages/Settings/FreshnessSection';
import { RulesSection } from '../../../admin/src/pages/Settings/RulesSection';
import { UnreadableSection } from '../../../admin/src/pages/Settings/UnreadableSection';
import type { ContentRule, RuleField, RulesEffect, Setup } from '../../../types';
import { OPTIONS } from '../support/content';
import { alarm, dialog, isDisabled, valueOf } from '../support/look';
import { basics } from '../support/plugin';
import { renderScreen } from '../support/renderScreen';
import { held, refusal, type Scripts } from '../support/server';
import { ARTICLE, MAY_READ, PAGE, setup } from '../support/world';

const LIST = 'GET /touchpoints/rules';
const CREATE = 'POST /touchpoints/rules';
const UPDATE = 'PUT /touchpoints/rules/r1';
const ORDER = 'PUT /touchpoints/rules/order';
const PREVIEW = 'POST /touchpoints/rules/preview';
const RUN_PREVIEW = 'POST /touchpoints/rules/run/preview';
const RUN = 'POST /touchpoints/rules/run';
const SETTINGS = 'PUT /touchpoints/settings';

const rule = (documentId: string, name: string, changes: Partial<ContentRule> = {}): ContentRule => ({
  documentId,
  name,
  contentType: ARTICLE,
  typeName: 'Article',
  filters: { $and: [{ title: { $containsi: 'boots' } }] },
  readable: true,
  action: 'place',
  placements: [{ journey: 'customer', stage: 'awareness', touchpoint: 'newsletter' }],
  position: 0,
  placed: 3,
  fault: null,
  ...changes,
});
const FIELDS: readonly RuleField[] = [
  { path: 'title', labels: ['Title'], kind: 'text', choices: [] },
  { path: 'stars', labels: ['Stars'], kind: 'number', choices: [] },
  { path: 'hidden', labels: ['Hidden'], kind: 'boolean', choices: [] },
];
const RULES = [rule('r1', 'Boots'), rule('r2', 'Legal', { action: 'setAside', placements: [], placed: 0 })];

const openRules = (answers: Scripts = {}, facts: Setup = setup()) =>
  renderScreen(<RulesSection setup={facts} />, {
    answers: {
      ...basics(facts),
      [LIST]: { data: RULES },
      [PREVIEW]: { data: { count: 2, examples: ['Boot guide', 'Winter boots'] } },
      'GET /touchpoints/rules/fields': { data: FIELDS },
      'GET /touchpoints/placements/options': { data: OPTIONS },
      ...answers,
    },
  });
type Opened = Awaited<ReturnType<typeof openRules>>;

describe('the rules for content', () => {
  test('stand in their order, with what they did and why one does nothing any more', async () => {
    await openRules({ [LIST]: { data: [RULES[0], rule('r3', 'Old', { fault: 'The stage “dreams” is gone.' })] } });
    const [first, second] = await screen.findAllByRole('listitem');
    within(first as HTMLElement).getByText('3 placements');
    within(second as HTMLElement).getByText('It does nothing any more. The stage “dreams” is gone.');
  });

  test('are none: what to begin with; and only those change them who may', async () => {
    await openRules({ [LIST]: { data: [] } }, setup({ permissions: MAY_READ }));
    await screen.findByText(/^There is no rule yet/);
    expect(screen.queryByRole('button')).toBeNull();
  });

  test('are put in another order at once, and back where the server refuses', async () => {
    const slow = held();
    const { user, server } = await openRules({ [ORDER]: slow.answer });
    const names = () =>
      screen
        .getAllByRole('button', { name: /^Delete/ })
        .map((button) => button.getAttribute('aria-label') ?? button.textContent);
    await user.click(await screen.findByRole('button', { name: 'Move “Boots” down' }));
    await waitFor(() => expect(isDisabled(screen.getByRole('button', { name: 'Move “Boots” down' }))).toBe(true));
    expect(names()).toHaveLength(2);
    expect(server.to(ORDER)[0]?.body).toEqual({ rules: ['r2', 'r1'] });
    slow.release(refusal(500, 'No'));
    await screen.findByText('The order was not saved');
    expect(isDisabled(screen.getByRole('button', { name: 'Move “Boots” down' }))).toBe(false);
  });

  test('are deleted with what they placed, or without', async () => {
    const { user, server } = await openRules({ 'DELETE /touchpoints/rules/r1': { data: null } });
    await user.click(await screen.findByRole('button', { name: 'Delete “Boots”' }));
    const asked = within(await screen.findByRole('alertdialog'));
    asked.getByText('It made 3 placements. Shall they stay?');
    await user.click(asked.getByRole('radio', { name: 'Remove them too' }));
    await user.click(asked.getByRole('button', { name: 'Delete' }));
    await screen.findByText('The rule was deleted');
    expect(server.to('DELETE /touchpoints/rules/r1')[0]?.query).toEqual({ placements: 'remove' });
  });

  test('that cannot be deleted say why, and the question stays', async () => {
    const { user } = await openRules({ 'DELETE /touchpoints/rules/r2': refusal(500, 'Not now') });
    await user.click(await screen.findByRole('button', { name: 'Delete “Legal”' }));
    const asked = within(await screen.findByRole('alertdialog'));
    asked.getByText(/What it set aside is listed under “Not placed” again/);
    await user.click(asked.getByRole('button', { name: 'Delete' }));
    expect(await alarm()).toContain('Not now');
  });
});

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
    await form.findByText('2 entries fit now');
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

  test('a line without a value is not taken for "every entry"', async () => {
    const opened = await openNew();
    const { user, server, form } = opened;
    await user.click(form.getByRole('radio', { name: 'They are not journey content' }));
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
    await user.click(form.getByRole('radio', { name: 'Every entry' }));
    await user.click(form.getByRole('radio', { name: 'They are not journey content' }));
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
    const form = await dialog('Edit the rule');
    await form.findByRole('radio', { name: 'As it was written elsewhere', checked: true });
    form.getByText(/"\$or"/);
    await user.click(save(form));
    await screen.findByText('The rule is saved');
    expect(server.to(UPDATE)[0]?.body).toMatchObject({ filters });
  });

  test('that is refused says where its faults are, and keeps what was written', async () => {
    const { user, form } = await openNew({
      [CREATE]: refusal(400, 'Invalid', { errors: [{ path: ['placements', 0, 'stage'], message: 'no such stage' }] }),
    });
    await user.type(form.getByRole('textbox', { name: 'Name' }), 'Boots');
    await user.click(form.getByRole('radio', { name: 'Every entry' }));
    await user.click(form.getByRole('radio', { name: 'They are not journey content' }));
    await user.click(save(form));
    expect(await alarm()).toContain('placements.0.stage: no such stage');
    expect(valueOf(form.getByRole('textbox', { name: 'Name' }))).toBe('Boots');
  });
});

describe('the rules are applied to what exists', () => {
  const effect = (changes: Partial<RulesEffect> = {}): { data: RulesEffect } => ({
    data: {
      rules: [{ documentId: 'r1', name: 'Boots', entries: 12, added: 9, updated: 0, removed: 1, kept: 2 }],
      entries: 10,
      added: 9,
      updated: 0,
      removed: 1,
      kept: 2,
      unplaced: { before: 30, after: 21 },
      scores: [{ journey: 'customer', name: 'Customer journey', before: 58.3, after: 71 }],
      ...changes,
    },
  });
  const openRun = async (answers: Scripts) => {
    const opened = await openRules(answers);
    await opened.user.click(await screen.findByRole('button', { name: 'Apply to existing content…' }));
    return { ...opened, run: await dialog('Apply the rules to existing content') };
  };

  test('after what they would do is shown', async () => {
    const { user, server, run } = await openRun({
      [RUN_PREVIEW]: effect(),
      [RUN]: { data: { added: 9, updated: 0, removed: 1, batch: 'b1' } },
    });
    await run.findByText('Not placed: 30 → 21');
    run.getByText('Score of Customer journey: 58.3 % → 71 %');
    run.getByRole('row', { name: 'Boots 12 9 0 1 2' });
    run.getByText(/^Left alone: somebody placed/);
    expect(server.to(RUN)).toEqual([]);
    await user.click(run.getByRole('button', { name: 'Change 10 entries' }));
    await screen.findByText('9 placements added, 1 removed.');
  });

  test('only where there is something to do', async () => {
    const { run } = await openRun({ [RUN_PREVIEW]: effect({ entries: 0 }) });
    await run.findByText('Everything is as the rules say already.');
    expect(isDisabled(run.getByRole('button', { name: 'Nothing to do' }))).toBe(true);
  });

  test('not twice, and not left half-way', async () => {
    const slow = held();
    const { user, server, run } = await openRun({ [RUN_PREVIEW]: effect(), [RUN]: slow.answer });
    const button = await run.findByRole('button', { name: 'Change 10 entries' });
    await user.click(button);
    await user.click(button);
    await user.keyboard('{Escape}');
    run.getByText(/^The rules are being applied/);
    slow.release(refusal(500, 'The database is away'));
    expect(await alarm()).toContain('The database is away');
    expect(server.to(RUN)).toHaveLength(1);
  });
});

describe('the other settings', () => {
  test('of freshness are saved once they are numbers that can be', async () => {
    const { user, server } = await renderScreen(<FreshnessSection setup={setup()} />, {
      answers: { [SETTINGS]: { data: {} } },
    });
    const button = screen.getByRole('button', { name: 'Save' });
    expect(isDisabled(button)).toBe(true);
    const article = screen.getByRole('textbox', { name: 'Article: stale after how many days' });
    await user.type(article, '0');
    await screen.findByText('A whole number from 1 to 3650, or nothing');
    expect(isDisabled(button)).toBe(true);
    await user.clear(article);
    await user.type(article, '30');
    await user.click(button);
    await screen.findByText('The settings are saved');
    expect(server.to(SETTINGS)[0]?.body).toEqual({
      staleAfterDays: 180,
      expiringWithinDays: 30,
      freshness: { [ARTICLE]: 30 },
    });
  });

  test('of unreadable content are saved at once, and a refusal is said', async () => {
    const { user, server } = await renderScreen(<UnreadableSection setup={setup()} />, {
      answers: { [SETTINGS]: refusal(403, 'Not yours') },
    });
    await user.click(screen.getByRole('radio', { name: /^Nothing/ }));
    expect(await alarm()).toContain('Not yours');
    expect(server.to(SETTINGS)[0]?.body).toEqual({ unreadableTypes: 'hidden' });
    expect(screen.getByRole('radio', { name: /^How much/ }).getAttribute('aria-checked')).toBe('true');
  });

  test('are closed to those who may not change them', async () => {
    const { server } = await renderScreen(<SettingsPage />, { answers: basics() });
    await screen.findByText(/You need the permission “Change settings”/);
    expect(server.calls).toEqual([]);
  });
});
