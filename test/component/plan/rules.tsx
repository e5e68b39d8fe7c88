import { screen, waitFor, within } from '@testing-library/react';
import SettingsPage from '../../../admin/src/pages/Settings';
import { FreshnessSection } from '../../../admin/src/pages/Settings/FreshnessSection';
import { UnreadableSection } from '../../../admin/src/pages/Settings/UnreadableSection';
import type { RulesEffect } from '../../../types';
import { alarm, dialog, isDisabled } from '../support/look';
import { basics } from '../support/plugin';
import { renderScreen } from '../support/renderScreen';
import { held, refusal, type Scripts } from '../support/server';
import { ARTICLE, MAY_READ, setup } from '../support/world';

import { LIST, ORDER, RULES, RUN, RUN_PREVIEW, SETTINGS, openRules, rule } from '../support/rules';

describe('the rules for content', () => {
  test('stand in their order, with what they did and why one does nothing any more', async () => {
    await openRules({
      [LIST]: {
        data: [
          RULES[0],
          rule('r3', 'Old', {
            fault: { message: 'The stage is gone', code: 'unknown', values: { what: 'stage', slug: 'dreams' } },
          }),
        ],
      },
    });
    const [first, second] = await screen.findAllByRole('listitem');
    within(first as HTMLElement).getByText('3 pieces');
    within(second as HTMLElement).getByText('This rule no longer works. The stage “dreams” does not exist.');
  });

  test('are none: what to begin with; and only those change them who may', async () => {
    await openRules({ [LIST]: { data: [] } }, setup({ permissions: MAY_READ }));
    await screen.findByText(/^There are no rules yet/);
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
    const { user, server } = await openRules({ 'DELETE /touchpoints/rules/r1': null });
    await user.click(await screen.findByRole('button', { name: 'Delete “Boots”' }));
    const asked = within(await screen.findByRole('alertdialog'));
    asked.getByText('It placed 3 pieces. Should they stay where they are?');
    await user.click(asked.getByRole('radio', { name: 'Remove them too' }));
    await user.click(asked.getByRole('button', { name: 'Delete' }));
    await screen.findByText('The rule was deleted');
    expect(server.to('DELETE /touchpoints/rules/r1')[0]?.query).toEqual({ placements: 'remove' });
  });

  test('that cannot be deleted say why, and the question stays', async () => {
    const { user } = await openRules({ 'DELETE /touchpoints/rules/r2': refusal(500, 'Not now') });
    await user.click(await screen.findByRole('button', { name: 'Delete “Legal”' }));
    const asked = within(await screen.findByRole('alertdialog'));
    asked.getByText(/Entries it excluded will be listed under “Not on the journey yet” again/);
    await user.click(asked.getByRole('button', { name: 'Delete' }));
    expect(await alarm()).toContain('Not now');
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
      scores: [{ journey: 'customer', name: 'Customer journey', locale: 'en', before: 58.3, after: 71 }],
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
    await run.findByText('Not on the journey yet: 30 → 21');
    run.getByText('Score of Customer journey (English): 58.3% → 71%');
    run.getByRole('row', { name: 'Boots 12 9 0 1 2' });
    run.getByText(/^Left alone: someone placed/);
    expect(server.to(RUN)).toEqual([]);
    await user.click(run.getByRole('button', { name: 'Change 10 entries' }));
    await screen.findByText('9 pieces added, 1 removed.');
  });

  test('only where there is something to do', async () => {
    const { run } = await openRun({ [RUN_PREVIEW]: effect({ entries: 0 }) });
    await run.findByText('Everything already matches the rules.');
    expect(isDisabled(run.getByRole('button', { name: 'Nothing to do' }))).toBe(true);
  });

  test('not twice, and not left half-way', async () => {
    const slow = held();
    const { user, server, run } = await openRun({ [RUN_PREVIEW]: effect(), [RUN]: slow.answer });
    const button = await run.findByRole('button', { name: 'Change 10 entries' });
    await user.click(button);
    await user.click(button);
    await user.keyboard('{Escape}');
    run.getByText(/^Applying the rules/);
    slow.release(refusal(500, 'The database is away'));
    expect(await alarm()).toContain('The database is away');
    expect(server.to(RUN)).toHaveLength(1);
  });
});

describe('the other settings', () => {
  test('of freshness are saved once they are numbers that can be', async () => {
    const { user, server } = await renderScreen(<FreshnessSection setup={setup()} />, {
      answers: { [SETTINGS]: { data: setup().settings } },
    });
    const button = screen.getByRole('button', { name: 'Save' });
    expect(isDisabled(button)).toBe(true);
    const article = screen.getByRole('textbox', { name: 'Article: review due after how many days' });
    await user.type(article, '0');
    await screen.findByText('Enter a whole number from 1 to 3650, or leave it empty');
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
