import { screen, waitFor, within } from '@testing-library/react';
import type { ContentRef } from '../../../types';
import { openContent, option, OPTIONS, ref } from '../support/inventory';
import { alarm } from '../support/look';
import { held, refusal, type Scripts } from '../support/server';
import { ARTICLE, LEARNT, MAY_READ, setup } from '../support/world';

const REFS = 'GET /touchpoints/content/refs';
const BULK = 'POST /touchpoints/placements/bulk';
const ASIDE = 'POST /touchpoints/unplaced/set-aside';
const undoOf = (batch: string) => `POST /touchpoints/batches/${batch}/undo`;

const suggested = (stage: string, touchpoint: string, changes: object = {}) => ({
  journey: 'customer',
  stage,
  touchpoint,
  segments: [],
  confidence: 'strong',
  score: 0.9,
  words: ['boots', 'laces'],
  like: null,
  ...changes,
});
const done = (batch: string) => ({
  data: { added: 1, updated: 0, removed: 0, entries: 1, unchanged: 0, kept: 0, refused: [], batch },
});

const QUEUE = [ref('a1'), ref('a2'), ref('a3')];
const DOCUMENTS: Scripts = Object.fromEntries(
  ['a1', 'a2', 'a3'].map((id) => [
    `GET /content-manager/collection-types/${ARTICLE}/${id}`,
    { data: { documentId: id, title: `Entry ${id}`, status: 'draft', body: `Text of ${id}` } },
  ]),
);

const openTriage = (answers: Scripts = {}, query = '', queue: readonly ContentRef[] = QUEUE) =>
  openContent(`?triage=1&placed=unplaced${query}`, {
    answers: {
      [REFS]: { data: queue, meta: { total: queue.length } },
      ...DOCUMENTS,
      'GET /touchpoints/suggestions': {
        data: [
          suggested('awareness', 'newsletter'),
          suggested('purchase', 'landing-page', { segments: ['families'], confidence: 'possible', words: [] }),
        ],
        meta: LEARNT,
      },
      [BULK]: done('b1'),
      [ASIDE]: { data: { changed: 1, batch: 'b2' } },
      ...answers,
    },
  });
const entry = (title: string) => screen.findByRole('heading', { level: 2, name: title });

