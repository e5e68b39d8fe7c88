import { screen, waitFor, within } from '@testing-library/react';
import { Grid } from '../../../admin/src/pages/Coverage/grid/Grid';
import { DoNext } from '../../../admin/src/pages/Coverage/header/DoNext';
import { useCoverage } from '../../../admin/src/pages/Coverage/model/context';
import { ViewMenu } from '../../../admin/src/pages/Coverage/tools/ViewMenu';
import type { CoverageMoment, Setup } from '../../../types';
import { coverageAnswer, openPart } from '../support/coverage';
import { moment } from '../../support/moment';
import { coverage, MOMENTS } from '../support/figures';
import { isDisabled } from '../support/look';
import type { Scripts } from '../support/server';
import { MAY_ALL, MAY_READ, setup } from '../support/world';

interface Opened {
  readonly moments?: readonly CoverageMoment[];
  readonly permissions?: Setup['permissions'];
  readonly answers?: Scripts;
  readonly locale?: 'en' | 'de';
}

const View = () => <ViewMenu facts={useCoverage()} />;

const openGrid = (query = '', { moments = MOMENTS, permissions = MAY_ALL, answers = {}, locale }: Opened = {}) =>
  openPart(
    <>
      <View />
      <Grid />
    </>,
    query,
    { setup: setup({ permissions }), coverage: coverage(moments) },
    answers,
    { locale },
  );

const cell = (name: RegExp) => screen.getByRole('button', { name });
const NEWSLETTER = /^Newsletter, Awareness:/;

describe('a cell of the grid', () => {
  test.each([
    [/^Homepage, Awareness:/, '2/2', 'Covered'],
    [NEWSLETTER, '0/2', 'Empty'],
    [/^Homepage, Consideration:/, '1/2', 'Needs more'],
    [/^Landing page, Purchase:/, '3/1', 'Plenty'],
    [/^Newsletter, Purchase:/, '1', 'Not in the plan'],
  ])('%s says its figures and its state in words', async (name, figures, word) => {
    await openGrid();
    within(cell(name)).getByText(figures);
    within(cell(name)).getByText(word);
  });

  test('of a plan that needs nothing is no gap', async () => {
    await openGrid('', { moments: [moment('awareness', 'homepage', { target: 0, have: 0, live: 0, state: null })] });
    expect(cell(/^Homepage, Awareness:/).textContent).toContain('Needs none');
  });

  test('that is closed only by content for one segment says so, but not to who looks for one', async () => {
    const closed = moment('awareness', 'homepage', { segmentOnly: 1, onlyFor: ['families'] });
    const enough = moment('consideration', 'homepage', { have: 3, live: 3, segmentOnly: 1, onlyFor: ['families'] });
    await openGrid('', { moments: [closed, enough] });
    expect(cell(/^Homepage, Awareness:/).textContent).toContain('1 only for Families');
    expect(cell(/^Homepage, Consideration:/).textContent).not.toContain('only for');
  });

  test('is seen with the eyes of one segment: nothing is only for some then', async () => {
    const closed = moment('awareness', 'homepage', { segmentOnly: 1, onlyFor: ['families'] });
    await openGrid('?segment=families', { moments: [closed] });
    expect(cell(/^Homepage, Awareness:/).textContent).not.toContain('only for');
  });

  test('does not warn of what is not among the first, which can be reached', async () => {
    await openGrid('', { moments: [moment('awareness', 'homepage', { have: 40, live: 40, belowUsual: 30 })] });
    expect(cell(/^Homepage, Awareness:/).textContent).not.toMatch(/first|reached/);
  });

  test('shows the most urgent warning, counts the others, and reads all of them aloud', async () => {
    const warned = moment('awareness', 'homepage', {
      overdue: true,
      draft: 2,
      missingLocales: ['de'],
      dedicated: 1,
      external: 1,
    });
    await openGrid('', { moments: [warned] });
    const text = cell(/^Homepage, Awareness:/).textContent;
    expect(text).toContain('overdue +2');
    for (const words of [
      'The due date has passed',
      '2 drafts wait to be published',
      '1 translation is missing: DE',
      'Lives elsewhere: 1',
      'For single segments: 1',
    ])
      expect(text).toContain(words);
  });

  test('that is empty does not warn of every language', async () => {
    await openGrid('', {
      moments: [moment('awareness', 'newsletter', { have: 0, live: 0, state: 'empty', missingLocales: ['en', 'de'] })],
    });
    expect(cell(NEWSLETTER).textContent).not.toContain('missing');
  });

  test('keeps its words when compact, for those who cannot see the colour', async () => {
    await openGrid('?compact=1');
    expect(cell(NEWSLETTER).textContent).toMatch(/0\/2.*Empty/);
  });

  test.each([
    [MAY_ALL, 'Plan content here'],
    [MAY_READ, 'Nothing planned'],
  ])('without plan and content offers a plan to those who may plan', async (permissions, words) => {
    await openGrid('', { permissions });
    within(cell(/^Landing page, Awareness:/)).getByText(words);
  });

  test('opens its drawer; the address keeps which', async () => {
    const { user, address } = await openGrid();
    await user.click(cell(NEWSLETTER));
    expect(address().params.get('cell')).toBe('awareness/newsletter');
    expect(cell(NEWSLETTER).getAttribute('aria-expanded')).toBe('true');
  });

  test('speaks German', async () => {
    await openGrid('', { locale: 'de' });
    within(cell(/^Newsletter, Awareness:/)).getByText('Leer');
  });
});

