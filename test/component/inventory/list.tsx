import { screen, waitFor, within } from '@testing-library/react';
import { LISTED, listed, openContent, page } from '../support/inventory';
import { alarm, rowOf } from '../support/look';
import { refusal } from '../support/server';
import { ARTICLE, MAY_PLACE, MAY_READ, placement, setup } from '../support/world';

const LIST = 'GET /touchpoints/content';
const ASIDE = 'POST /touchpoints/unplaced/set-aside';

const choose = async ({ user }: Awaited<ReturnType<typeof openContent>>, filter: string, value: string) => {
  await user.click(await screen.findByRole('combobox', { name: filter }));
  await user.click(await screen.findByRole('option', { name: value }));
};

describe('the list of content', () => {
  test('says where each entry stands, in which languages it is out, and how fresh it is', async () => {
    const places = ['awareness', 'consideration', 'purchase'].map((stage, at) =>
      placement(`p${at}`, 'a1', { stage, rule: at === 0 ? 'r1' : null }),
    );
    const { user } = await openContent('', {
      answers: {
        [LIST]: page([
          listed('a1', 'Boot guide', {
            placements: places,
            stale: true,
            freshUntil: '2025-08-01T10:00:00Z',
            author: 'Jo',
          }),
        ]),
      },
    });
    const row = await rowOf('Boot guide');
    expect(row.getByText('Awareness · Homepage').closest('li')?.textContent).toContain('(placed by a rule)');
    row.getByText('English: Published');
    row.getByText('German: Draft');
    row.getByText('Review due since Aug 1, 2025');
    row.getByText('by Jo');
    expect(row.queryByText('Purchase · Homepage')).toBeNull();
    await user.click(row.getByRole('button', { name: '1 more', expanded: false }));
    row.getByText('Purchase · Homepage');
    expect(row.getByRole('link', { name: 'Boot guide' }).getAttribute('href')).toContain(
      `/content-manager/collection-types/${ARTICLE}/a1`,
    );
  });

  test('names a broken place as such', async () => {
    await openContent('', {
      answers: {
        [LIST]: page([listed('a1', 'Boot guide', { placements: [placement('p1', 'a1', { stage: 'dreams' })] })]),
      },
    });
    const row = await rowOf('Boot guide');
    expect(row.getByText(/dreams/).closest('li')?.textContent).toMatch(/Missing content/);
  });

  test('is filtered; the address keeps by what, and goes to the server', async () => {
    const opened = await openContent();
    await choose(opened, 'Status', 'Draft');
    await choose(opened, 'Stage', 'Consideration');
    await choose(opened, 'Freshness', 'Up to date');
    await choose(opened, 'Touchpoint', 'Whole stage');
    await waitFor(() =>
      expect(opened.server.to(LIST).at(-1)?.query).toMatchObject({
        status: 'draft',
        stage: 'consideration',
        stale: 'false',
        touchpoint: '-',
      }),
    );
    expect(opened.address().params.get('stale')).toBe('0');
    await opened.user.click(screen.getByRole('button', { name: 'Clear filters' }));
    expect([...opened.address().params.keys()]).toEqual([]);
  });

  test('is searched a moment after the last key', async () => {
    const { user, server, address } = await openContent();
    await user.type(await screen.findByRole('searchbox'), 'boots');
    await waitFor(() => expect(server.to(LIST).at(-1)?.query.search).toBe('boots'));
    expect(server.to(LIST).filter(({ query }) => query.search && query.search !== 'boots')).toEqual([]);
    expect(address().params.get('q')).toBe('boots');
  });

  test('has a tab for each state, with how many there are', async () => {
    const { user, address, back } = await openContent('?stage=awareness');
    await waitFor(() => screen.getByRole('tab', { name: 'All 3' }));
    await user.click(screen.getByRole('tab', { name: 'Not on the journey yet 2' }));
    expect(address().params.get('placed')).toBe('unplaced');
    expect(address().params.get('stage')).toBe('awareness');
    await back();
    expect(address().params.has('placed')).toBe(false);
  });

  test('offers a filter by author only where there are several', async () => {
    const authors = [
      { id: 1, name: 'Jo' },
      { id: 2, name: 'Maren' },
    ];
    const opened = await openContent('', { answers: { [LIST]: page(LISTED, { authors }) } });
    await choose(opened, 'Author', 'Maren');
    await waitFor(() => expect(opened.server.to(LIST).at(-1)?.query.author).toBe('2'));
    opened.leave();
    await openContent('', { answers: { [LIST]: page(LISTED, { authors: authors.slice(0, 1) }) } });
    await rowOf('Socks');
    expect(screen.queryByRole('combobox', { name: 'Author' })).toBeNull();
  });

  test.each([
    ['?status=draft', setup(), 'No entry matches these filters.'],
    ['?placed=unplaced', setup(), 'Everything is on the journey. New entries appear here until they are added.'],
    ['', setup(), 'There are no entries yet. They appear here as soon as they are created.'],
    ['', setup({ contentTypes: [] }), 'No content type is included yet.'],
  ])('nothing there (%s)', async (query, facts, words) => {
    await openContent(query, { answers: { [LIST]: page([]), 'GET /touchpoints/setup': { data: facts } } });
    await screen.findByText(words);
  });

  test('without types that take part leads those to the settings who may change them', async () => {
    const facts = setup({ contentTypes: [], permissions: MAY_PLACE });
    await openContent('', { answers: { [LIST]: page([]), 'GET /touchpoints/setup': { data: facts } } });
    await screen.findByText('No content type is included yet.');
    expect(screen.queryByRole('link', { name: 'Choose content types' })).toBeNull();
  });

  test('that cannot be loaded says why, and is asked for again', async () => {
    const { user, server } = await openContent('', { answers: { [LIST]: refusal(500, 'The index is away') } });
    expect(await alarm()).toContain('The index is away');
    server.answer({ [LIST]: page(LISTED) });
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    await rowOf('Socks');
  });

  test('who may only read chooses and changes nothing', async () => {
    await openContent('', { answers: { 'GET /touchpoints/setup': { data: setup({ permissions: MAY_READ }) } } });
    const row = await rowOf('Socks');
    expect(row.queryByRole('checkbox')).toBeNull();
    expect(row.queryByRole('button')).toBeNull();
    expect(screen.queryByRole('button', { name: /one by one/ })).toBeNull();
  });
});

