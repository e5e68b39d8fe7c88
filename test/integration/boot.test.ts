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
