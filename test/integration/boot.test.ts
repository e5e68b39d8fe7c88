import { createStore } from '../../server/src/store';
import { createRevision } from '../../server/src/store/revision';
import { partOf } from '../../server/src/utils/part';
import { bootStrapi, type Fixture } from '../support/strapi';

let fixture: Fixture;
beforeAll(async () => {
  fixture = await bootStrapi();
});
afterAll(() => fixture?.stop());

test('the plugin boots and answers its first-run facts', async () => {
  const { body } = await fixture.admin.get('/setup').expect(200);
  expect(body.data).toMatchObject({ journeys: 0, placements: 0 });
  expect(body.data.contentTypes.map((type: { uid: string }) => type.uid)).toContain('api::article.article');
});

// Each that looks for the row in vain may keep the others from making it: on MySQL that was a deadlock, now and then.
test.each([1, 2, 3, 4, 5])(
  'changes still run one after another when the revision row was lost, as an import may do: %d',
  async () => {
    const revisions = fixture.strapi.db.query('plugin::touchpoints.revision');
    await revisions.deleteMany({ where: { id: { $notNull: true } } });
    const made = await Promise.all(
      [1, 2, 3, 4, 5, 6].map((number) => fixture.admin.post('/segments', { name: `Segment ${number}` })),
    );
    expect(made.map((answer) => answer.status)).toEqual(made.map(() => 201));
    expect(await revisions.findMany({})).toMatchObject([{ name: 'main', value: 6 }]);
  },
);

describe('a deadlock', () => {
  const deadlock = Object.assign(new Error('Deadlock found'), { code: 'ER_LOCK_DEADLOCK' });
  const work = jest.fn(async () => 'done');
  const change = () => partOf({ strapi: fixture.strapi }, createStore).change(work);
  const countUp = () => jest.spyOn(partOf({ strapi: fixture.strapi }, createRevision), 'countUp');
  afterEach(() => {
    jest.restoreAllMocks();
    work.mockReset().mockResolvedValue('done');
  });

  test('before a change has begun is over when it begins again', async () => {
    countUp().mockRejectedValueOnce(deadlock).mockRejectedValueOnce(deadlock);
    expect(await change()).toBe('done');
    expect(work).toHaveBeenCalledTimes(1);
  });

  test('that does not end is told, and nothing was done', async () => {
    const tries = countUp().mockRejectedValue(deadlock);
    await expect(change()).rejects.toBe(deadlock);
    expect(tries).toHaveBeenCalledTimes(5);
    expect(work).not.toHaveBeenCalled();
  });

  test('in the midst of a change is told: what has begun is not done twice', async () => {
    work.mockRejectedValue(deadlock);
    await expect(change()).rejects.toBe(deadlock);
    expect(work).toHaveBeenCalledTimes(1);
  });
});
