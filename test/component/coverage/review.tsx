import { screen, waitFor } from '@testing-library/react';
import { Review } from '../../../admin/src/pages/Coverage/reviews/Review';
import type { ReviewItem, Setup } from '../../../types';
import { openPart, reviews } from '../support/coverage';
import { alarm, dialog, isDisabled, rowOf, valueOf } from '../support/look';
import { held, refusal, type Scripts } from '../support/server';
import { ARTICLE, entry, MAY_ALL, MAY_READ } from '../support/world';

const LIST = 'GET /touchpoints/reviews';
const GIVE = 'POST /touchpoints/reviews';
const WITHDRAW = 'POST /touchpoints/reviews/withdraw';

const item = (documentId: string, title: string, changes: Partial<ReviewItem> = {}): ReviewItem => ({
  entry: entry(documentId, title),
  locales: ['en'],
  lastUpdated: '2025-02-01T10:00:00.000Z',
  freshUntil: '2025-08-01T10:00:00.000Z',
  places: [{ stage: 'awareness', touchpoint: 'homepage' }],
  review: null,
  ...changes,
});
const TWO = [item('a1', 'Trail guide'), item('a2', 'Old news')];

const openReview = (
  query = '',
  answers: Scripts = {},
  permissions: Setup['permissions'] = MAY_ALL,
  locale?: 'en' | 'de',
) => openPart(<Review />, `?tab=review${query}`, { permissions }, { [LIST]: reviews(TWO), ...answers }, { locale });

const ask = async ({ user }: Awaited<ReturnType<typeof openReview>>, title: string, verdict: string) => {
  await user.click((await rowOf(title)).getByRole('button', { name: `Actions for ${title}` }));
  await user.click(await screen.findByRole('menuitem', { name: verdict }));
  return dialog();
};

describe('content to review', () => {
  test('says since when it is stale, where it stands, and what was said of it', async () => {
    const places = ['awareness', 'consideration', 'purchase'].map((stage) => ({ stage, touchpoint: null }));
    const review = {
      verdict: 'update',
      note: 'Prices',
      nextAt: '2026-04-01',
      reviewer: 'Jo',
      at: '2026-01-05T10:00:00Z',
    };
    await openReview('', { [LIST]: reviews([item('a1', 'Trail guide', { places, review } as Partial<ReviewItem>)]) });
    const row = await rowOf('Trail guide');
    row.getByText('Review due since Aug 1, 2025');
    row.getByText('1 more');
    row.getByText('Needs an update');
    row.getByText('Prices');
    row.getByText('Next review on Apr 1, 2026');
  });

  test('is narrowed by what was said; the address keeps it', async () => {
    const opened = await openReview();
    await rowOf('Trail guide');
    await opened.user.click(screen.getByRole('combobox', { name: 'Show' }));
    await opened.user.click(await screen.findByRole('option', { name: 'To be retired' }));
    await waitFor(() => expect(opened.server.to(LIST).at(-1)?.query.verdict).toBe('retire'));
    expect(opened.address().params.get('verdict')).toBe('retire');
  });

  test.each([
    ['', 'Everything is up to date. Live content appears here once it has not been updated for a long time.', 0],
    ['&verdict=update', 'Nothing needs an update.', 0],
    ['&q=boots', 'No content to review matches. Change the search or the content types.', 0],
    ['', 'There is nothing here that you can read.', 2],
  ])('nothing there (%s): %s', async (query, words, hidden) => {
    await openReview(query, { [LIST]: reviews([], hidden) });
    await screen.findByText(words);
  });

  test('offers no verdict to those who may only read', async () => {
    await openReview('', {}, MAY_READ);
    const row = await rowOf('Trail guide');
    expect(row.queryByRole('button')).toBeNull();
    expect(row.queryByRole('checkbox')).toBeNull();
  });
});

