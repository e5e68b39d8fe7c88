import { adminContracts, publicContracts } from '../../types';
import { bootStrapi, type Fixture } from '../support/strapi';

interface Routes {
  readonly routes: readonly { readonly method: string; readonly path: string }[];
}

let fixture: Fixture;
beforeAll(async () => {
  fixture = await bootStrapi();
});
afterAll(() => fixture?.stop());

test.each([
  ['admin', adminContracts],
  ['content-api', publicContracts],
])('%s: every route has a contract, and every contract a route', (type, contracts) => {
  const { routes } = fixture.strapi.plugin('touchpoints') as unknown as { routes: Record<string, Routes> };
  const known = routes[type]!.routes.map(({ method, path }) => `${method} ${path}`);
  expect(known.sort()).toEqual(Object.keys(contracts).sort());
});
