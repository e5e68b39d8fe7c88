import { screen, waitFor, within } from '@testing-library/react';
import { keepUnsent } from '../../../admin/src/content-manager/unsent';
import { newItem } from '../../../admin/src/placing/model';
import type { EntryReview, Suggestion } from '../../../types';
import { option, OPTIONS } from '../support/inventory';
import { alarm, dialog, isDisabled } from '../support/look';
import { held, refusal } from '../support/server';
import { ARTICLE, LEARNT, NAMES, placement } from '../support/world';

import { HERE, READ, SAVE, addNewsletter, added, openPanel, placements, sent, taken } from '../support/panel';

describe('the panel of an entry', () => {
  test('places it in two clicks, says which gap that fills, and takes it back', async () => {
    const opened = await openPanel({ [SAVE]: added() });
    await addNewsletter(opened);
    await screen.findByText('Added: Awareness · Newsletter');
    screen.getByText('Fills a gap: 0 → 1 of 2');
    screen.getByText('Live now.');
    const { body } = opened.server.to(SAVE)[0] ?? {};
    expect(body).toMatchObject({ version: 'v1' });
    expect(sent(body).map(({ touchpoint }) => touchpoint)).toEqual(['homepage', 'newsletter']);
    opened.server.answer({ [SAVE]: placements([HERE], { version: 'v3' }) });
    await opened.user.click(screen.getByRole('button', { name: 'Undo' }));
    await screen.findByText('Removed: Awareness · Newsletter');
    expect(opened.server.to(SAVE)[1]?.body).toMatchObject({ version: 'v2' });
    expect(sent(opened.server.to(SAVE)[1]?.body)).toHaveLength(1);
  });

  test('tells it right below the place, in view, also where one stood that is gone', async () => {
    const scrolled = jest.spyOn(Element.prototype, 'scrollIntoView');
    const opened = await openPanel({ [SAVE]: added() });
    const place = (name: string) => within(screen.getByText(name, { selector: 'li *' }).closest('li') as HTMLElement);
    await addNewsletter(opened);
    await screen.findByText('Added: Awareness · Newsletter');
    place('Awareness · Newsletter').getByText('Added: Awareness · Newsletter');
    expect(place('Awareness · Homepage').queryByText(/^Added/)).toBeNull();
    expect(scrolled.mock.contexts.some((at) => (at as HTMLElement).textContent?.startsWith('Added'))).toBe(true);
    opened.server.answer({ [SAVE]: placements([HERE], { version: 'v3' }) });
    await opened.user.click(screen.getByRole('button', { name: 'Remove from Awareness · Newsletter' }));
    await screen.findByText('Removed: Awareness · Newsletter');
    const [, gone] = screen.getAllByRole('listitem');
    within(gone as HTMLElement).getByText('Removed: Awareness · Newsletter');
    expect(screen.queryByText('Live now.')).toBeNull();
  });

  test('tells no more of what a colleague has taken away since', async () => {
    const opened = await openPanel({ [SAVE]: added() });
    await addNewsletter(opened);
    await screen.findByText('Added: Awareness · Newsletter');
    opened.server.answer({ [READ]: placements([HERE], { version: 'v3' }) });
    const later = jest.spyOn(Date, 'now').mockReturnValue(Date.now() + 60_000);
    window.dispatchEvent(new Event('focus'));
    later.mockRestore();
    await waitFor(() => expect(screen.queryByText('Added: Awareness · Newsletter')).toBeNull());
  });

  test('tells what its first save placed, for its own language too, with the way back', async () => {
    const item = newItem({ journey: 'customer', stage: 'awareness', touchpoint: 'newsletter' });
    keepUnsent({ contentType: ARTICLE, documentId: 'a1', waiting: [{ item }] });
    const own = placement('p2', 'a1', { touchpoint: 'newsletter', locale: 'en' });
    const opened = await openPanel({ [READ]: placements([HERE, own], { allLocales: false }) });
    const told = within((await screen.findByText('Added: Awareness · Newsletter')).closest('li') as HTMLElement);
    told.getByRole('button', { name: 'Remove from Awareness · Newsletter' });
    opened.server.answer({ [SAVE]: placements([HERE], { version: 'v2', allLocales: false }) });
    await opened.user.click(told.getByRole('button', { name: 'Undo' }));
    await screen.findByText('Removed: Awareness · Newsletter');
  });

  test('never folds away what was just added', async () => {
    const many = ['awareness', 'consideration', 'purchase'].flatMap((stage, at) =>
      ['homepage', 'landing-page'].map((touchpoint, by) => placement(`p${at}${by}`, 'a1', { stage, touchpoint })),
    );
    const last = placement('p9', 'a1', { stage: 'purchase', touchpoint: 'newsletter' });
    const opened = await openPanel({
      [READ]: placements(many),
      [SAVE]: placements([...many, last], { version: 'v2' }),
      'GET /touchpoints/placements/options': {
        data: [option(['purchase', 'Purchase'], ['newsletter', 'Newsletter'])],
      },
    });
    await opened.user.click(await screen.findByRole('button', { name: 'Add to journey' }));
    await opened.user.click(await screen.findByRole('option', { name: /Purchase · Newsletter/ }));
    await screen.findByText('Added: Purchase · Newsletter');
    screen.getByRole('button', { name: 'Remove from Newsletter' });
    screen.getByRole('button', { name: '1 more' });
  });

  test('of a draft says that it counts once it is published', async () => {
    const opened = await openPanel({ [SAVE]: added() }, { published: false });
    await addNewsletter(opened);
    await screen.findByText('Will fill a gap: 0 → 1 of 2');
    screen.getByText('Counts once the entry is published.');
  });

  test('offers no place where the entry stands already', async () => {
    const opened = await openPanel({ [READ]: added() });
    await opened.user.click(await screen.findByRole('button', { name: 'Add to journey' }));
    await screen.findByRole('option', { name: /Purchase · Landing page/ });
    expect(screen.queryByRole('option', { name: /Awareness · Newsletter/ })).toBeNull();
  });

  test('finds a place by typing, without the mouse; nothing found says so', async () => {
    const opened = await openPanel({ [SAVE]: taken() });
    await opened.user.click(await screen.findByRole('button', { name: 'Add to journey' }));
    const search = await screen.findByRole('combobox', { name: 'Search stage or touchpoint' });
    await screen.findByRole('option', { name: /Purchase/ });
    await opened.user.type(search, 'zzz');
    await screen.findByText('Nothing found.');
    await opened.user.clear(search);
    await opened.user.keyboard('{ArrowDown}{Enter}');
    await screen.findByText('Added: Purchase · Landing page');
  });

  test('a place that needs no content says so, and what it has', async () => {
    const none = option(['awareness', 'Awareness'], ['newsletter', 'Newsletter'], { target: 0 });
    const some = option(['purchase', 'Purchase'], ['landing-page', 'Landing page'], { target: 0, have: 2 });
    const opened = await openPanel({ 'GET /touchpoints/placements/options': { data: [none, some] } });
    await opened.user.click(await screen.findByRole('button', { name: 'Add to journey' }));
    await screen.findByRole('option', { name: /Newsletter.*· needs none$/ });
    screen.getByRole('option', { name: /Landing page.*· needs none · has 2$/ });
  });

  test('a list of places that cannot be loaded is asked for again', async () => {
    const opened = await openPanel({ 'GET /touchpoints/placements/options': refusal(500, 'Not now') });
    await opened.user.click(await screen.findByRole('button', { name: 'Add to journey' }));
    await screen.findByText('This could not be loaded');
    opened.server.answer({ 'GET /touchpoints/placements/options': { data: OPTIONS } });
    await opened.user.click(screen.getByRole('button', { name: 'Try again' }));
    await screen.findByRole('option', { name: /Awareness · Newsletter/ });
  });

  test('a change that fails changes nothing and is made again', async () => {
    const opened = await openPanel({ [SAVE]: refusal(500, 'The database is away') });
    await addNewsletter(opened);
    expect(await alarm()).toContain('The database is away');
    expect(screen.queryByText('Awareness · Newsletter')).toBeNull();
    opened.server.answer({ [SAVE]: added() });
    await opened.user.click(screen.getByRole('button', { name: 'Try again' }));
    await screen.findByText('Added: Awareness · Newsletter');
    await waitFor(() => expect(screen.queryByText('The database is away')).toBeNull());
  });

  test('nothing else can be changed while a change is under way', async () => {
    const slow = held();
    const opened = await openPanel({ [SAVE]: slow.answer });
    await addNewsletter(opened);
    expect(isDisabled(screen.getByRole('button', { name: 'Add to journey' }))).toBe(true);
    expect(isDisabled(screen.getByRole('button', { name: 'Remove from Awareness · Homepage' }))).toBe(true);
    slow.release(added());
    await screen.findByText('Added: Awareness · Newsletter');
  });

  test('somebody else changed it meanwhile: both versions, and mine is made on theirs', async () => {
    const theirs = placements([placement('p9', 'a1', { stage: 'purchase', touchpoint: null })], { version: 'v7' });
    let reads = 0;
    const opened = await openPanel({
      [READ]: () => ((reads += 1) === 1 ? placements() : theirs),
      [SAVE]: refusal(409, 'Changed meanwhile', { conflict: { version: 'v7' } }),
    });
    await addNewsletter(opened);
    const clash = await dialog('Someone else changed this in the meantime');
    clash.getByText('Purchase · Whole stage');
    clash.getByText('Awareness · Newsletter');
    opened.server.answer({ [SAVE]: added() });
    await opened.user.click(clash.getByRole('button', { name: 'Apply my change' }));
    await screen.findByText('Added: Awareness · Newsletter');
    const { body } = opened.server.to(SAVE)[1] ?? {};
    expect(body).toMatchObject({ version: 'v7' });
    expect(sent(body).map(({ stage }) => stage)).toEqual(['purchase', 'awareness']);
  });

  test('and is left as they saved it, if one says so', async () => {
    const opened = await openPanel({ [SAVE]: refusal(409, 'Changed meanwhile', { conflict: { version: 'v7' } }) });
    await addNewsletter(opened);
    await opened.user.click(
      (await dialog('Someone else changed this in the meantime')).getByRole('button', { name: 'Keep saved version' }),
    );
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(opened.server.to(SAVE)).toHaveLength(1);
  });

  test('only looks for those who may not place, and says what is missing', async () => {
    await openPanel({ [READ]: placements([HERE], { canPlace: false }) });
    await screen.findByText(/You need the permission “Place content on journeys”/);
    expect(screen.queryByRole('button')).toBeNull();
  });

  test('without a journey leads to the first one', async () => {
    await openPanel({ [READ]: placements([], { journeys: 0 }) });
    await screen.findByRole('link', { name: 'Set up the first journey' });
  });

  test('without a place says so, and a failed load is tried again', async () => {
    const opened = await openPanel({ [READ]: refusal(500, 'Not now') });
    expect(await alarm()).toContain('Not now');
    opened.server.answer({ [READ]: placements([]) });
    await opened.user.click(screen.getByRole('button', { name: 'Try again' }));
    await screen.findByText('Not on the journey yet.');
  });

  test('names a place that is gone, which can only be taken away', async () => {
    const opened = await openPanel({
      [READ]: placements([placement('p1', 'a1', { stage: 'dreams' })]),
      [SAVE]: placements([]),
    });
    await screen.findByText('Missing content: this slot no longer exists');
    expect(screen.queryByRole('button', { name: /^dreams/ })).toBeNull();
    await opened.user.click(screen.getByRole('button', { name: 'Remove from dreams · homepage' }));
    await screen.findByText(/^Removed:/);
    expect(sent(opened.server.to(SAVE)[0]?.body)).toEqual([]);
  });

  test('folds away more than five, under the headings of their stages', async () => {
    const many = ['awareness', 'consideration', 'purchase'].flatMap((stage, at) =>
      ['homepage', 'newsletter'].map((touchpoint, by) => placement(`p${at}${by}`, 'a1', { stage, touchpoint })),
    );
    const opened = await openPanel({ [READ]: placements(many) });
    await screen.findByRole('heading', { name: 'Consideration' });
    expect(screen.getAllByRole('button', { name: /^Remove from/ })).toHaveLength(5);
    await opened.user.click(screen.getByRole('button', { name: '1 more' }));
    expect(screen.getAllByRole('button', { name: /^Remove from/ })).toHaveLength(6);
  });

  test('shows the brief of its place, and the others on demand', async () => {
    const briefs = { 'customer/awareness/homepage': 'Tell why', 'customer/awareness/newsletter': 'Tell how' };
    const opened = await openPanel({ [READ]: added({ briefs }) });
    await screen.findByText('Tell why');
    expect(screen.queryByText('Tell how')).toBeNull();
    await opened.user.click(screen.getByRole('button', { name: 'One more brief' }));
    screen.getByText('Tell how');
  });

  test('says what a colleague wants changed in the language on screen only', async () => {
    const review = (locale: string, note: string): EntryReview => ({
      locale,
      stale: true,
      freshUntil: '2025-08-01T10:00:00Z',
      review: { verdict: 'update', note, nextAt: null, reviewer: 'Jo', at: '2026-01-05T10:00:00Z' },
    });
    await openPanel({ [READ]: placements([HERE], { review: [review('de', 'Preise'), review('en', 'Prices')] }) });
    await screen.findByText('Prices');
    screen.getByText('Needs an update');
    expect(screen.queryByText('Preise')).toBeNull();
  });

  test('suggests where else it may belong, which is taken over with its segments', async () => {
    const suggestion: Suggestion = {
      journey: 'customer',
      stage: 'awareness',
      touchpoint: 'newsletter',
      segments: ['families'],
      confidence: 'strong',
      score: 1,
      words: ['boots', 'laces'],
      like: null,
    };
    const gone = { ...suggestion, stage: 'dreams' };
    const there = { ...suggestion, touchpoint: 'homepage' };
    const meta = {
      enabled: true,
      basis: 'placements' as const,
      version: '1',
      trainedAt: null,
      examples: 9,
      names: NAMES,
    };
    const opened = await openPanel({
      [READ]: placements([HERE], { suggestions: { data: [gone, there, suggestion], meta } }),
      [SAVE]: added(),
    });
    const add = await screen.findAllByRole('button', { name: /^Add (?!to)/ });
    expect(add).toHaveLength(1);
    expect(screen.queryByText('Matching words: boots, laces')).toBeNull();
    await opened.user.click(screen.getByRole('button', { name: 'Why here?' }));
    screen.getByText('Matching words: boots, laces');
    await opened.user.click(add[0] as HTMLElement);
    await screen.findByText('Added: Awareness · Newsletter');
    expect(sent(opened.server.to(SAVE)[0]?.body)[1]).toMatchObject({ segments: ['families'] });
  });

  test('folds several suggestions to the best', async () => {
    const suggest = (stage: string): Suggestion => ({
      journey: 'customer',
      stage,
      touchpoint: 'newsletter',
      segments: [],
      confidence: 'possible',
      score: 1,
      words: [],
      like: null,
    });
    const data = ['purchase', 'consideration', 'awareness'].map(suggest);
    const opened = await openPanel({ [READ]: placements([HERE], { suggestions: { data, meta: LEARNT } }) });
    await screen.findByRole('button', { name: 'Add Purchase · Newsletter' });
    expect(screen.getAllByRole('button', { name: /^Add (?!to)/ })).toHaveLength(1);
    await opened.user.click(screen.getByRole('button', { name: '2 more suggestions' }));
    expect(screen.getAllByRole('button', { name: /^Add (?!to)/ })).toHaveLength(3);
  });

  test('offers places under their stages, in the journey’s order', async () => {
    const options = [
      option(['purchase', 'Purchase'], ['landing-page', 'Landing page']),
      option(['awareness', 'Awareness'], ['newsletter', 'Newsletter']),
      option(['purchase', 'Purchase'], ['newsletter', 'Newsletter'], { have: 2 }),
    ];
    const opened = await openPanel({ 'GET /touchpoints/placements/options': { data: options } });
    await opened.user.click(await screen.findByRole('button', { name: 'Add to journey' }));
    const groups = await screen.findAllByRole('group', { name: /Awareness|Purchase/ });
    expect(
      groups.map((group) =>
        within(group)
          .getAllByRole('option')
          .map((each) => each.textContent),
      ),
    ).toEqual([
      ['Awareness · Newsletter, Website · needs 2'],
      ['Purchase · Landing page, Website · needs 2', 'Purchase · Newsletter, Website · 2 of 2'],
    ]);
  });

  test('speaks German', async () => {
    const opened = await openPanel({ [READ]: placements([]), [SAVE]: added() }, { locale: 'de' });
    await opened.user.click(await screen.findByRole('button', { name: 'Zur Journey hinzufügen' }));
    await opened.user.click(await screen.findByRole('option', { name: /Awareness · Newsletter/ }));
    await screen.findByText(/0 → 1 von 2/);
  });
});
