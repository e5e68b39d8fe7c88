import { createSettings } from '../../server/src/site/settings';
import { createMemory } from '../../server/src/store/memory';
import { createKeeper } from '../../server/src/suggestions/keep';
import { importJourney } from '../support/site';
import { bootStrapi, type Fixture } from '../support/strapi';

let fixture: Fixture;
beforeAll(async () => {
  fixture = await bootStrapi();
});
afterAll(() => fixture?.stop());
beforeEach(() => fixture.reset());

const store = () => fixture.strapi.store!({ type: 'plugin', name: 'touchpoints' });
const rowsOfStore = async (key: string) =>
  fixture.strapi.db.query('strapi::core-store').count({ where: { key: `plugin_touchpoints_${key}` } });

test('what the plugin remembers is in a table that goes with it, one row a name', async () => {
  const memory = createMemory(fixture);
  expect(await memory.get('definitions')).toBeNull();
  await memory.set('definitions', { 'a.json': 'one' });
  await memory.set('definitions', { 'a.json': 'two' });
  await memory.set('suggestions', { data: 'x'.repeat(500_000) });
  expect(await memory.get('definitions')).toEqual({ 'a.json': 'two' });
  expect(await memory.get('suggestions')).toEqual({ data: 'x'.repeat(500_000) });
  const names = { $in: ['definitions', 'suggestions'] };
  expect(await fixture.strapi.db.query('plugin::touchpoints.memory').count({ where: { name: names } })).toBe(2);
});

test('what an earlier version kept in the store is taken over, and does not stay behind there', async () => {
  const memory = createMemory(fixture);
  await store().set({ key: 'suggestions', value: { format: 2, data: 'learnt' } });
  await store().set({ key: 'definitions', value: { 'a.json': 'one' } });
  await memory.takeOver();
  await memory.takeOver();
  expect(await memory.get('suggestions')).toEqual({ format: 2, data: 'learnt' });
  expect(await memory.get('definitions')).toEqual({ 'a.json': 'one' });
  expect([await rowsOfStore('suggestions'), await rowsOfStore('definitions')]).toEqual([0, 0]);

  expect(await createKeeper(fixture).load()).toBeNull();

  // Another tool may bring the old row back: what has been remembered since stays.
  await store().set({ key: 'definitions', value: { 'a.json': 'old' } });
  await memory.takeOver();
  expect(await memory.get('definitions')).toEqual({ 'a.json': 'one' });
  expect(await rowsOfStore('definitions')).toBe(0);
});

test('a site that installs the plugin again is guided again, with its settings as they were', async () => {
  const settings = createSettings(fixture);
  await fixture.admin.put('/settings', { guideClosed: true, staleAfterDays: 90 }).expect(200);
  await settings.startOver();
  expect(await settings.get()).toMatchObject({ guideClosed: false, staleAfterDays: 90 });

  // The row that counts changes may also be lost by an import, which brings the journeys along.
  await importJourney(fixture.admin);
  await fixture.admin.put('/settings', { guideClosed: true }).expect(200);
  await settings.startOver();
  expect(await settings.get()).toMatchObject({ guideClosed: true });
});
