import type { EntryFilter } from '../../server/src';
import { createCorpus } from '../../server/src/suggestions/corpus';
import { createKeeper } from '../../server/src/suggestions/keep';
import { pack } from '../../server/src/suggestions/pack';
import type { Learnt } from '../../server/src/suggestions/shape';
import { setLimits } from '../support/limits';
import { createEntry, finding, grantPublic, importJourney, place, READ_CONTENT } from '../support/site';
import { bootOwnStrapi, type Fixture } from '../support/strapi';

const ARTICLE = 'api::article.article';
const WORDS = ['mountain meadow', 'membrane weight', 'invoice delivery'];
const STAGES = ['awareness', 'consideration', 'purchase'];

let fixture: Fixture;
/** Placed, by their weight: 90, 89, 88 and so on; then some that are placed nowhere, oldest first. */
const placed: string[] = [];
const unplaced: string[] = [];

beforeAll(async () => {
  // A Strapi of its own: one that learns.
  fixture = await bootOwnStrapi();
  const { strapi, admin } = fixture;
  await importJourney(admin);
  await grantPublic(strapi, [...READ_CONTENT, ...finding('article')]);
  for (let index = 0; index < 6; index += 1) {
    const id = await createEntry(strapi, 'article', { title: `${index} ${WORDS[index % 3]}` });
    await place(
      admin,
      'article',
      id,
      { stage: 'awareness', weight: 90 - index },
      { stage: STAGES[index % 3]!, touchpoint: 'homepage' },
    );
    placed.push(id);
  }
  for (let index = 0; index < 4; index += 1)
    unplaced.push(await createEntry(strapi, 'article', { title: `New ${WORDS[index % 3]}` }));
});
afterAll(() => fixture?.stop());
afterEach(() => setLimits(fixture.strapi));

test('however many a filter refuses, so many entries are looked at for one answer', async () => {
  const { strapi, request } = fixture;
  const letThrough: EntryFilter = (entries) => entries.filter(({ documentId }) => documentId === placed[3]);
  strapi.config.set('plugin::touchpoints.filter', letThrough);
  try {
    const served = async (refusedInAnswer: number) => {
      setLimits(strapi, { refusedInAnswer });
      const { body } = await request.get('/api/touchpoints/content?stage=awareness&limit=1').expect(200);
      return body.data.map(({ documentId }: { documentId: string }) => documentId);
    };
    // Looked at are 1, then 2, then 4 more.
    expect(await served(4)).toEqual([placed[3]]);
    expect(await served(3)).toEqual([]);
  } finally {
    strapi.config.set('plugin::touchpoints.filter', undefined);
  }
});

describe('what suggestions are learnt from', () => {
  const read = async (limits: object) => {
    setLimits(fixture.strapi, limits);
    const batches: { kind: string; ids: string[] }[] = [];
    await createCorpus(fixture).read(
      async (kind, batch) => void batches.push({ kind, ids: batch.map(({ key }) => key.split('#')[1]!) }),
      () => undefined,
    );
    const of = (kind: string) => batches.filter((batch) => batch.kind === kind).flatMap(({ ids }) => ids);
    return {
      sizes: batches.map(({ ids }) => ids.length),
      taught: of('teach').sort(),
      tried: of('tryOut').sort(),
    };
  };
  /** Every placed entry, and so many of those that are not, the newest. */
  const placedAnd = (count: number) => ({
    taught: [...placed].sort(),
    tried: unplaced.slice(unplaced.length - count).sort(),
  });

  test('is read in pages, all of it', async () => {
    expect(await read({ entriesInPage: 6 })).toEqual({ sizes: [6, 4], ...placedAnd(4) });
    expect(await read({ entriesInPage: 5 })).toEqual({ sizes: [5, 1, 4], ...placedAnd(4) });
    expect(await read({ entriesInPage: 3 })).toEqual({ sizes: [3, 3, 3, 1], ...placedAnd(4) });
  });

  test('is the same, however few rows are read at a time', async () => {
    const all = await read({});
    for (const rowsInPage of [1, 3, 10, 12, 13]) expect(await read({ rowsInPage })).toEqual(all);
  });

  test('is no more than so many entries: the placed ones first, then the newest', async () => {
    for (const count of [4, 3, 1, 0]) expect(await read({ entriesLearnt: 6 + count })).toMatchObject(placedAnd(count));
    expect(await read({ entriesLearnt: 20 })).toMatchObject(placedAnd(4));
    expect((await read({ entriesLearnt: 5, rowsInPage: 1 })).taught).toHaveLength(5);
  });
});

test('what was learnt is kept unless it is too long', async () => {
  const keeper = createKeeper(fixture);
  const packed = pack({ version: 'short' } as Learnt);
  const keptOf = async (charactersKept: number, trainedAt: string) => {
    setLimits(fixture.strapi, { charactersKept });
    await keeper.save(packed, trainedAt);
    return (await keeper.load())?.trainedAt;
  };
  expect(await keptOf(packed.length, 'first')).toBe('first');
  expect(await keptOf(packed.length - 1, 'second')).toBe('first');
});

test('the thread learns within this site’s limits, and an entry is suggested so many places', async () => {
  const { admin, strapi } = fixture;
  const train = async (limits: object) => {
    setLimits(strapi, limits);
    return (await admin.post('/suggestions/train', {}).expect(200)).body.data;
  };
  expect((await train({ guessesNeeded: 7 })).quality).toBeNull();
  expect((await train({ guessesNeeded: 6 })).quality).toMatchObject({ entries: 6 });

  await train({});
  const suggested = async (suggestionsOfEntry: number) => {
    setLimits(strapi, { suggestionsOfEntry });
    const url = `/suggestions?contentType=${ARTICLE}&documentId=${unplaced[0]}`;
    return (await admin.get(url).expect(200)).body.data;
  };
  const all = await suggested(100);
  expect(all.length).toBeGreaterThan(1);
  expect(await suggested(all.length)).toEqual(all);
  expect(await suggested(all.length - 1)).toEqual(all.slice(0, -1));
});