describe('chosen entries', () => {
  test('of one page become all that are found, in one press', async () => {
    const refs = ['a1', 'a2', 'a3'].map((documentId) => ({
      contentType: ARTICLE,
      documentId,
      title: documentId,
      locale: 'en',
      placedElsewhere: false,
      allLocales: true,
    }));
    const { user, server } = await openContent('?status=draft', {
      answers: {
        [LIST]: page(LISTED, { pagination: { page: 1, pageSize: 25, pageCount: 1, total: 3 } }),
        'GET /touchpoints/content/refs': { data: refs, meta: { total: 3 } },
        [ASIDE]: { data: { changed: 3, batch: 'b1' } },
      },
    });
    await user.click(await screen.findByRole('checkbox', { name: 'Select all on this page' }));
    const bar = within(screen.getByRole('toolbar', { name: 'Selected entries' }));
    await user.click(bar.getByRole('button', { name: 'Select all 3 found' }));
    await bar.findByText('3 selected');
    expect(server.to('GET /touchpoints/content/refs')[0]?.query).toMatchObject({ status: 'draft' });
    await user.click(bar.getByRole('button', { name: 'Exclude' }));
    await screen.findByText(/^3 entries have been excluded/);
    expect(server.to(ASIDE)[0]?.body).toMatchObject({
      entries: [{ documentId: 'a1' }, { documentId: 'a2' }, { documentId: 'a3' }],
    });
    expect(screen.queryByRole('toolbar', { name: 'Selected entries' })).toBeNull();
  });

  test('stay chosen when the change fails', async () => {
    const { user } = await openContent('', { answers: { [ASIDE]: refusal(500, 'Not now') } });
    await user.click((await rowOf('Socks')).getByRole('checkbox'));
    await user.click(within(screen.getByRole('toolbar')).getByRole('button', { name: 'Exclude' }));
    await screen.findByText('Not now');
    screen.getByText('1 selected');
  });

  test('are given up when others come into view', async () => {
    const { user } = await openContent();
    await user.click((await rowOf('Socks')).getByRole('checkbox'));
    await user.click(screen.getByRole('tab', { name: /^On the journey/ }));
    await waitFor(() => expect(screen.queryByText('1 selected')).toBeNull());
  });
});
