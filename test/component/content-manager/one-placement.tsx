import { screen, within } from '@testing-library/react';
import { alarm, dialog, isDisabled } from '../support/look';
import { type Scripts } from '../support/server';
import { placement } from '../support/world';

import { added, addNewsletter, HERE, READ, SAVE, openPanel, placements, sent, taken } from '../support/panel';

describe('one placement', () => {
  const openOne = async (answers: Scripts = {}, own = 'en') => {
    const opened = await openPanel({ [SAVE]: taken(), ...answers }, { own });
    await opened.user.click(await screen.findByRole('button', { name: /^Awareness · Homepage/ }));
    return { ...opened, form: await dialog('Awareness · Homepage') };
  };

  test('says who sees it, in which order and in which language', async () => {
    const { user, server, form } = await openOne();
    await user.click(form.getByRole('radio', { name: 'Show first' }));
    await user.click(form.getByRole('radio', { name: 'English only' }));
    await user.click(form.getByRole('combobox', { name: 'Segments' }));
    await user.click(await screen.findByRole('option', { name: 'Families' }));
    await user.keyboard('{Escape}');
    await user.click(screen.getByRole('button', { name: 'Save' }));
    await screen.findByText('Changed: Awareness · Homepage');
    expect(sent(server.to(SAVE)[0]?.body)).toEqual([
      expect.objectContaining({ weight: 80, locale: 'en', segments: ['families'] }),
    ]);
  });

  test('whose order was set by number shows the number, and keeps it in its bounds', async () => {
    const { user, server, form } = await openOne({ [READ]: placements([{ ...HERE, weight: 63 }]) });
    const field = form.getByRole('textbox', { name: 'Order as a number' });
    await user.clear(field);
    await user.click(field);
    await user.paste('400');
    await user.click(form.getByRole('button', { name: 'Save' }));
    await screen.findByText('Changed: Awareness · Homepage');
    expect(sent(server.to(SAVE)[0]?.body)[0]?.weight).toBe(100);
  });

  test('that begins later says when, and never that it takes effect at once', async () => {
    const later = { ...HERE, startsAt: '2099-05-01T10:00:00.000Z' };
    const { user, form } = await openOne({
      [READ]: placements([later]),
      [SAVE]: placements([later], { version: 'v2' }),
    });
    await user.click(form.getByRole('radio', { name: 'Show first' }));
    await user.click(form.getByRole('button', { name: 'Save' }));
    await screen.findByText(/^Shown from May 1, 2099.*; it does not count until then\.$/);
    expect(screen.queryByText('Live now.')).toBeNull();
  });

  test('that was added just now and begins later leaves its gap open until then', async () => {
    const opened = await openPanel({ [SAVE]: added() });
    await addNewsletter(opened);
    await opened.user.click(await screen.findByRole('button', { name: /^Awareness · Newsletter/ }));
    const later = placement('p2', 'a1', { touchpoint: 'newsletter', startsAt: '2099-05-01T10:00:00.000Z' });
    opened.server.answer({ [SAVE]: placements([HERE, later], { version: 'v3' }) });
    const form = await dialog();
    await opened.user.type(form.getByRole('combobox', { name: 'Start date' }), '05/01/2099');
    await opened.user.keyboard('{Enter}');
    await opened.user.click(form.getByRole('button', { name: 'Save' }));
    await screen.findByText(/the gap stays open until then\.$/);
  });

  test('for another language than the one on screen says for which, and not that it takes effect at once', async () => {
    const german = { ...HERE, locale: 'de' };
    const { user, form } = await openOne({
      [READ]: placements([german]),
      [SAVE]: placements([german], { version: 'v2' }),
    });
    await user.click(form.getByRole('radio', { name: 'Show first' }));
    await user.click(form.getByRole('button', { name: 'Save' }));
    await screen.findByText(/^Applies to the .+ version once it is published\.$/);
    expect(screen.queryByText('Live now.')).toBeNull();
  });

  test('that has ended says so, too', async () => {
    const over = { ...HERE, endsAt: '2020-05-01T10:00:00.000Z' };
    const { user, form } = await openOne({
      [READ]: placements([over]),
      [SAVE]: placements([over], { version: 'v2' }),
    });
    await user.click(form.getByRole('radio', { name: 'Show first' }));
    await user.click(form.getByRole('button', { name: 'Save' }));
    await screen.findByText('Not shown: its end date has passed.');
  });

  test('that is half changed is not lost to Escape', async () => {
    const { user, form } = await openOne();
    await user.click(form.getByRole('radio', { name: 'Show first' }));
    await user.keyboard('{Escape}');
    await user.click(within(await screen.findByRole('alertdialog')).getByRole('button', { name: 'Keep editing' }));
    expect(form.getByRole('radio', { name: 'Show first' }).getAttribute('aria-checked')).toBe('true');
  });

  test('that would end before it begins is not saved', async () => {
    const wrong = { ...HERE, startsAt: '2026-05-02T00:00:00.000Z', endsAt: '2026-05-01T00:00:00.000Z' };
    const { form, server } = await openOne({ [READ]: placements([wrong]) });
    form.getByText('The end must be after the start.');
    expect(isDisabled(form.getByRole('button', { name: 'Save' }))).toBe(true);
    expect(server.to(SAVE)).toEqual([]);
  });

  test('that would stand on another one says so, and is not saved', async () => {
    const german = { ...HERE, documentId: 'p2', locale: 'de' };
    const opened = await openPanel({ [READ]: placements([HERE, german]) }, { own: 'de' });
    const [first] = await screen.findAllByRole('button', { name: /^Awareness · Homepage.*Everyone$/ });
    await opened.user.click(first as HTMLElement);
    const form = await dialog('Awareness · Homepage');
    await opened.user.click(form.getByRole('radio', { name: 'German only' }));
    expect(await alarm()).toContain('The entry is already in this slot for this locale.');
    expect(isDisabled(form.getByRole('button', { name: 'Save' }))).toBe(true);
  });

  test('is taken away from its dialog', async () => {
    const { user, server, form } = await openOne({ [SAVE]: placements([], { version: 'v2' }) });
    await user.click(form.getByRole('button', { name: 'Remove' }));
    await screen.findByText('Removed: Awareness · Homepage');
    expect(sent(server.to(SAVE)[0]?.body)).toEqual([]);
  });

  test('of a content type without languages has none to choose', async () => {
    const { form } = await openOne({ [READ]: placements([HERE], { localized: false }) });
    expect(form.queryByRole('radio', { name: /only$/ })).toBeNull();
    within(form.getByRole('radiogroup', { name: 'Order' })).getByRole('radio', { name: 'Normal' });
  });

  test('is for the locale on screen only where the person may not read all of them', async () => {
    const english = { ...HERE, documentId: 'p2', stage: 'purchase', locale: 'en' };
    const limited = { locales: ['en'], allLocales: false };
    const { user, server } = await openPanel({
      [READ]: placements([HERE, english], limited),
      [SAVE]: taken(limited),
    });
    const own = await screen.findByRole('button', { name: /^Purchase · Homepage/ });
    expect(screen.queryByRole('button', { name: /^Awareness · Homepage/ })).toBeNull();
    expect(screen.queryByRole('button', { name: /^Remove from Awareness/ })).toBeNull();
    await user.click(own);
    const form = await dialog('Purchase · Homepage');
    expect(isDisabled(form.getByRole('radio', { name: 'All locales' }))).toBe(true);
    await user.click(form.getByRole('button', { name: 'Cancel' }));
    await addNewsletter({ user } as Parameters<typeof addNewsletter>[0]);
    await screen.findByText(/^Added/);
    expect(sent(server.to(SAVE)[0]?.body).map(({ locale }) => locale)).toEqual([null, 'en', 'en']);
  });
});
