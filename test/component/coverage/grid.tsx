import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { Grid } from '../../../admin/src/pages/Coverage/grid/Grid';
import { useCoverage } from '../../../admin/src/pages/Coverage/model/context';
import { ViewMenu } from '../../../admin/src/pages/Coverage/tools/ViewMenu';
import type { CoverageMoment, Setup } from '../../../types';
import { cellAt as cell, coverageAnswer, openPart, queryCell } from '../support/coverage';
import { moment } from '../../support/moment';
import { coverage, MOMENTS } from '../support/figures';
import type { Scripts } from '../support/server';
import { MAY_ALL, MAY_READ, setup } from '../support/world';

interface Opened {
  readonly moments?: readonly CoverageMoment[];
  readonly permissions?: Setup['permissions'];
  readonly answers?: Scripts;
  readonly locale?: 'en' | 'de';
}

const View = () => <ViewMenu facts={useCoverage()} />;

const Close = () => {
  const { setUrl } = useCoverage();
  return (
    <button type="button" onClick={() => setUrl({ cell: null })}>
      Close
    </button>
  );
};

const openGrid = (query = '', { moments = MOMENTS, permissions = MAY_ALL, answers = {}, locale }: Opened = {}) =>
  openPart(
    <>
      <View />
      <Close />
      <Grid />
    </>,
    query,
    { setup: setup({ permissions }), coverage: coverage(moments) },
    answers,
    { locale },
  );

const NEWSLETTER = 'awareness/newsletter';