describe('the keyboard in the grid', () => {
  const focused = () => document.activeElement?.textContent ?? '';

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
    expect(focused()).toMatch(/Purchase: /);
    await user.keyboard('{Home}');
    expect(focused()).toMatch(/Awareness: /);
    await user.keyboard('{ArrowUp}');
    expect(focused()).toBe(first);
  });

  test('stays at the edge, and does not open anything by walking', async () => {
    const { user, address } = await openGrid();
    cell(/^Homepage, Awareness:/).focus();
    await user.keyboard('{ArrowLeft}');
    expect(focused()).toMatch(/^Homepage, Awareness/);
    expect(address().params.has('cell')).toBe(false);
  });

  test('takes the open drawer along', async () => {
    const { user, address } = await openGrid('?cell=awareness/homepage');
    cell(/^Homepage, Awareness:/).focus();
    await user.keyboard('{ArrowRight}');
    expect(address().params.get('cell')).toBe('consideration/homepage');
  });

  test('passes over what the filters leave out', async () => {
    const { user } = await openGrid('?state=empty,excess');
    expect(screen.queryByRole('button', { name: /^Homepage/ })).toBeNull();
    cell(NEWSLETTER).focus();
    await user.keyboard('{ArrowUp}');
    expect(focused()).toMatch(/^Newsletter, Awareness/);
  });
});

describe('the rows of the grid', () => {
  test('close and open by group, with the sum of what is inside', async () => {
    const { user, address } = await openGrid();
    const email = screen.getByRole('button', { name: /^Email/ });
    expect(email.textContent).toBe('Email0/2');
    await user.click(email);
    expect(screen.queryByRole('button', { name: NEWSLETTER })).toBeNull();
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
    await waitFor(() => expect(screen.queryByRole('button', { name: /^Landing page/ })).toBeNull());
    cell(NEWSLETTER);
  });

  test('with gaps only and no gap there is a way back', async () => {
    const { user } = await openGrid('?gaps=1', { moments: [moment('awareness', 'homepage')] });
    screen.getByText('No gaps: every planned slot has the content it needs.');
    await user.click(screen.getByRole('button', { name: 'Show the whole grid' }));
    cell(/^Homepage, Awareness:/);
  });

  test('that no filter lets pass: all filters of cells come off at once', async () => {
    const { user, address } = await openGrid('?owner=Nobody%20here&state=thin');
    screen.getByText('Nothing here matches the filters.');
    await user.click(screen.getByRole('button', { name: 'Show the whole grid' }));
    expect([...address().params.keys()]).toEqual([]);
    cell(NEWSLETTER);
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
    const text = cell(/^Homepage, Awareness:/).textContent;
    expect(text).toContain('2/2');
    expect(text).toContain('0/2');
    expect(text).toContain('2 fewer');
  });
});

describe('what to do next', () => {
  test('is one gap after the other, what matters most first', async () => {
    const { user, address } = await openPart(<DoNext />);
    const strip = within(screen.getByRole('region', { name: 'Do next' }));
    strip.getByText('1 of 2');
    strip.getByText('Newsletter');
    expect(isDisabled(strip.getByRole('button', { name: 'Previous gap' }))).toBe(true);
    await user.click(strip.getByRole('button', { name: 'Next gap' }));
    strip.getByText('Homepage');
    strip.getByText('Web team');
    expect(isDisabled(strip.getByRole('button', { name: 'Next gap' }))).toBe(true);
    await user.click(strip.getByRole('button', { name: 'Fix' }));
    expect(address().params.get('cell')).toBe('consideration/homepage');
  });

  test('is only shown to those who may only read', async () => {
    await openPart(<DoNext />, '', { permissions: MAY_READ });
    screen.getByRole('button', { name: 'Show' });
  });

  test('is nothing when everything is there, which a filter cannot say', async () => {
    const full = coverage([moment('awareness', 'homepage')]);
    await openPart(<DoNext />, '', { coverage: full });
    screen.getByText('Every planned slot has the content it needs.');
  });

  test('with a filter nothing is said of what is filtered away', async () => {
    await openPart(<DoNext />, '?state=covered');
    expect(screen.queryByText(/Every planned slot|Do next/)).toBeNull();
  });
});