describe('entries one by one', () => {
  test('show what they are about and where they may belong, and why', async () => {
    await openTriage();
    await entry('Entry a1');
    screen.getByText('Text of a1');
    screen.getByText('1 of 3');
    const places = within(await screen.findByRole('region', { name: 'Suggested slots' }));
    await places.findByText('Strong match · Matching words: boots, laces');
    places.getByText('Possible match · for Families');
  });

  test('are placed with one key, and the next is there at once', async () => {
    const slow = held();
    const { user, server } = await openTriage({ [BULK]: slow.answer });
    await entry('Entry a1');
    await screen.findByRole('button', { name: /^Awareness · Newsletter/ });
    await user.keyboard('a');
    await entry('Entry a2');
    expect(document.activeElement?.textContent).toBe('Entry a2');
    screen.getByText('Saving…');
    within(screen.getAllByRole('status').find(({ textContent }) => textContent) as HTMLElement).getByText(
      'Placed at Awareness · Newsletter',
    );
    slow.release(done('b1'));
    await screen.findByText('All saved');
    expect(server.to(BULK).map(({ body }) => body)).toEqual([
      {
        entries: [{ contentType: ARTICLE, documentId: 'a1' }],
        add: [{ journey: 'customer', stage: 'awareness', touchpoint: 'newsletter', segments: [], locale: null }],
        keepExisting: true,
      },
    ]);
  });

  test('take the second suggestion with its segments by 2, are skipped by S, set aside by N', async () => {
    const { user, server } = await openTriage();
    await screen.findByRole('button', { name: /^Purchase · Landing page/ });
    await user.keyboard('2');
    await entry('Entry a2');
    await user.keyboard('s');
    await entry('Entry a3');
    await user.keyboard('N');
    await screen.findByText('1 placed, 1 excluded, 1 skipped');
    await waitFor(() => expect(server.to(ASIDE)).toHaveLength(1));
    expect(server.to(BULK)[0]?.body).toMatchObject({ add: [{ stage: 'purchase', segments: ['families'] }] });
    expect(server.to(ASIDE)[0]?.body).toEqual({
      entries: [{ contentType: ARTICLE, documentId: 'a3' }],
      setAside: true,
    });
  });

  test('undo brings the last one back, and takes back on the server what was saved', async () => {
    const { user, server } = await openTriage({
      [undoOf('b1')]: { data: { added: 0, updated: 0, removed: 1, kept: 0 } },
    });
    await screen.findByRole('button', { name: /^Awareness · Newsletter/ });
    await user.keyboard('a');
    await entry('Entry a2');
    await user.keyboard('u');
    await entry('Entry a1');
    await waitFor(() => expect(server.to(undoOf('b1'))).toHaveLength(1));
    expect(screen.getByRole('progressbar', { name: 'Decided' }).getAttribute('aria-valuenow')).toBe('0');
  });

  test('undo of a skipped one asks the server nothing', async () => {
    const { user, server } = await openTriage();
    await entry('Entry a1');
    await user.keyboard('su');
    await entry('Entry a1');
    expect(server.calls.filter(({ method, path }) => method === 'POST' && /batches|bulk/.test(path))).toEqual([]);
  });

  test('that is decided anew: the former decision is taken back before the new one is saved', async () => {
    const { user, server } = await openTriage({
      [undoOf('b1')]: { data: { added: 0, updated: 0, removed: 1, kept: 0 } },
    });
    await screen.findByRole('button', { name: /^Awareness · Newsletter/ });
    await user.keyboard('a');
    await entry('Entry a2');
    await user.keyboard('{ArrowLeft}');
    await entry('Entry a1');
    screen.getAllByText('Placed at Awareness · Newsletter');
    await user.keyboard('n');
    await waitFor(() => expect(server.to(ASIDE)).toHaveLength(1));
    const order = server.calls.filter(({ method }) => method === 'POST').map(({ path }) => path.split('/').at(-1));
    expect(order).toEqual(['bulk', 'undo', 'set-aside']);
  });

  test('whose decision cannot be saved are open again, with why and the way back', async () => {
    const { user } = await openTriage({ [BULK]: refusal(400, 'It was deleted') });
    await screen.findByRole('button', { name: /^Awareness · Newsletter/ });
    await user.keyboard('a');
    expect(await alarm()).toContain('Number 1: It was deleted');
    expect(screen.getByRole('progressbar', { name: 'Decided' }).getAttribute('aria-valuenow')).toBe('0');
    await user.click(screen.getByRole('button', { name: 'Show it' }));
    await entry('Entry a1');
  });

  test('who has left meanwhile is told of what could not be saved', async () => {
    const slow = held();
    const { user } = await openTriage({ [BULK]: slow.answer });
    await screen.findByRole('button', { name: /^Awareness · Newsletter/ });
    await user.keyboard('a');
    await entry('Entry a2');
    await user.click(screen.getByRole('button', { name: 'Back to the list' }));
    await screen.findByRole('tab', { name: /^Not on the journey yet/ });
    slow.release(refusal(500, 'It was lost'));
    await screen.findByText('It was lost');
    screen.getByText('1 decision could not be saved');
  });

  test('a key that is held down decides about one entry only', async () => {
    const { user } = await openTriage();
    await entry('Entry a1');
    await user.keyboard('{s>3/}');
    await entry('Entry a2');
    screen.getByText('2 of 3');
  });

  test('P opens the list of places, in which letters are letters', async () => {
    const { user, server } = await openTriage({
      'GET /touchpoints/placements/options': {
        data: [...OPTIONS, option(['consideration', 'Consideration'], ['homepage', 'Homepage'])],
      },
    });
    await entry('Entry a1');
    await user.keyboard('p');
    const search = await screen.findByRole('combobox', { name: 'Search stage or touchpoint' });
    await screen.findByRole('option', { name: /Consideration · Homepage/ });
    await user.type(search, 'cons{Enter}');
    await entry('Entry a2');
    await waitFor(() => expect(server.to(BULK)).toHaveLength(1));
    expect(server.to(BULK)[0]?.body).toMatchObject({ add: [{ stage: 'consideration', touchpoint: 'homepage' }] });
    expect(server.to(ASIDE)).toEqual([]);
  });

  test('what is only possible has no reason, is no first choice, and is taken over by its number alone', async () => {
    const possible = suggested('awareness', 'newsletter', { confidence: 'possible', words: [] });
    const { user, server } = await openTriage({ 'GET /touchpoints/suggestions': { data: [possible], meta: LEARNT } });
    const button = await screen.findByRole('button', { name: /^Awareness · Newsletter/ });
    expect(button.textContent).toBe('Awareness · Newsletter1');
    expect(screen.queryByText(/because of/i)).toBeNull();
    await user.keyboard('{Enter}');
    await screen.findByRole('combobox', { name: 'Search stage or touchpoint' });
    await user.keyboard('{Escape}');
    expect(server.to(BULK)).toEqual([]);
    await user.keyboard('1');
    await waitFor(() => expect(server.to(BULK)).toHaveLength(1));
  });

  test('say which entry they are like, where one speaks most', async () => {
    const like = { contentType: ARTICLE, documentId: 'a9', title: 'Wash a down jacket' };
    await openTriage({
      'GET /touchpoints/suggestions': { data: [suggested('awareness', 'newsletter', { like })], meta: LEARNT },
    });
    await screen.findByText('Strong match · Like “Wash a down jacket”, which is already here');
  });

  test('waits for a first training, and has its suggestions as soon as it is done', async () => {
    const learning = { ...LEARNT, basis: 'none' as const, version: null, trainedAt: null };
    let asked = 0;
    const { user, server } = await openTriage(
      {
        'GET /touchpoints/suggestions': () => {
          asked += 1;
          return asked === 1
            ? { data: [], meta: learning }
            : { data: [suggested('awareness', 'newsletter')], meta: LEARNT };
        },
      },
      '',
      [ref('a1')],
    );
    await screen.findByText('Looking for slots…');
    expect(screen.queryByText(/^Nothing speaks/)).toBeNull();
    await user.keyboard('a');
    expect(server.to(BULK)).toEqual([]);
    await screen.findByRole('button', { name: /^Awareness · Newsletter/ });
  });

  test('without any suggestion accepting means choosing a place', async () => {
    const { user } = await openTriage({ 'GET /touchpoints/suggestions': { data: [], meta: LEARNT } });
    await screen.findByText('No slot stands out. Choose one from the list.');
    await user.keyboard('a');
    await screen.findByRole('combobox', { name: 'Search stage or touchpoint' });
  });

  test('of a list in one language are placed in that one only, if one says so', async () => {
    const { user, server } = await openTriage({}, '&locale=de', [
      ref('a1', { locale: 'de' }),
      ref('a2', { locale: 'de', placedElsewhere: true }),
    ]);
    await screen.findByRole('button', { name: /^Awareness · Newsletter/ });
    await user.click(screen.getByRole('radio', { name: 'German only' }));
    await user.click(await entry('Entry a1'));
    await user.keyboard('a');
    await entry('Entry a2');
    await waitFor(() => expect(server.to(BULK)).toHaveLength(1));
    expect(server.to(BULK)[0]?.body).toMatchObject({ add: [{ locale: 'de' }] });
  });

  test('that are placed for another language already are placed in this one only, and say so', async () => {
    const { user, server } = await openTriage({}, '&locale=de', [ref('a1', { locale: 'de', placedElsewhere: true })]);
    await screen.findByText('Already placed for another locale: this places it for German only.');
    await screen.findByRole('button', { name: /^Awareness · Newsletter/ });
    await user.keyboard('a');
    await waitFor(() => expect(server.to(BULK)).toHaveLength(1));
    expect(server.to(BULK)[0]?.body).toMatchObject({ add: [{ locale: 'de' }] });
  });

  test('are none: the way back', async () => {
    const { user, address } = await openTriage({}, '', []);
    await screen.findByText('Everything in this filter is already on the journey.');
    await user.click(screen.getAllByRole('button', { name: 'Back to the list' })[0] as HTMLElement);
    expect(address().params.has('triage')).toBe(false);
  });

  test('are not for those who may only read', async () => {
    const { server } = await openTriage({ 'GET /touchpoints/setup': { data: setup({ permissions: MAY_READ }) } });
    await screen.findByText(/You need the permission “Place content on journeys”/);
    expect(server.to(REFS)).toEqual([]);
  });
});