describe('a cell of the grid', () => {
  test.each([
    ['awareness/homepage', '2/2', 'Covered', 'Covered, 2 of 2'],
    [NEWSLETTER, '0/2', 'Empty', 'Empty, 0 of 2'],
    ['consideration/homepage', '1/2', 'needs 1', 'Needs more, 1 of 2, overdue'],
    ['purchase/landing-page', '3/1', 'Plenty', 'Plenty, 3 of 1'],
    ['purchase/newsletter', '1', 'Not in the plan', 'Not in the plan, 1 piece'],
  ])('%s says its figures and its state in words, and is read aloud once', async (name, figures, word, spoken) => {
    await openGrid();
    within(cell(name)).getByText(figures);
    within(cell(name)).getByText(word);
    expect(screen.getAllByRole('button', { name: spoken })).toContain(cell(name));
  });

  test('is filled to the share that it has of what it needs', async () => {
    await openGrid();
    expect(cell(NEWSLETTER).style.backgroundSize).toBe('0% 100%');
    expect(cell('consideration/homepage').style.backgroundSize).toBe('50% 100%');
    expect(cell('purchase/landing-page').style.backgroundSize).toBe('100% 100%');
  });

  test('of a plan that needs nothing is no gap', async () => {
    await openGrid('', { moments: [moment('awareness', 'homepage', { target: 0, have: 0, live: 0, state: null })] });
    within(cell('awareness/homepage')).getByText('Needs none');
  });

  test('that is closed only by content for one segment says so, but not to who looks for one', async () => {
    const closed = moment('awareness', 'homepage', { segmentOnly: 1, onlyFor: ['families'] });
    const enough = moment('consideration', 'homepage', { have: 3, live: 3, segmentOnly: 1, onlyFor: ['families'] });
    await openGrid('', { moments: [closed, enough] });
    expect(cell('awareness/homepage').textContent).toContain('1 only for Families');
    expect(cell('consideration/homepage').textContent).not.toContain('only for');
  });

  test('is seen with the eyes of one segment: nothing is only for some then', async () => {
    const closed = moment('awareness', 'homepage', { segmentOnly: 1, onlyFor: ['families'] });
    await openGrid('?segment=families', { moments: [closed] });
    expect(cell('awareness/homepage').textContent).not.toContain('only for');
  });

  test('does not warn of what is not among the first, which can be reached', async () => {
    await openGrid('', { moments: [moment('awareness', 'homepage', { have: 40, live: 40, belowUsual: 30 })] });
    expect(cell('awareness/homepage').textContent).not.toMatch(/first|reached/);
  });

  test('shows the worst signal in words; all of them are told on hover', async () => {
    const warned = moment('awareness', 'homepage', {
      overdue: true,
      toUpdate: 1,
      draft: 2,
      missingLocales: ['de'],
      dedicated: 1,
      external: 1,
    });
    const { user } = await openGrid('', { moments: [warned] });
    screen.getByRole('button', { name: 'Covered, 2 of 2, overdue' });
    within(cell('awareness/homepage')).getByText('overdue');
    expect(cell('awareness/homepage').textContent).not.toMatch(/draft|update/);
    await user.hover(cell('awareness/homepage'));
    expect(cell('awareness/homepage').title.split('\n')).toEqual([
      'Covered, 2 of 2',
      'Lives elsewhere: 1',
      'For single segments: 1',
      'The due date has passed',
      '1 piece needs an update',
      '2 drafts wait to be published',
      '1 translation is missing: DE',
    ]);
  });

  test.each([
    [{ broken: 1, overdue: true }, 'missing content'],
    [{ overdue: true, toUpdate: 1 }, 'overdue'],
    [{ toUpdate: 1, draft: 1 }, 'needs an update'],
    [{ draft: 1, expiring: 1 }, 'draft waits'],
    [{ expiring: 1, stale: 1 }, 'expires'],
    [{ stale: 1, missingLocales: ['de'] }, 'review due'],
    [{ missingLocales: ['de'], missingSegments: ['families'] }, 'no DE'],
    [{ missingSegments: ['families'] }, 'no Families'],
  ])('with %j says "%s"', async (changes, word) => {
    await openGrid('', { moments: [moment('awareness', 'homepage', changes)] });
    within(cell('awareness/homepage')).getByText(word);
  });

  test('that is empty does not warn of every language', async () => {
    await openGrid('', {
      moments: [moment('awareness', 'newsletter', { have: 0, live: 0, state: 'empty', missingLocales: ['en', 'de'] })],
    });
    expect(cell(NEWSLETTER).textContent).toBe('Empty, 0 of 20/2Empty');
  });

  test('keeps its words when compact, for those who cannot see the colour', async () => {
    await openGrid('?compact=1');
    screen.getByRole('button', { name: 'Empty, 0 of 2' });
  });

  test.each([
    [MAY_ALL, 'Plan content here'],
    [MAY_READ, 'Nothing planned'],
  ])('without plan and content offers a plan to those who may plan', async (permissions, words) => {
    await openGrid('', { permissions });
    within(cell('awareness/landing-page')).getByText(words);
  });

  test('opens its drawer; the address keeps which', async () => {
    const { user, address } = await openGrid();
    await user.click(cell(NEWSLETTER));
    await waitFor(() => expect(address().params.get('cell')).toBe('awareness/newsletter'));
    expect(cell(NEWSLETTER).getAttribute('aria-expanded')).toBe('true');
  });

  test('opens its drawer before the address says so; closed at once, it stays closed', async () => {
    const { address } = await openGrid();
    const isOpen = () => cell(NEWSLETTER).getAttribute('aria-expanded') === 'true';
    fireEvent.click(cell(NEWSLETTER));
    expect([isOpen(), address().params.get('cell')]).toEqual([true, null]);
    fireEvent.click(screen.getByRole('button', { name: 'Close' }));
    const frame = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
    await act(async () => {
      await frame();
      await frame();
    });
    expect([isOpen(), address().params.get('cell')]).toEqual([false, null]);
  });

  test('that is blank leads straight to its plan, for who may plan', async () => {
    const { user, address } = await openGrid();
    await user.click(cell('awareness/landing-page'));
    await waitFor(() => expect(address().params.get('cell')).toBe('awareness/landing-page'));
    expect(address().params.get('do')).toBe('plan');
  });

  test('that is blank is only read by who may not plan', async () => {
    const { user, address } = await openGrid('', { permissions: MAY_READ });
    await user.click(cell('awareness/landing-page'));
    expect(address().params.has('do')).toBe(false);
  });

  test('speaks German', async () => {
    await openGrid('', { locale: 'de' });
    within(cell('awareness/newsletter')).getByText('Leer');
  });
});

