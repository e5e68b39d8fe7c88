import { createBrokenCandidates } from '../../server/src/broken/candidates';
import { createStates } from '../../server/src/entries/states';
import { createPlacementReader } from '../../server/src/placed/placements';
import { createStore } from '../../server/src/store';
import { setLimits } from '../support/limits';
import { addLocales, createEntry, importJourney } from '../support/site';
import { statementsOf } from '../support/statements';
import { bootStrapi, type Fixture } from '../support/strapi';

const ARTICLE = 'api::article.article';

let fixture: Fixture;
const ids: string[] = [];

const placementAt = (entry: string, stage: string) => ({
  key: `limits ${entry} ${stage}`,
  contentType: ARTICLE,
  entry,
  journey: 'customer-journey',
  stage,
  segments: [],
  weight: 50,
});

const removeInserted = () =>
  createStore(fixture).change((change) => change.placements.removeWhere({ key: { $startsWith: 'limits ' } }));

beforeAll(async () => {
  fixture = await bootStrapi();
  const { strapi, admin } = fixture;
  await addLocales(strapi, ['de']);
  await importJourney(admin);
  for (let index = 0; index < 10; index += 1)
    ids.push(await createEntry(strapi, 'article', { title: `Read ${index}` }, { publish: index % 3 > 0 }));
  await createEntry(strapi, 'article', { title: 'Gelesen' }, { documentId: ids[1]!, locale: 'de', publish: false });
});
afterAll(() => fixture?.stop());
afterEach(async () => {
  setLimits(fixture.strapi);
  await removeInserted();
});

describe('the state of entries', () => {
  /** What is found of the first ones, and how they were asked for. */
  const read = async (count: number) => {
    const refs = ids.slice(0, count).map((documentId) => ({ contentType: ARTICLE, documentId }));
    const found: Record<string, unknown> = {};
    const statements = await statementsOf(fixture.strapi, async () => {
      for (const { documentId, versions } of (await createStates(fixture).of(refs)).values())
        found[ids.indexOf(documentId)] = Object.fromEntries(versions.map((version) => [version.locale, version]));
    });
    const byId = statements.filter((sql) => / from articles .*document_id in \(/.test(sql)).length;
    const whole = statements.filter((sql) => / from articles/.test(sql)).length - byId;
    return { found, byId, whole };
  };

  test('is read by their ids or, of many, with the whole type, and is the same', async () => {
    const usual = await read(6);
    expect(usual).toMatchObject({ byId: 1, whole: 0 });
    expect(usual.found).toMatchObject({
      0: { en: { published: false } },
      1: { en: { published: true }, de: { published: false } },
    });
    const first = (count: number) => Object.fromEntries(Object.entries(usual.found).slice(0, count));
    setLimits(fixture.strapi, { readWholeTypeFrom: 5 });
    expect(await read(4)).toEqual({ byId: 1, whole: 0, found: first(4) });
    for (const count of [5, 6]) {
      expect(await read(count)).toEqual({ byId: 0, whole: 1, found: first(count) });
    }
  });

  test('is asked for in portions that one statement can bind', async () => {
    const { found } = await read(7);
    setLimits(fixture.strapi, { valuesInStatement: 3 });
    expect((await read(3)).byId).toBe(1);
    expect((await read(4)).byId).toBe(2);
    expect(await read(7)).toEqual({ byId: 3, whole: 0, found });
  });
});

describe('placements', () => {
  const insert = (count: number, stageOf: (index: number) => string = () => 'awareness') =>
    createStore(fixture).change((change) =>
      change.placements.createMany(ids.slice(0, count).map((entry, index) => placementAt(entry, stageOf(index)))),
    );
  const matching = (statements: readonly string[], pattern: RegExp) =>
    statements.filter((sql) => pattern.test(sql)).length;

  test('are written in portions', async () => {
    setLimits(fixture.strapi, { rowsInInsert: 3 });
    const inserts = async (count: number) => {
      const statements = await statementsOf(fixture.strapi, () => insert(count));
      await removeInserted();
      return matching(statements, /^insert into tp_placements/);
    };
    expect([await inserts(3), await inserts(4), await inserts(6), await inserts(7)]).toEqual([1, 2, 2, 3]);
  });

  test('are read for a snapshot page by page, each of them once', async () => {
    await insert(10);
    await fixture.strapi.plugin('touchpoints').service('snapshot').settled();
    const pages = async (placementsInPage: number) => {
      setLimits(fixture.strapi, { placementsInPage });
      let entries: string[] = [];
      const statements = await statementsOf(fixture.strapi, async () => {
        const placed = await createPlacementReader(fixture).of([ARTICLE], 'all');
        entries = placed.map(({ facts }) => facts.documentId);
      });
      expect(entries).toEqual(ids);
      return matching(statements, / from tp_placements .*id > /);
    };
    expect([await pages(3), await pages(9), await pages(10), await pages(11)]).toEqual([4, 2, 2, 1]);
  });

  test('that are broken are found, in however many places that are gone they stand', async () => {
    await insert(4, (index) => `gone${index}`);
    const found = async (kindsInStatement: number) => {
      setLimits(fixture.strapi, { kindsInStatement });
      let keys: string[] = [];
      const statements = await statementsOf(fixture.strapi, async () => {
        keys = (await createBrokenCandidates(fixture)()).map(({ stage }) => stage);
      });
      expect(keys).toEqual(['gone0', 'gone1', 'gone2', 'gone3']);
      return matching(statements, /tp_placements as placed.*placed\.stage = /);
    };
    expect([await found(4), await found(3), await found(1)]).toEqual([1, 2, 4]);
  });
});
