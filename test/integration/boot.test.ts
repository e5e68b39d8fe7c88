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
