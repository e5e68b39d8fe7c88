import { screen, waitFor, within } from '@testing-library/react';
import { coverageAnswer, openCoverage, findCell, queryCell } from '../support/coverage';
import { coverage } from '../support/figures';
import { page as contentPage } from '../support/inventory';
import { alarm, dialog } from '../support/look';
import type { Screen } from '../support/renderScreen';
import { held, refusal } from '../support/server';
import { JOURNEYS, paged, SEGMENTS, setup } from '../support/world';

const COVERAGE = 'GET /touchpoints/coverage';
const filters = () => within(screen.getByRole('group', { name: 'Filters' }));
const chip = (name: string | RegExp) => filters().getByRole('button', { name });
const noChip = (name: string | RegExp) => expect(filters().queryByRole('button', { name })).toBeNull();

/** Opens the choice of one filter, from the list of all. */
const openFilter = async ({ user }: Screen, filter: string) => {
  await user.click(await screen.findByRole('button', { name: 'Filter' }));
  await user.click(await screen.findByRole('button', { name: filter }));
};

describe('the filters of Coverage', () => {
  test('stand in the address and go to the server; back takes one off', async () => {
    const opened = await openCoverage();
    const { user, server, address, back } = opened;
    await openFilter(opened, 'Locale');
    await user.click(await screen.findByRole('option', { name: 'German' }));
    await waitFor(() => expect(server.to(COVERAGE).at(-1)?.query.locale).toBe('de'));
    expect(address().params.get('locale')).toBe('de');
    await openFilter(opened, 'Segment');
    await user.click(await screen.findByRole('option', { name: 'Families' }));
    await waitFor(() => expect(server.to(COVERAGE).at(-1)?.query).toMatchObject({ locale: 'de', segment: 'families' }));
    chip('Segment: Families');
    await back();
    noChip('Segment: Families');
    expect(address().params.has('segment')).toBe(false);
    expect(address().params.get('locale')).toBe('de');
  });

  test('figures of other filters are marked as such until those of these are there, and do not stay where they are not', async () => {
    const opened = await openCoverage();
    const { user, server } = opened;
    const cell = await findCell('awareness/homepage');
    const busy = () => cell.closest('[aria-busy="true"]');
    expect(busy()).toBeNull();
    const slow = held();
    server.answer({ [COVERAGE]: slow.answer });
    await openFilter(opened, 'Locale');
    await user.click(await screen.findByRole('option', { name: 'German' }));
    await waitFor(() => expect(busy()).not.toBeNull());
    slow.release(coverageAnswer(coverage()));
    await waitFor(() => expect(busy()).toBeNull());

    server.answer({ [COVERAGE]: refusal(503, 'The database cannot be reached') });
    await openFilter(opened, 'Segment');
    await user.click(await screen.findByRole('option', { name: 'Families' }));
    expect(await alarm()).toContain('The database cannot be reached');
    expect(queryCell('awareness/homepage')).toBeNull();
    expect(screen.queryByText(/of 100/)).toBeNull();
  });

  test.each([
    ['Content types', 'checkbox', 'Page', 'types', 'api::page.page', 'Content types: Page'],
    ['As of', 'option', 'In 30 days', 'at', /^\d{4}-\d\d-\d\d$/, /^As of: /],
    ['Owner', 'checkbox', 'Web team', 'owner', 'Web%20team', 'Owner: Web team'],
    ['Channel', 'checkbox', 'Email', 'channel', 'email', 'Channel: Email'],
    ['State', 'checkbox', 'Needs more', 'state', 'thin', 'State: Needs more'],
    ['Compare with', 'option', 'Locale: German', 'compare', 'locale:de', 'Compare with: German'],
  ] as const)('%s is set in three presses, and named on a chip', async (filter, role, value, key, written, said) => {
    const opened = await openCoverage();
    await openFilter(opened, filter);
    await opened.user.click(await screen.findByRole(role, { name: value }));
    await waitFor(() => expect(opened.address().params.get(key)).toMatch(written));
    chip(said);
  });

  test('the locale is always named, for the figures are of it; the cross is there once it is another one', async () => {
    const { user, address } = await openCoverage();
    await user.click(await screen.findByRole('button', { name: 'Locale: English' }));
    noChip(/^Remove the filter/);
    await user.click(await screen.findByRole('option', { name: 'German' }));
    await user.click(await screen.findByRole('button', { name: 'Remove the filter Locale: German' }));
    expect(address().params.has('locale')).toBe(false);
    await waitFor(() => expect(document.activeElement).toBe(chip('Locale: English')));
  });

  test('a chip changes what it says; the keyboard goes on with the next chip once it is taken off', async () => {
    const { user, address } = await openCoverage('?segment=families&owner=Web%20team');
    await user.click(await screen.findByRole('button', { name: 'Segment: Families' }));
    await user.keyboard('{ArrowDown}{Enter}');
    await waitFor(() => expect(address().params.get('segment')).toBe('runners'));
    await waitFor(() => expect(document.activeElement).toBe(chip('Segment: Trail runners')));
    await user.click(chip('Remove the filter Segment: Trail runners'));
    await waitFor(() => expect(document.activeElement).toBe(chip('Owner: Web team')));
    await user.click(chip('Remove the filter Owner: Web team'));
    await waitFor(() => expect(document.activeElement).toBe(chip('Filter')));
    expect([...address().params.keys()]).toEqual([]);
  });

  test('many values are counted on the chip, and named in full where one asks', async () => {
    await openCoverage('?state=empty,thin,covered');
    const long = await screen.findByRole('button', { name: 'State: Empty, Needs more +1' });
    expect(long.title).toBe('State: Empty, Needs more, Covered');
  });

  test('tell all content from what visitors of no segment get', async () => {
    const opened = await openCoverage();
    await openFilter(opened, 'Segment');
    expect(screen.getByRole('option', { name: 'All content' }).getAttribute('aria-selected')).toBe('true');
    expect(screen.queryByRole('option', { name: 'Everyone' })).toBeNull();
    await opened.user.click(screen.getByRole('option', { name: 'Visitors in no segment' }));
    await waitFor(() => expect(opened.server.to(COVERAGE).at(-1)?.query.segment).toBe('none'));
    expect(opened.address().params.get('segment')).toBe('none');
    await openFilter(opened, 'Compare with');
    await opened.user.click(await screen.findByRole('option', { name: 'Segment: All content' }));
    await screen.findByText(/Left: Visitors in no segment, .* Right: All content/);
  });

  test('leave out a segment whose name means something else now', async () => {
    const opened = await openCoverage('', {
      answers: { 'GET /touchpoints/segments': { data: [...SEGMENTS, { ...SEGMENTS[0], slug: 'none', name: 'New' }] } },
    });
    await openFilter(opened, 'Segment');
    await screen.findByRole('option', { name: 'Visitors in no segment' });
    expect(screen.queryByRole('option', { name: 'New' })).toBeNull();
  });

  test('are read from a link, and all taken off at once', async () => {
    const { user, server, address } = await openCoverage(
      '?locale=all&types=api%3A%3Apage.page&owner=Web%20team&state=thin&gaps=1',
    );
    await waitFor(() =>
      expect(server.to(COVERAGE)[0]?.query).toEqual({
        journey: 'customer',
        contentTypes: ['api::page.page'],
        today: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
      }),
    );
    await screen.findByRole('button', { name: 'Content types: Page' });
    for (const said of ['Locale: All locales', 'Owner: Web team', 'State: Needs more']) chip(said);
    filters().getByText('Only gaps');
    await findCell('consideration/homepage');
    expect(queryCell('awareness/newsletter')).toBeNull();
    await user.click(chip('Clear filters'));
    expect([...address().params.keys()]).toEqual([]);
    noChip('Clear filters');
    await waitFor(() => expect(document.activeElement).toBe(chip('Filter')));
  });

  test('of slots narrow the grid without asking again', async () => {
    const opened = await openCoverage();
    await findCell('awareness/homepage');
    const asked = opened.server.to(COVERAGE).length;
    await openFilter(opened, 'State');
    await opened.user.click(await screen.findByRole('checkbox', { name: 'Empty' }));
    await opened.user.keyboard('{Escape}');
    await waitFor(() => expect(queryCell('awareness/homepage')).toBeNull());
    expect(opened.address().params.get('state')).toBe('empty');
    expect(opened.server.to(COVERAGE)).toHaveLength(asked);
  });

  test.each([
    ['gaps', ['Locale', 'Segment', 'Content types', 'As of', 'Owner', 'Channel', 'State']],
    ['trend', ['Locale']],
    ['review', ['Locale', 'Content types']],
  ])('are only those that the open view obeys (%s)', async (tab, names) => {
    const { user } = await openCoverage(`?tab=${tab}&segment=families&gaps=1`);
    await user.click(await screen.findByRole('button', { name: 'Filter' }));
    const list = await dialog('Filter');
    expect(list.getAllByRole('button').map(({ textContent }) => textContent)).toEqual(names);
    expect(filters().queryByText('Only gaps')).toBeNull();
    expect(filters().queryAllByText(/^Segment: /)).toHaveLength(tab === 'gaps' ? 1 : 0);
  });

  test('lead back from the values of one to the others', async () => {
    const opened = await openCoverage();
    await openFilter(opened, 'Owner');
    await opened.user.click(await screen.findByRole('button', { name: /^Owner: back/ }));
    await screen.findByRole('button', { name: 'Channel' });
  });

  test('without a second language there is none to choose', async () => {
    const one = setup({ locales: [{ code: 'en', name: 'English', isDefault: true }] });
    const { user } = await openCoverage('', { answers: { 'GET /touchpoints/setup': { data: one } } });
    await user.click(await screen.findByRole('button', { name: 'Filter' }));
    await screen.findByRole('button', { name: 'Segment' });
    expect(screen.queryByRole('button', { name: /^Locale/ })).toBeNull();
  });
});

