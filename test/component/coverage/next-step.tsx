import { screen, waitFor, within } from '@testing-library/react';
import { NextStep } from '../../../admin/src/pages/Coverage/header/NextStep';
import type { Coverage, Setup } from '../../../types';
import { moment } from '../../support/moment';
import { openPart } from '../support/coverage';
import { CELL, cell, placed } from '../support/drawer';
import { coverage, MOMENTS } from '../support/figures';
import { isDisabled } from '../support/look';
import { held, type Scripts } from '../support/server';
import { ARTICLE, MAY_ALL, MAY_PLACE, MAY_READ, PAGE } from '../support/world';

interface Opened {
  readonly query?: string;
  readonly permissions?: Setup['permissions'];
  readonly coverage?: Coverage;
  readonly answers?: Scripts;
  readonly locale?: 'en' | 'de';
}

const openStrip = ({ query, permissions = MAY_ALL, coverage: picture, answers, locale }: Opened = {}) =>
  openPart(
    <NextStep />,
    query,
    { permissions, coverage: picture },
    { [CELL]: { data: cell() }, ...answers },
    { locale },
  );
const strip = async () => within(await screen.findByRole('region', { name: 'Do next' }));
const noStrip = () => expect(screen.queryByRole('region', { name: 'Do next' })).toBeNull();

/** The gap of the newsletter with a draft. */
const DRAFT = MOMENTS.map((one) => (one.state === 'empty' ? { ...one, draft: 1, owner: 'CRM team' } : one));

describe('the next step', () => {
  test('is one gap after the other, what matters most first, with whose it is and until when', async () => {
    const { user } = await openStrip();
    const shown = await strip();
    shown.getByText('1 of 2');
    expect(shown.getByText('Newsletter').parentElement?.textContent).toBe('Newsletter in Awareness needs 2');
    shown.getByText('no owner yet · 0 of 2 pieces');
    expect(isDisabled(shown.getByRole('button', { name: 'Previous gap' }))).toBe(true);
    await user.click(shown.getByRole('button', { name: 'Next gap' }));
    shown.getByText('Homepage');
    shown.getByText('Web team · overdue since Jan 15 · 1 of 2 pieces');
    expect(isDisabled(shown.getByRole('button', { name: 'Next gap' }))).toBe(true);
  });

  test('is to open the draft that waits; until it is known which, the button does nothing', async () => {
    const slow = held();
    await openStrip({ coverage: coverage(DRAFT), answers: { [CELL]: slow.answer } });
    const shown = await strip();
    shown.getByText('CRM team · 1 draft waits');
    expect(isDisabled(shown.getByRole('button', { name: 'Open draft' }))).toBe(true);
    slow.release({ data: cell({ placed: [placed('a1', 'Draft one', { status: 'draft' })] }) });
    const link = await shown.findByRole('link', { name: 'Open draft' });
    expect(link.getAttribute('href')).toContain(`/content-manager/collection-types/${ARTICLE}/a1`);
  });

  test('leads back to the slot, where what came of it is seen, and the step after it', async () => {
    const { user, address, back } = await openStrip({
      query: '?tab=grid&gaps=1',
      coverage: coverage(DRAFT),
      answers: { [CELL]: { data: cell({ placed: [placed('a1', 'Draft one', { status: 'draft' })] }) } },
    });
    await user.click(await (await strip()).findByRole('link', { name: 'Open draft' }));
    expect(address().pathname).toMatch(/^\/content-manager/);
    await back();
    expect(Object.fromEntries(address().params)).toEqual({ gaps: '1', cell: 'awareness/newsletter' });
  });

  test('is to create what is usual there, in the drawer', async () => {
    const { user, address } = await openStrip({ answers: { [CELL]: { data: cell({ usualTypes: [PAGE] }) } } });
    await user.click(await (await strip()).findByRole('button', { name: 'Create page' }));
    await waitFor(() => expect(address().params.get('cell')).toBe('awareness/newsletter'));
    expect(address().params.get('do')).toBe('create');
  });

  test.each([
    ['who may place but write nothing', MAY_PLACE, 'Add existing', 'add'],
    ['who may only plan', { ...MAY_ALL, place: false }, 'Edit plan', 'plan'],
    ['who may only read', MAY_READ, 'Show', null],
  ])('for somebody %s', async (_, permissions, name, view) => {
    const { user, address } = await openPart(
      <NextStep />,
      '',
      { permissions },
      { [CELL]: { data: cell() } },
      { permissions: [{ action: 'plugin::touchpoints.read', subject: null }] },
    );
    await user.click((await strip()).getByRole('button', { name }));
    await waitFor(() => expect(address().params.get('cell')).toBe('awareness/newsletter'));
    expect(address().params.get('do')).toBe(view);
  });

  test('speaks German, in which nouns keep their capital', async () => {
    await openStrip({ locale: 'de', answers: { [CELL]: { data: cell({ usualTypes: [PAGE] }) } } });
    await screen.findByRole('button', { name: 'Page erstellen' });
  });

  test('goes on to the next gap by itself when one is closed', async () => {
    const closed = MOMENTS.filter(({ state }) => state !== 'empty');
    await openStrip({ coverage: coverage(closed) });
    (await strip()).getByText('Homepage');
  });

  test('is hidden until tomorrow by whoever closes it, in one journey', async () => {
    const first = await openStrip();
    await first.user.click((await strip()).getByRole('button', { name: 'Hide until tomorrow' }));
    noStrip();
    first.leave();
    await openStrip();
    noStrip();
  });

  test('that was hidden yesterday is there again', async () => {
    localStorage.setItem('touchpoints.next.customer', JSON.stringify('2026-01-01'));
    await openStrip();
    await strip();
  });

  test('stands above the grid alone', async () => {
    const { server } = await openStrip({ query: '?tab=gaps' });
    noStrip();
    expect(server.to(CELL)).toEqual([]);
  });

  test('is nothing when everything is there, which a filter cannot say', async () => {
    const { user } = await openStrip({ coverage: coverage([moment('awareness', 'homepage')]) });
    screen.getByText('All done: every planned slot has the content it needs.');
    await user.click(screen.getByRole('button', { name: 'Hide until tomorrow' }));
    await waitFor(noStrip);
  });

  test('with a filter nothing is said of what is filtered away', async () => {
    await openStrip({ query: '?state=covered' });
    noStrip();
  });
});
