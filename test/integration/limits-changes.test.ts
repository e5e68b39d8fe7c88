import type { Survey } from '../../engine';
import type { ChangeNotice } from '../../server/src/changes';
import { createOutbox } from '../../server/src/changes/outbox';
import { setLimits } from '../support/limits';
import { createEntry, importJourney, place } from '../support/site';
import { statementsDuring } from '../support/statements';
import { bootStrapi, type Fixture } from '../support/strapi';

const ARTICLE = 'api::article.article';

let fixture: Fixture;
const ids: string[] = [];
const heard: ChangeNotice[] = [];

const changes = () => fixture.strapi.plugin('touchpoints').service('changes');
const articles = () => fixture.strapi.db.query(ARTICLE as never);
const only = (count: number) => ({ documentId: { $in: ids.slice(0, count) } });

/** What is told of articles while something is done. */
const told = async (work: () => Promise<unknown>) => {
  heard.length = 0;
  await work();
  return heard
    .filter(({ uid }) => uid === ARTICLE)
    .map(({ documentIds }) => documentIds && [...documentIds].map((id) => ids.indexOf(id)).sort());
};

beforeAll(async () => {
  fixture = await bootStrapi();
  await importJourney(fixture.admin);
  for (let index = 0; index < 5; index += 1)
    ids.push(await createEntry(fixture.strapi, 'article', { title: `Changed ${index}` }, { publish: false }));
  changes().subscribe((change: ChangeNotice) => void heard.push(change));
});
afterAll(() => fixture?.stop());
afterEach(() => setLimits(fixture.strapi));

describe('a change names its documents', () => {
  beforeEach(() => setLimits(fixture.strapi, { documentsInChange: 3 }));

  test('as many as it may; of more it says only that it may be about any', async () => {
    const write = (count: number) => articles().updateMany({ where: only(count), data: { body: 'x' } } as never);
    expect(await told(() => write(3))).toEqual([[0, 1, 2]]);
    expect(await told(() => write(4))).toEqual([null]);
  });

  test('also where they are created together', async () => {
    const create = (count: number) =>
      articles().createMany({
        data: Array.from({ length: count }, (_, index) => ({ documentId: `created${count}${index}`, title: 'x' })),
      } as never);
    expect(await told(() => create(3))).toEqual([[-1, -1, -1]]);
    expect(await told(() => create(4))).toEqual([null]);
  });

  test('and where one transaction writes several times', async () => {
    const writeEach = (count: number) =>
      fixture.strapi.db.transaction(async () => {
        for (const documentId of ids.slice(0, count))
          await articles().updateMany({ where: { documentId }, data: { body: 'y' } } as never);
      });
    expect(await told(() => writeEach(3))).toEqual([[0, 1, 2]]);
    expect(await told(() => writeEach(4))).toEqual([null]);
  });
});

describe('the snapshot', () => {
  const snapshot = () => fixture.strapi.plugin('touchpoints').service('snapshot');

  test('is read again where more entries were placed than are looked up, and is right either way', async () => {
    setLimits(fixture.strapi, { documentsLookedUp: 3 });
    /** Places so many at once; returns whether all was read, and who is in the snapshot. */
    const placed = async (count: number, stage: string) => {
      const entries = ids.slice(0, count).map((documentId) => ({ contentType: ARTICLE, documentId }));
      await snapshot().settled();
      const statements = await statementsDuring(fixture.strapi, async () => {
        await fixture.admin.post('/placements/bulk', { entries, add: [{ stage }] }).expect(200);
        await snapshot().settled();
      });
      const { indexes } = await snapshot().settled();
      const { all } = indexes.get('customer-journey').placements.bySlug.get(stage);
      return {
        everything: statements.some((sql) => /^select .*from tp_placements .*and id > \S+ order by id/.test(sql)),
        placed: all.length,
      };
    };
    expect(await placed(3, 'awareness')).toEqual({ everything: false, placed: 3 });
    expect(await placed(4, 'purchase')).toEqual({ everything: true, placed: 4 });
  });
});

describe('changes of other instances', () => {
  const rows = (count: number) =>
    ids.slice(0, count).map((id, index) => ({
      document_id: `row${Date.now()}${index}`,
      content_type: ARTICLE,
      entries: JSON.stringify([id]),
      instance: 'another',
    }));
  const hear = async (count: number) => {
    await changes().look();
    heard.length = 0;
    await fixture.strapi.db.connection('tp_changes').insert(rows(count));
    await changes().look();
    return heard.map(({ uid, documentIds }) => [uid, documentIds?.map((id) => ids.indexOf(id))]);
  };

  test('are heard one by one; with many at once everything is taken to have changed', async () => {
    setLimits(fixture.strapi, { changesAtOnce: 3 });
    expect(await hear(2)).toEqual([
      [ARTICLE, [0]],
      [ARTICLE, [1]],
    ]);
    expect(await hear(3)).toEqual([['*', undefined]]);
    expect(await hear(1)).toEqual([[ARTICLE, [0]]]);
  });

  test('that were there at the beginning are not told, however far it is looked back', async () => {
    await fixture.strapi.db.connection('tp_changes').insert(rows(5));
    for (const numbersAtStart of [2, 1000]) {
      setLimits(fixture.strapi, { numbersAtStart });
      const seen: ChangeNotice[] = [];
      const outbox = createOutbox(fixture, { instance: 'this', tell: (change) => void seen.push(change) });
      await outbox.start();
      await outbox.look();
      expect(seen).toEqual([]);
      await fixture.strapi.db.connection('tp_changes').insert(rows(1));
      await outbox.look();
      expect(seen).toHaveLength(1);
      await outbox.stop();
    }
  });
});

test('a survey is made again once most of its names are of entries that are gone', async () => {
  const [journey] = await fixture.strapi.db.query('plugin::touchpoints.journey' as never).findMany();
  const surveys = fixture.strapi.plugin('touchpoints').service('surveys');
  const namesAfterEach = async (stage: string) => {
    const names: number[] = [];
    for (const id of ids) {
      const url = `/placements/${ARTICLE}/${id}`;
      await place(fixture.admin, 'article', id, { stage });
      await surveys.of(journey);
      await fixture.admin.put(url, { placements: [] }).expect(200);
      names.push(((await surveys.of(journey)) as Survey).names.entries.size);
    }
    return names;
  };
  await fixture.strapi.db.query('plugin::touchpoints.placement' as never).deleteMany({ where: {} });
  setLimits(fixture.strapi, { spareNames: 2 });
  const names = await namesAfterEach('awareness');
  expect(Math.max(...names)).toBe(2);
  setLimits(fixture.strapi, { spareNames: 10 });
  expect((await namesAfterEach('awareness')).at(-1)).toBeGreaterThanOrEqual(ids.length);
});