describe('a verdict', () => {
  test('is given with a note for the locale on screen, and taken back with Undo', async () => {
    const opened = await openReview('', { [GIVE]: { data: { changed: 1 } }, [WITHDRAW]: { data: { changed: 1 } } });
    const form = await ask(opened, 'Trail guide', 'Still good');
    form.getByText('This applies to the English version only.');
    await opened.user.type(form.getByRole('textbox', { name: 'Note' }), '  Checked  ');
    await opened.user.click(form.getByRole('button', { name: 'Save' }));
    await screen.findByText('1 entry is still good');
    const entries = [{ contentType: ARTICLE, documentId: 'a1' }];
    expect(opened.server.to(GIVE)[0]?.body).toEqual({
      entries,
      locale: 'en',
      verdict: 'good',
      note: 'Checked',
      nextAt: null,
    });
    await opened.user.click(screen.getByRole('button', { name: 'Undo' }));
    await waitFor(() => expect(screen.queryByText('1 entry is still good')).toBeNull());
    expect(opened.server.to(WITHDRAW)[0]?.body).toEqual({ entries, locale: 'en' });
  });

  test('of all locales says nothing of a single one', async () => {
    const opened = await openReview('&locale=all', { [GIVE]: { data: { changed: 1 } } });
    const form = await ask(opened, 'Trail guide', 'Retire');
    expect(form.queryByText(/version only/)).toBeNull();
    await opened.user.click(form.getByRole('button', { name: 'Save' }));
    await screen.findByText('1 entry is to be retired');
    expect(opened.server.to(GIVE)[0]?.body).toMatchObject({ locale: null, verdict: 'retire' });
  });

  test('takes a date to look again: a usual one, and no more when it is pressed again', async () => {
    const opened = await openReview('', { [GIVE]: { data: { changed: 1 } } });
    const form = await ask(opened, 'Trail guide', 'Still good');
    const inSix = form.getByRole('button', { name: 'In 6 months' });
    await opened.user.click(inSix);
    await opened.user.click(form.getByRole('button', { name: 'In 3 months' }));
    expect(inSix.getAttribute('aria-pressed')).toBe('false');
    await opened.user.click(form.getByRole('button', { name: 'Save' }));
    await screen.findByText('1 entry is still good');
    const { nextAt } = opened.server.to(GIVE)[0]?.body as { nextAt: string };
    const days = (Date.parse(nextAt) - Date.now()) / 86_400_000;
    expect(days).toBeGreaterThan(85);
    expect(days).toBeLessThan(95);
  });

  test('may be changed in the dialog, also for several entries at once', async () => {
    const opened = await openReview('', { [GIVE]: { data: { changed: 2 } } });
    await opened.user.click(await screen.findByRole('checkbox', { name: 'Select all on this page' }));
    await opened.user.click(screen.getByRole('button', { name: 'Still good' }));
    const form = await dialog('Review 2 entries');
    await opened.user.click(form.getByRole('radio', { name: /^Needs an update/ }));
    await opened.user.click(form.getByRole('button', { name: 'Save' }));
    await screen.findByText('2 entries need an update');
    expect(opened.server.to(GIVE)[0]?.body).toMatchObject({
      verdict: 'update',
      entries: [{ documentId: 'a1' }, { documentId: 'a2' }],
    });
    expect(screen.queryByRole('toolbar')).toBeNull();
  });

  test('that fails keeps the dialog and the note; another try may work', async () => {
    const opened = await openReview('', { [GIVE]: refusal(500, 'The review was lost') });
    const form = await ask(opened, 'Old news', 'Needs an update');
    await opened.user.type(form.getByRole('textbox', { name: 'Note' }), 'Prices');
    await opened.user.click(form.getByRole('button', { name: 'Save' }));
    expect(await alarm()).toContain('The review was lost');
    expect(valueOf(form.getByRole('textbox', { name: 'Note' }))).toBe('Prices');
    opened.server.answer({ [GIVE]: { data: { changed: 1 } } });
    await opened.user.click(form.getByRole('button', { name: 'Save' }));
    await screen.findByText('1 entry needs an update');
  });

  test('pressed twice is given once: Undo takes back all of it', async () => {
    const slow = held();
    const opened = await openReview('', { [GIVE]: slow.answer });
    const form = await ask(opened, 'Old news', 'Still good');
    const save = form.getByRole('button', { name: 'Save' });
    await opened.user.click(save);
    await opened.user.click(save);
    slow.release({ data: { changed: 1 } });
    await screen.findByText('1 entry is still good');
    expect(opened.server.to(GIVE)).toHaveLength(1);
  });

  test('whose note is too long is not sent', async () => {
    const opened = await openReview();
    const form = await ask(opened, 'Old news', 'Retire');
    await opened.user.click(form.getByRole('textbox', { name: 'Note' }));
    await opened.user.paste('x'.repeat(2001));
    form.getByText('At most 2000 characters');
    expect(isDisabled(form.getByRole('button', { name: 'Save' }))).toBe(true);
  });

  test('that cannot be undone says so and stays', async () => {
    const opened = await openReview('', {
      [GIVE]: { data: { changed: 1 } },
      [WITHDRAW]: refusal(409, 'Somebody reviewed it since'),
    });
    const form = await ask(opened, 'Old news', 'Retire');
    await opened.user.click(form.getByRole('button', { name: 'Save' }));
    await opened.user.click(await screen.findByRole('button', { name: 'Undo' }));
    expect(await alarm()).toContain('Somebody reviewed it since');
    screen.getByText('1 entry is to be retired');
  });

  test('is spoken of in German, one and several', async () => {
    const opened = await openReview('', { [GIVE]: { data: { changed: 1 } } }, MAY_ALL, 'de');
    await opened.user.click((await rowOf('Old news')).getByRole('button'));
    await opened.user.click(await screen.findByRole('menuitem', { name: 'Weiterhin gut' }));
    await opened.user.click((await dialog()).getByRole('button', { name: 'Speichern' }));
    await screen.findByText(/^1 Eintrag ist/);
  });
});