describe('what is not on the journey yet', () => {
  const UNPLACED = 'GET /touchpoints/unplaced';

  test('is counted for what is looked at, and stands in Content', async () => {
    const { server } = await openCoverage('?locale=de&types=api%3A%3Apage.page', {
      answers: { [UNPLACED]: paged([], 37) },
    });
    const link = await screen.findByRole('link', { name: '37 not on the journey yet' });
    expect(link.getAttribute('href')).toBe(
      '/plugins/touchpoints/content?placed=unplaced&types=api%3A%3Apage.page&locale=de',
    );
    expect(server.to(UNPLACED)[0]?.query).toMatchObject({ locale: 'de', contentTypes: ['api::page.page'] });
  });

  test.each([
    ['?tab=unplaced', { placed: 'unplaced', locale: 'en' }],
    ['?tab=unplaced&aside=1&locale=all', { placed: 'setAside' }],
    [
      '?tab=unplaced&q=boots&locale=de&types=api%3A%3Apage.page&sort=title%3Aasc&pageSize=50',
      {
        placed: 'unplaced',
        q: 'boots',
        types: 'api::page.page',
        locale: 'de',
        sort: 'title:asc',
        pageSize: '50',
      },
    ],
  ])('old links to its tab lead there (%s)', async (query, expected) => {
    const { address } = await openCoverage(query, { answers: { 'GET /touchpoints/content': contentPage([]) } });
    await waitFor(() => expect(address().pathname).toBe('/plugins/touchpoints/content'));
    expect(Object.fromEntries(address().params)).toEqual(expected);
  });
});

