import { act, screen, waitFor, within } from '@testing-library/react';
import { TrendTab } from '../../../admin/src/pages/Coverage/trend/TrendTab';
import type { TrendCell, TrendChanges, TrendPoint } from '../../../types';
import { openCoverage, openPart } from '../support/coverage';
import { refusal, type Scripts } from '../support/server';
import { entry } from '../support/world';

const COVERAGE = 'GET /touchpoints/coverage';
const TREND = 'GET /touchpoints/trend';
const CHANGES = 'GET /touchpoints/trend/changes';

const point = (day: string, score: number | null, have = 3): TrendPoint => ({
  day,
  score,
  have,
  target: 7,
  states: { empty: 1, thin: 1, covered: 1, excess: 1 },
  live: false,
});
const POINTS = [point('2026-01-01', 40), point('2026-01-02', null), point('2026-01-03', 52.5, 5)];
const FIRST = point('2026-01-01', 40);
const LAST = point('2026-01-03', 52.5, 5);

const changed = (touchpoint: string | null, changes: Partial<TrendCell> = {}): TrendCell => ({
  stage: 'awareness',
  touchpoint,
  before: { have: 1, target: 2 },
  after: { have: 2, target: 2 },
  came: [],
  went: [],
  hidden: { came: 0, went: 0 },
  deleted: { came: 0, went: 0 },
  ...changes,
});
const changes = (cells: readonly TrendCell[], more = 0): { data: TrendChanges } => ({
  data: { from: FIRST, to: LAST, cells, more },
});

const openTrend = (query = '', answers: Scripts = {}) =>
  openPart(
    <TrendTab />,
    `?tab=trend${query}`,
    {},
    { [TREND]: { data: { points: POINTS } }, [CHANGES]: changes([]), ...answers },
  );

/** A chart is drawn as wide as the page lets it be, which jsdom does not say. */
const giveRoom = () => {
  jest.spyOn(Element.prototype, 'clientWidth', 'get').mockReturnValue(800);
  jest.spyOn(window.ResizeObserver.prototype, 'observe').mockImplementation(function (this: { said?: () => void }) {
    this.said?.();
  });
};