describe('the keyboard in the grid', () => {
  const focused = () => document.activeElement?.id ?? '';

  test('reaches one cell with Tab, and the others with the arrows, Home and End', async () => {
    const { user } = await openGrid();
    const grid = screen.getByRole('grid');
    const reachable = within(grid)
      .getAllByRole('button')
      .filter((button) => button.id.startsWith('tp-cell') && button.tabIndex === 0);
    expect(reachable).toHaveLength(1);
    reachable[0]?.focus();
    const first = focused();
    await user.keyboard('{ArrowRight}{ArrowDown}');
    const away = focused();
    expect(away).not.toBe(first);
    expect((document.activeElement as HTMLElement).tabIndex).toBe(0);
    await user.keyboard('{End}');
    expect(focused()).toMatch(/^tp-cell-purchase/);
    await user.keyboard('{Home}');
    expect(focused()).toMatch(/^tp-cell-awareness/);
    await user.keyboard('{ArrowUp}');
    expect(focused()).toBe(first);
  });

  test('stays at the edge, and does not open anything by walking', async () => {
    const { user, address } = await openGrid();
    cell('awareness/homepage').focus();
    await user.keyboard('{ArrowLeft}');
    expect(focused()).toBe('tp-cell-awareness--homepage');
    expect(address().params.has('cell')).toBe(false);
  });

  test('takes the open drawer along', async () => {
    const { user, address } = await openGrid('?cell=awareness/homepage');
    cell('awareness/homepage').focus();
    await user.keyboard('{ArrowRight}');
    await waitFor(() => expect(address().params.get('cell')).toBe('consideration/homepage'));
  });

  test('passes over what the filters leave out', async () => {
    const { user } = await openGrid('?state=empty,excess');
    expect(queryCell('awareness/homepage')).toBeNull();
    cell(NEWSLETTER).focus();
    await user.keyboard('{ArrowUp}');
    expect(focused()).toBe('tp-cell-awareness');
  });
});

describe('the rows of the grid', () => {
  test('close and open by group, with the sum of what is inside', async () => {
    const { user, address } = await openGrid();
    const email = screen.getByRole('button', { name: /^Email/ });
    expect(email.textContent).toBe('Email0/2');
    await user.click(email);
    expect(queryCell(NEWSLETTER)).toBeNull();
    expect(address().params.get('closed')).toBe('email');
    await user.click(screen.getByRole('button', { name: /^Email/, expanded: false }));
    cell(NEWSLETTER);
  });

  test('are grouped by phase, with those that have none last', async () => {
    const { user, address } = await openGrid();
    await user.click(screen.getByRole('button', { name: 'View' }));
    await user.click(await screen.findByRole('radio', { name: 'By phase' }));
    await user.keyboard('{Escape}');
    expect(address().params.get('group')).toBe('phase');
    const groups = screen.getAllByRole('button', { expanded: true }).map(({ textContent }) => textContent);
    expect(groups).toEqual(['Before purchase3/4', 'Purchase1/1', 'Other0/2']);
  });

  test('with gaps only: the others go', async () => {
    const { user } = await openGrid();
    await user.click(screen.getByRole('button', { name: 'View' }));
    await user.click(await screen.findByRole('checkbox', { name: 'Only gaps' }));
    await waitFor(() => expect(queryCell('purchase/landing-page')).toBeNull());
    cell(NEWSLETTER);
    cell('consideration/homepage');
    for (const other of ['awareness/homepage', 'purchase/newsletter', 'consideration/newsletter'])
      expect(queryCell(other)).toBeNull();
  });

  test('with gaps only and no gap there is a way back', async () => {
    const { user } = await openGrid('?gaps=1', { moments: [moment('awareness', 'homepage')] });
    screen.getByText('No gaps: every planned slot has the content it needs.');
    await user.click(screen.getByRole('button', { name: 'Show the whole grid' }));
    cell('awareness/homepage');
  });

  test('that no filter lets pass: all filters of cells come off at once', async () => {
    const { user, address } = await openGrid('?owner=Nobody%20here&state=thin');
    screen.getByText('Nothing here matches the filters.');
    await user.click(screen.getByRole('button', { name: 'Show the whole grid' }));
    expect([...address().params.keys()]).toEqual([]);
    cell(NEWSLETTER);
  });
});

