import { Table } from '@strapi/strapi/admin';
import { act, screen, waitFor, within } from '@testing-library/react';
import { Route, Routes } from 'react-router-dom';
import JourneyCell from '../../../admin/src/content-manager/list/JourneyCell';
import { JourneyFilter } from '../../../admin/src/content-manager/list/JourneyFilter';
import { setBulkChosen } from '../../../admin/src/content-manager/list/bulkChosen';
import { addJourneyColumn } from '../../../admin/src/content-manager/list/column';
import { JourneyWidget } from '../../../admin/src/pages/Home/JourneyWidget';
import type { Placement, PlacementsOfEntries } from '../../../types';
import { OPTIONS } from '../support/inventory';
import { coverageAnswer } from '../support/coverage';
import { coverage, GAPS } from '../support/figures';
import { setListOptions } from '../support/frame';
import { dialog } from '../support/look';
import { basics } from '../support/plugin';
import { renderScreen } from '../support/renderScreen';
import { refusal, type Scripts } from '../support/server';
import { ARTICLE, NAMES, paged, placement, setup } from '../support/world';

const OF_ENTRIES = 'GET /touchpoints/placements/of-entries';

describe('the column "Journey"', () => {
  const ROWS = ['a1', 'a2', 'a3'].map((documentId) => ({ id: documentId, documentId }));
  const openList = (answers: Scripts, query = '') =>
    renderScreen(
      <Table.Root rows={ROWS} headers={[]}>
        {ROWS.map(({ documentId }) => (
          <section key={documentId} aria-label={documentId}>
            <JourneyCell contentType={ARTICLE} documentId={documentId} />
          </section>
        ))}
      </Table.Root>,
      { route: `/list${query}`, answers },
    );
  const answer = (data: Readonly<Record<string, readonly Placement[]>>, participates = true): PlacementsOfEntries => ({
    data,
    meta: { names: NAMES, participates, setAside: ['a3'] },
  });

  test('says where each entry stands, with one request for the whole page', async () => {
    const places = ['awareness', 'consideration', 'purchase'].map((stage, at) => placement(`p${at}`, 'a1', { stage }));
    const { server } = await openList({ [OF_ENTRIES]: answer({ a1: places }) });
    await screen.findByText('Awareness · Homepage');
    screen.getByRole('button', { name: '1 more: Purchase · Homepage' });
    screen.getByText('Not on the journey yet');
    screen.getByText('Excluded');
    expect(server.to(OF_ENTRIES).map(({ query }) => query)).toEqual([
      { contentType: ARTICLE, documentIds: 'a1,a2,a3' },
    ]);
  });

  test('passes over what is placed for another language than the one on screen', async () => {
    const german = placement('p1', 'a1', { locale: 'de' });
    await openList({ [OF_ENTRIES]: answer({ a1: [german] }) }, '?plugins[i18n][locale]=en');
    expect(await screen.findAllByText('Not on the journey yet')).toHaveLength(2);
    expect(screen.queryByText('Awareness · Homepage')).toBeNull();
  });

  test('names the journey only where there are several on one entry', async () => {
    const names = {
      ...NAMES,
      journeys: { ...NAMES.journeys, members: 'Members' },
      stages: { ...NAMES.stages, 'members/join': 'Join' },
    };
    const both = [
      placement('p1', 'a1'),
      placement('p2', 'a1', { journey: 'members', stage: 'join', touchpoint: null }),
    ];
    const found = answer({ a1: both });
    await openList({ [OF_ENTRIES]: { ...found, meta: { ...found.meta, names } } });
    await screen.findByText('Customer journey · Awareness · Homepage');
    screen.getByText('Members · Join · Whole stage');
  });

  test('that cannot be loaded says so in each row, and is empty for types that take no part', async () => {
    const opened = await openList({ [OF_ENTRIES]: refusal(500, 'Not now') });
    expect(await screen.findAllByText('Could not be loaded')).toHaveLength(3);
    opened.leave();
    await openList({ [OF_ENTRIES]: answer({}, false) });
    await waitFor(() => expect(screen.queryByText('Not on the journey yet')).toBeNull());
  });

  test('stands beside the title, of types that take part only', () => {
    const displayedHeaders = [{ name: 'id' }, { name: 'title' }, { name: 'updatedAt' }];
    const layout = { options: { touchpoints: { place: true } }, settings: { mainField: 'title' } };
    const names = (columns: { displayedHeaders: readonly { name?: string }[] }) =>
      columns.displayedHeaders.map(({ name }) => name);
    expect(names(addJourneyColumn({ displayedHeaders, layout }))).toEqual(['id', 'title', 'touchpoints', 'updatedAt']);
    expect(names(addJourneyColumn({ displayedHeaders, layout: { ...layout, options: {} } }))).toEqual([
      'id',
      'title',
      'updatedAt',
    ]);
  });
});