describe('the trend', () => {
  test('is read with the arrow keys, record by record', async () => {
    giveRoom();
    const { user } = await openTrend();
    await screen.findByRole('group', { name: /Arrow keys move from record to record/ });
    act(() => screen.getByRole('img', { name: 'Jan 3, 2026: 52.5%, 5 of 7 pieces' }).focus());
    await user.keyboard('{Home}');
    await screen.findByText('Jan 1, 2026: 40%, 3 of 7 pieces');
    await user.keyboard('{ArrowRight}');
    await screen.findByText('Jan 2, 2026: –, 3 of 7 pieces');
    await user.keyboard('{End}');
    await screen.findByText('Jan 3, 2026: 52.5%, 5 of 7 pieces');
  });

  test('stands in a table, too, the newest first', async () => {
    const { user } = await openTrend();
    await user.click(await screen.findByRole('button', { name: 'Show as a table' }));
    const table = within(screen.getByRole('region', { name: 'Coverage over time' }));
    const rows = table.getAllByRole('row').slice(1);
    expect(rows.map(({ textContent }) => textContent)).toEqual([
      expect.stringContaining('Jan 3, 202652.5%5/7'),
      expect.stringContaining('Jan 2, 2026–3/7'),
      expect.stringContaining('Jan 1, 202640%3/7'),
    ]);
  });

  test('is of the days that the address says, the wrong way round, too', async () => {
    const { server } = await openTrend('&from=2026-02-01&to=2026-01-01');
    await waitFor(() => expect(server.to(TREND)[0]?.query).toMatchObject({ from: '2026-01-01', to: '2026-02-01' }));
  });

  test('of a usual period is a click away', async () => {
    const { user, server } = await openTrend('&from=2026-02-01&to=2026-01-01');
    const year = await screen.findByRole('button', { name: '1 year' });
    await user.click(year);
    expect(screen.getByRole('button', { name: '1 year', pressed: true })).toBe(year);
    await waitFor(() => {
      const { from, to } = server.to(TREND).at(-1)?.query as { from: string; to: string };
      expect((Date.parse(to) - Date.parse(from)) / 86_400_000).toBe(365);
    });
  });

  test('says that the other filters do not narrow it', async () => {
    await openTrend('&segment=families');
    await screen.findByText(/^The trend covers all content and all visitors/);
  });

  test('of days of which there is nothing says so', async () => {
    await openTrend('', { [TREND]: { data: { points: [] } } });
    await screen.findByText('Nothing was recorded in this period. Each day is recorded automatically.');
    expect(screen.queryByRole('button', { name: 'Record now' })).toBeNull();
  });

  test('marks today, which is as it stands now', async () => {
    giveRoom();
    const now = { ...point('2026-01-04', 60, 6), live: true };
    const { user } = await openTrend('', {
      [TREND]: { data: { points: [...POINTS, now] } },
      [CHANGES]: { data: { from: FIRST, to: now, cells: [changed('homepage')], more: 0 } },
    });
    await screen.findByText('The last point is the state right now. Each day is recorded automatically.');
    screen.getByRole('img', { name: 'Jan 4, 2026, now: 60%, 6 of 7 pieces' });
    screen.getByRole('region', { name: 'What changed since Jan 1, 2026' });
    await user.click(screen.getByRole('button', { name: 'Show as a table' }));
    screen.getByRole('row', { name: /^Jan 4, 2026 \(now\) 60%/ });
    screen.getByRole('row', { name: /^Jan 3, 2026 52\.5%/ });
  });

  test('is asked for again with the score when the person comes back or turns to it', async () => {
    const { user, server } = await openCoverage('', {
      answers: { [TREND]: { data: { points: POINTS } }, [CHANGES]: changes([]) },
    });
    await screen.findByRole('tab', { name: /Trend/ });
    const asked = () => [COVERAGE, CHANGES].map((call) => server.to(call).length);
    const [score = 0] = asked();
    const { now } = Date;
    jest.spyOn(Date, 'now').mockImplementation(() => now() + 60_000);
    await user.click(screen.getByRole('tab', { name: /Trend/ }));
    await waitFor(() => expect(asked()).toEqual([score + 1, 1]));
    jest.spyOn(Date, 'now').mockImplementation(() => now() + 180_000);
    act(() => void window.dispatchEvent(new Event('focus')));
    await waitFor(() => expect(asked()).toEqual([score + 2, 2]));
  });

  test('of today alone says that nothing else is recorded in that period', async () => {
    await openTrend('', { [TREND]: { data: { points: [{ ...point('2026-01-04', 60), live: true }] } } });
    await screen.findByText(/^So far this period only has the state right now/);
  });

  test('that counts what the person may not read is not shown, and says who can change that', async () => {
    await openTrend('', { [TREND]: refusal(403, 'Forbidden') });
    await screen.findByText(/^The trend includes content types that you can’t read/);
  });
});

describe('what changed between two days', () => {
  test('names the entries that came and went, and counts those that cannot be named', async () => {
    const { user, address } = await openTrend('', {
      [CHANGES]: changes(
        [
          changed('homepage', {
            came: [entry('a1', 'Boot guide')],
            went: [entry('a2', 'Old news')],
            hidden: { came: 2, went: 0 },
            deleted: { came: 0, went: 1 },
          }),
        ],
        3,
      ),
    });
    const section = within(
      await screen.findByRole('region', { name: 'What changed between Jan 1, 2026 and Jan 3, 2026' }),
    );
    section.getByText('English: 40% → 52.5%');
    section.getByText('1/2 → 2/2');
    const came = section.getByRole('link', { name: 'Boot guide' }).closest('li');
    expect(came?.textContent).toContain('Added:');
    expect(section.getByRole('link', { name: 'Old news' }).closest('li')?.textContent).toContain('Removed:');
    section.getByText('2 entries that you can’t read');
    section.getByText('Deleted entry');
    section.getByText('3 more entries are not listed');
    await user.click(section.getByRole('button', { name: 'Awareness · Homepage' }));
    await waitFor(() => expect(address().params.get('cell')).toBe('awareness/homepage'));
  });

  test('names no entry again for the stage as a whole, and says where there was no plan', async () => {
    const both = [entry('a1', 'Boot guide')];
    await openTrend('', {
      [CHANGES]: changes([changed(null, { came: both }), changed('homepage', { came: both, before: null })]),
    });
    await screen.findByText('not in the plan → 2/2');
    expect(screen.getAllByRole('link', { name: 'Boot guide' })).toHaveLength(1);
  });

  test('may be nothing', async () => {
    await openTrend();
    await screen.findByText('Nothing: the same content is in the same slots.');
  });
});