describe('the stages', () => {
  const WHOLE = moment('awareness', null, { target: 20, have: 15, live: 15, state: 'thin', stageWide: 3 });

  test('stand in the head with the whole of them, and open their drawer', async () => {
    const { user, address } = await openGrid();
    const head = within(screen.getByRole('columnheader', { name: /^Awareness/ }));
    head.getByText('50%');
    head.getByText('1 of 2 pieces');
    await user.click(head.getByRole('button'));
    await waitFor(() => expect(address().params.get('cell')).toBe('awareness'));
  });

  test('say in the head what their own plan lacks, and nothing of one that is met', async () => {
    await openGrid('', { moments: [WHOLE, moment('purchase', null, { target: 1, have: 3, live: 3 })] });
    within(screen.getByRole('columnheader', { name: /^Awareness/ })).getByText(
      'The stage as a whole needs 5 more pieces',
    );
    expect(screen.getByRole('columnheader', { name: /^Purchase/ }).textContent).not.toMatch(/needs|3\/1/);
  });

  test('have a row for what is placed there for any touchpoint', async () => {
    const { user, address } = await openGrid('', { moments: [WHOLE, ...MOMENTS] });
    const row = within(screen.getByRole('row', { name: /^Any touchpoint/ }));
    await user.click(row.getByRole('button', { name: '3 pieces' }));
    await waitFor(() => expect(address().params.get('cell')).toBe('awareness'));
  });

  test('have no such row where nothing is, and none among gaps only', async () => {
    await openGrid();
    expect(screen.queryByRole('row', { name: /^Any touchpoint/ })).toBeNull();
  });

  test('keep the gap of their plan among gaps only', async () => {
    await openGrid('?gaps=1', { moments: [WHOLE] });
    screen.getByText('The stage as a whole needs 5 more pieces');
    expect(screen.queryByRole('row', { name: /^Any touchpoint/ })).toBeNull();
  });
});

describe('on a phone', () => {
  const { matchMedia } = window;
  beforeEach(() => {
    window.matchMedia = (query) => Object.assign(matchMedia(query), { matches: true });
  });
  afterEach(() => {
    window.matchMedia = matchMedia;
  });

  test('stages are tabs, and their slots a list; the address keeps which', async () => {
    const { user, address } = await openGrid();
    expect(screen.queryByRole('grid')).toBeNull();
    screen.getByRole('button', { name: /Newsletter.*0\/2 Empty/ });
    await user.click(screen.getByRole('tab', { name: 'Consideration' }));
    expect(address().params.get('stage')).toBe('consideration');
    await user.click(await screen.findByRole('button', { name: /Homepage.*1\/2 needs 1 · overdue/ }));
    await waitFor(() => expect(address().params.get('cell')).toBe('consideration/homepage'));
  });
});

describe('two sides compared', () => {
  test('stand in one cell, with how many pieces they differ', async () => {
    const german = coverage([moment('awareness', 'homepage', { have: 0, live: 0, state: 'empty' })], { score: 12 });
    const { server } = await openGrid('?compare=locale:de', {
      answers: { 'GET /touchpoints/coverage': coverageAnswer(german) },
    });
    await screen.findByText('Left: English, 58.3%. Right: German, 12%.');
    expect(server.to('GET /touchpoints/coverage')[0]?.query.locale).toBe('de');
    const both = within(cell('awareness/homepage'));
    both.getByText('2/2');
    both.getByText('0/2');
    both.getByText('−2');
    screen.getByRole('button', { name: 'Covered, 2 of 2 – Empty, 0 of 2: 2 fewer' });
  });
});
