import fc from 'fast-check';
import { createEntry, finding, grantPublic, importJourney, place, READ_CONTENT } from '../support/site';
import { bootStrapi, type Fixture } from '../support/strapi';

/** The same questions in each run, unless somebody looks for more: `POPULATE_RUNS=5000 POPULATE_SEED=2`. */
const RUNS = Number(process.env.POPULATE_RUNS ?? 150);
const SEED = Number(process.env.POPULATE_SEED ?? 1);

let fixture: Fixture;
const ids: string[] = [];

beforeAll(async () => {
  fixture = await bootStrapi();
  const { strapi, admin } = fixture;
  await importJourney(admin);
  await grantPublic(strapi, [...READ_CONTENT, 'plugin::touchpoints.decision.find', ...finding('article', 'category')]);
  const category = await createEntry(strapi, 'category', { name: 'Boots' });
  for (let index = 0; index < 3; index += 1)
    ids.push(
      await createEntry(
        strapi,
        'article',
        { title: `Article ${index}`, category, related: [...ids] },
        { publish: true },
      ),
    );
  for (const id of ids) await place(admin, 'article', id, { stage: 'awareness' });
});
afterAll(() => fixture?.stop());

const NAMES = [
  'category',
  'related',
  'articles',
  'title',
  'name',
  'id',
  'documentId',
  'secret',
  'internalNote',
  'nothing',
  '0',
];
const WORDS = ['fields', 'sort', 'filters', 'populate', 'on', 'start', 'limit', 'count', 'locale', 'status', 'page'];
const OPERATORS = ['$or', '$and', '$not', '$eq', '$in', '$contains', '$null', '$between', '$nothing'];
const VALUES = ['1', '-1', '', '*', 'true', 'asc', 'id:desc', 'title', 'x,y', '%'.repeat(500), 'api::article.article'];

const key = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom('category', 'related') },
  fc.constantFrom(...NAMES),
  { weight: 2, arbitrary: fc.constantFrom(...WORDS) },
  { weight: 2, arbitrary: fc.constantFrom(...OPERATORS) },
);
const value = fc.oneof(
  fc.constantFrom<unknown>(...VALUES),
  fc.constantFrom<unknown>(null, true, false, 0, -1, 1e9, 1.5),
);
const { populate } = fc.letrec<{ populate: unknown }>((tie) => ({
  populate: fc.oneof(
    { depthSize: 'small', maxDepth: 5 },
    value,
    { weight: 3, arbitrary: fc.dictionary(key, tie('populate'), { minKeys: 1, maxKeys: 2 }) },
    fc.array(tie('populate'), { maxLength: 2 }),
  ),
}));

const read = (wanted: unknown) =>
  fixture.request.post('/api/touchpoints/decisions').send({ visitor: {}, populate: { related: wanted } });

test('whatever is populated, a request is answered or refused, and never fails', async () => {
  await fc.assert(
    fc.asyncProperty(populate, async (wanted) => {
      const { status, text } = await read(wanted);
      expect([200, 400, 403]).toContain(status);
      expect(text).not.toMatch(/select |from /);
    }),
    { numRuns: RUNS, seed: SEED },
  );
});

const WRONG: [string, unknown, RegExp][] = [
  ['no list of alternatives', { filters: { $or: '1' } }, /populate\.related asks/],
  ['nothing to negate', { filters: { $not: '1' } }, /populate\.related asks/],
  ['a range of one', { filters: { title: { $between: '1' } } }, /populate\.related asks/],
  ['alternatives of a value', { filters: { category: { name: { $or: '1' } } } }, /populate\.related asks/],
  ['an order by something related', { sort: 'category.name:desc' }, /populate\.related asks/],
  ['the same as an object', { sort: { category: { name: 'asc' } } }, /populate\.related asks/],
  ['an order within a number', { sort: { id: { x: 'asc' } } }, /populate\.related asks/],
  [
    'the same a level deeper',
    { populate: { category: { sort: { name: { x: 'asc' } } } } },
    /populate\.related\.category asks/,
  ],
  ['an endless pattern', { filters: { title: { $contains: '%'.repeat(1001) } } }, /words of 1000 characters/],
  ['nothing', null, /populate asks/],
];

test.each(WRONG)('what no query can be made of is refused: %s', async (_, wanted, reason) => {
  const { body } = await read(wanted).expect(400);
  expect(body.error).toMatchObject({ name: 'ValidationError', message: expect.stringMatching(reason) });
});

test('what can be asked is answered, also at the edge', async () => {
  const titles = async (wanted: object): Promise<string[]> => {
    const { body } = await read(wanted).expect(200);
    const entry = body.data.find(({ documentId }: { documentId: string }) => documentId === ids.at(-1));
    return entry.related.map(({ title }: { title: string }) => title);
  };
  expect(await titles({ sort: 'title:desc' })).toEqual(['Article 1', 'Article 0']);
  expect(await titles({ filters: { $or: [{ title: 'Article 0' }, { title: { $eq: 'x'.repeat(1000) } }] } })).toEqual([
    'Article 0',
  ]);
  expect(await titles({ filters: { category: { name: { $eq: 'Boots' } } } })).toHaveLength(2);
});