describe('the Coverage screen', () => {
  test('an address that the server cannot read is told in words of ours, and the filters can be taken off', async () => {
    const errors = [
      { path: ['contentTypes', '0'], message: 'must be a uid', name: 'ValidationError', code: 'input.uid', values: {} },
    ];
    const { user, server } = await openCoverage('?types=api::gone.gone', {
      answers: { [COVERAGE]: refusal(400, 'contentTypes.0: must be a uid', { errors }) },
    });
    expect(await alarm()).toContain(
      'This address has a filter that isn’t valid. Remove it or clear the filters. (contentTypes.0: is not a content type)',
    );
    server.answer({ [COVERAGE]: coverageAnswer(coverage()) });
    await user.click(screen.getByRole('button', { name: /^Remove the filter Content types/ }));
    await screen.findByRole('grid');
  });

  test('a server that is away is told in words of ours, not in the browser’s', async () => {
    const away = () => {
      throw new TypeError('Failed to fetch');
    };
    const { user, server } = await openCoverage('', { answers: { [COVERAGE]: away } });
    expect(await alarm()).toContain('No connection to Strapi. Check your connection and try again.');
    expect(screen.queryByText(/Failed to fetch/)).toBeNull();
    server.answer({ [COVERAGE]: coverageAnswer(coverage()) });
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    await screen.findByRole('grid');
  });

  test('that cannot be loaded says why, and is asked for again', async () => {
    const { user, server } = await openCoverage('', { answers: { [COVERAGE]: refusal(500, 'The database is away') } });
    expect(await alarm()).toContain('The database is away');
    server.answer({ [COVERAGE]: coverageAnswer(coverage()) });
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    await screen.findByRole('grid');
  });

  test('names the permission that is missing, and who can give it', async () => {
    await openCoverage('', { answers: { 'GET /touchpoints/setup': refusal(403, 'Forbidden') } });
    await screen.findByText(/You need the permission “See coverage and journeys” of the Touchpoints plugin/);
  });

  test('is closed to who may not read it', async () => {
    const { server } = await openCoverage('', { permissions: [] });
    await screen.findByText("You don't have the permissions to access that content");
    expect(server.calls).toEqual([]);
  });

  test('a link to a journey that is gone says which one is shown instead', async () => {
    await openCoverage('?journey=old');
    await screen.findByText('The journey “old” no longer exists. This is “Customer journey”.');
  });

  test('keeps the score back until something is placed', async () => {
    await openCoverage('', {
      answers: {
        'GET /touchpoints/setup': {
          data: setup({ placements: 0, settings: { ...setup().settings, guideClosed: true } }),
        },
      },
    });
    await screen.findByRole('grid');
    expect(screen.queryByText(/weighted by impact/)).toBeNull();
    expect(screen.queryByRole('region', { name: 'Do next' })).toBeNull();
    screen.getByText(/^Setup: \d of 4 steps done/);
  });

  test('asks for another journey when one is chosen', async () => {
    const [first] = JOURNEYS;
    const second = { ...first, documentId: 'j2', slug: 'members', name: 'Members', default: false };
    const { user, server, address } = await openCoverage('?cell=awareness/homepage', {
      answers: {
        'GET /touchpoints/journeys': { data: [first, second] },
        'GET /touchpoints/coverage/cell': refusal(404, 'No such cell'),
        'GET /touchpoints/notes': { data: [] },
      },
    });
    await screen.findByRole('grid');
    server.answer({ [COVERAGE]: coverageAnswer(coverage(undefined, { journey: 'members' })) });
    await user.click(screen.getByRole('combobox', { name: 'Journey' }));
    await user.click(await screen.findByRole('option', { name: 'Members' }));
    await waitFor(() => expect(server.to(COVERAGE).at(-1)?.query.journey).toBe('members'));
    expect(address().params.has('cell')).toBe(false);
  });
});