describe('the bulk action of the list', () => {
  test('opens a dialog that is not lost to Escape once something is chosen; the rows stay chosen until it is done', async () => {
    setListOptions({ touchpoints: { place: true } });
    const { user } = await renderScreen(
      <Routes>
        <Route path="list/:slug" element={<JourneyFilter />} />
      </Routes>,
      {
        route: `/list/${ARTICLE}`,
        answers: {
          ...basics(),
          'GET /touchpoints/placements/options': { data: OPTIONS },
          'POST /touchpoints/placements/bulk/preview': refusal(500, 'Not now'),
        },
      },
    );
    await screen.findByRole('button', { name: 'Journey: any' });
    const unchoose = jest.fn();
    act(() => setBulkChosen({ model: ARTICLE, documents: [{ documentId: 'a1' }], unchoose }));
    const form = await dialog('1 entry on the journey');
    await user.click(await form.findByRole('option', { name: /Awareness · Newsletter/ }));
    await user.keyboard('{Escape}');
    await user.click(within(await screen.findByRole('alertdialog')).getByRole('button', { name: 'Discard' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(unchoose).not.toHaveBeenCalled();
  });
});

describe('the filter by journey', () => {
  const openFilter = async (query = '', options: object = { touchpoints: { place: true } }) => {
    setListOptions(options);
    const opened = await renderScreen(
      <Routes>
        <Route path="list/:slug" element={<JourneyFilter />} />
      </Routes>,
      {
        route: `/list/${ARTICLE}${query}`,
        answers: { ...basics(), 'GET /touchpoints/placements/options': { data: OPTIONS } },
      },
    );
    return opened;
  };

  test('says what the list is narrowed to, by name, as the address tells it', async () => {
    await openFilter(
      '?plugins[touchpoints][tpJourney]=customer&plugins[touchpoints][tpStage]=awareness&plugins[touchpoints][tpSegment]=families',
    );
    await screen.findByRole('button', { name: 'Journey: Awareness, Families' });
  });

  test('narrows it: a place and "not placed" shut each other out', async () => {
    const { user, address } = await openFilter('?page=4');
    await user.click(await screen.findByRole('button', { name: 'Journey: any' }));
    await user.click(await screen.findByRole('combobox', { name: 'Touchpoint' }));
    await user.click(await screen.findByRole('option', { name: 'Newsletter' }));
    expect(address().params.get('plugins[touchpoints][tpTouchpoint]')).toBe('newsletter');
    expect(address().params.get('page')).toBe('1');
    await user.click(screen.getByRole('combobox', { name: 'On the journey' }));
    await user.click(await screen.findByRole('option', { name: 'Not on the journey yet' }));
    expect(address().params.get('plugins[touchpoints][tpTouchpoint]')).toBeNull();
    expect(address().params.get('plugins[touchpoints][tpPlaced]')).toBe('unplaced');
    await user.click(screen.getByRole('button', { name: 'Show all' }));
    expect([...address().params.keys()]).toEqual(['page']);
  });

  test('is not there for types that take no part', async () => {
    const { server } = await openFilter('', {});
    expect(screen.queryByRole('button')).toBeNull();
    expect(server.calls).toEqual([]);
  });
});

describe('the widget on the home page', () => {
  const openWidget = (answers: Scripts = {}) =>
    renderScreen(<JourneyWidget />, {
      answers: {
        ...basics(),
        'GET /touchpoints/coverage': coverageAnswer(coverage()),
        'GET /touchpoints/gaps': ({ query }: { query: { owner?: unknown } }) =>
          paged(query.owner ? GAPS.slice(1) : GAPS),
        'GET /touchpoints/trend': { data: { points: [] } },
        ...answers,
      },
    });

  test("leads to the next gaps, the person's own first", async () => {
    await openWidget();
    const links = await screen.findAllByRole('link');
    expect(links.map(({ textContent }) => textContent)).toEqual([
      expect.stringMatching(/Consideration · Homepage.*needs 1 · \+4 \(score\).*mine/),
      expect.stringMatching(/Awareness · Newsletter.*needs 2 · \+12.5 \(score\)$/),
    ]);
    expect(links[0]?.getAttribute('href')).toBe('/plugins/touchpoints?cell=consideration%2Fhomepage');
    screen.getByText('Customer journey');
  });

  test.each([
    [{ 'GET /touchpoints/journeys': { data: [] } }, 'Set up a journey'],
    [{ 'GET /touchpoints/setup': { data: setup({ placements: 0 }) } }, 'Open Coverage'],
  ])('invites where there is nothing yet', async (answers, words) => {
    await openWidget(answers as Scripts);
    await screen.findByRole('link', { name: words });
  });

  test('with every gap closed says so; gaps that fail say so, too', async () => {
    const opened = await openWidget({ 'GET /touchpoints/gaps': paged([]) });
    await screen.findByText('All gaps are closed.');
    opened.leave();
    await openWidget({ 'GET /touchpoints/gaps': refusal(500, 'Not now') });
    await screen.findByText('The gaps could not be loaded.');
  });

  test('says why it cannot be loaded', async () => {
    await openWidget({ 'GET /touchpoints/setup': refusal(500, 'The database is away') });
    await screen.findByText('The database is away');
  });
});
