import { screen, waitFor, within } from '@testing-library/react';
import { coverageAnswer, openCoverage, findCell, queryCell } from '../support/coverage';
import { coverage } from '../support/figures';
import { alarm } from '../support/look';
import { refusal } from '../support/server';
import { JOURNEYS, SEGMENTS, setup } from '../support/world';

const COVERAGE = 'GET /touchpoints/coverage';
const filters = () => within(screen.getByRole('group', { name: 'Filters' }));

describe('the filters of Coverage', () => {
  test('stand in the address and go to the server; back takes one off', async () => {
    const { user, server, address, back } = await openCoverage();
    await user.click(await screen.findByRole('combobox', { name: 'Locale' }));
    await user.click(await screen.findByRole('option', { name: 'German' }));
    await waitFor(() => expect(server.to(COVERAGE).at(-1)?.query.locale).toBe('de'));
    expect(address().params.get('locale')).toBe('de');
    await user.click(screen.getByRole('combobox', { name: 'Segment' }));
    await user.click(await screen.findByRole('option', { name: 'Families' }));
    await waitFor(() => expect(server.to(COVERAGE).at(-1)?.query).toMatchObject({ locale: 'de', segment: 'families' }));
    await back();
    expect(address().params.has('segment')).toBe(false);
    expect(address().params.get('locale')).toBe('de');
  });

  test('tell all content from what visitors of no segment get', async () => {
    const { user, server, address } = await openCoverage();
    await screen.findByText('Segment: All content');
    await user.click(screen.getByRole('combobox', { name: 'Segment' }));
    expect(screen.queryByRole('option', { name: 'Everyone' })).toBeNull();
    await user.click(await screen.findByRole('option', { name: 'Visitors of no segment' }));
    await waitFor(() => expect(server.to(COVERAGE).at(-1)?.query.segment).toBe('none'));
    expect(address().params.get('segment')).toBe('none');
    await user.click(filters().getByRole('combobox', { name: 'Compare with' }));
    await user.click(await screen.findByRole('option', { name: 'Segment: All content' }));
    await screen.findByText(/Left: Visitors of no segment, .* Right: All content/);
  });

  test('leave out a segment whose name means something else now', async () => {
    const { user } = await openCoverage('', {
      answers: { 'GET /touchpoints/segments': { data: [...SEGMENTS, { ...SEGMENTS[0], slug: 'none', name: 'New' }] } },
    });
    await user.click(await screen.findByRole('combobox', { name: 'Segment' }));
    await screen.findByRole('option', { name: 'Visitors of no segment' });
    expect(screen.queryByRole('option', { name: 'New' })).toBeNull();
  });

  test('are read from a link, and all taken off at once', async () => {
    const { user, server, address } = await openCoverage(
      '?locale=all&types=api%3A%3Apage.page&owner=Web%20team&state=thin',
    );
    await waitFor(() =>
      expect(server.to(COVERAGE)[0]?.query).toEqual({
        journey: 'customer',
        contentTypes: ['api::page.page'],
        today: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
      }),
    );
    await screen.findByText('Content types: Page');
    filters().getByText('Owner: Web team');
    filters().getByText('State: Needs more');
    await findCell('consideration/homepage');
    expect(queryCell('awareness/newsletter')).toBeNull();
    await user.click(filters().getByRole('button', { name: 'Clear filters' }));
    expect([...address().params.keys()]).toEqual([]);
    expect(filters().queryByRole('button', { name: 'Clear filters' })).toBeNull();
  });

  test('of cells narrow the grid without asking again', async () => {
    const { user, server, address } = await openCoverage();
    await findCell('awareness/homepage');
    const asked = server.to(COVERAGE).length;
    await user.click(filters().getByRole('combobox', { name: 'State' }));
    await user.click(await screen.findByRole('option', { name: 'Empty' }));
    await user.keyboard('{Escape}');
    await waitFor(() => expect(queryCell('awareness/homepage')).toBeNull());
    expect(address().params.get('state')).toBe('empty');
    expect(server.to(COVERAGE)).toHaveLength(asked);
  });

  test('are only those that the open view obeys', async () => {
    await openCoverage('?tab=review');
    await screen.findByRole('combobox', { name: 'Content types' });
    for (const name of ['Segment', 'State', 'Compare with'])
      expect(filters().queryByRole('combobox', { name })).toBeNull();
  });

  test('without a second language there is none to choose', async () => {
    const one = setup({ locales: [{ code: 'en', name: 'English', isDefault: true }] });
    await openCoverage('', { answers: { 'GET /touchpoints/setup': { data: one } } });
    await screen.findByRole('combobox', { name: 'Segment' });
    expect(filters().queryByRole('combobox', { name: 'Locale' })).toBeNull();
  });
});

describe('the Coverage screen', () => {
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
    await screen.findByText('There is no journey “old” any more. This is “Customer journey”.');
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
    expect(screen.queryByText(/covered, weighted by impact/)).toBeNull();
    expect(screen.queryByRole('region', { name: 'Do next' })).toBeNull();
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
