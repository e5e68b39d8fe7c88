import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { DefinitionDiff } from '../../types';
import { JOURNEY } from '../support/site';
import { bootOwnStrapi, type Fixture } from '../support/strapi';

const folder = mkdtempSync(path.join(tmpdir(), 'touchpoints-journeys-'));
const file = path.join(folder, 'journey.json');
const write = (definition: object) => writeFileSync(file, JSON.stringify(definition));

let fixture: Fixture;
const apply = async () => {
  const { createDefinitionFiles } = await import('../../server/src/definitions/files');
  return createDefinitionFiles({ strapi: fixture.strapi }).apply();
};
const nameOf = async () => (await fixture.admin.get('/journeys').expect(200)).body.data[0].name;

beforeAll(async () => {
  write(JOURNEY);
  fixture = await bootOwnStrapi({ definitions: { files: [file] } });
});
afterAll(async () => {
  await fixture?.stop();
  rmSync(folder, { recursive: true, force: true });
});

test('a journey that the configuration names is there after the start, and again only when the file changed', async () => {
  expect(await nameOf()).toBe('Customer journey');
  const [journey] = (await fixture.admin.get('/journeys')).body.data;
  await fixture.admin
    .put(`/journeys/${journey.documentId}`, { version: journey.version, name: 'Our journey' })
    .expect(200);
  await apply();
  expect(await nameOf()).toBe('Our journey');
  write({ ...JOURNEY, name: 'Their journey' });
  await apply();
  expect(await nameOf()).toBe('Their journey');
});

test('a file that cannot be applied stops the start, says why, and changes nothing', async () => {
  write({ ...JOURNEY, name: 'Broken', moments: [{ stage: 'nowhere' }] });
  await expect(apply()).rejects.toThrow(/journey\.json.*nowhere/);
  writeFileSync(file, '{');
  await expect(apply()).rejects.toThrow(/journey\.json/);
  expect(await nameOf()).toBe('Their journey');
});

describe('an import, looked at before it is done', () => {
  const preview = async (definition: object): Promise<DefinitionDiff> =>
    (await fixture.admin.post('/journeys/import/preview', definition).expect(200)).body.data;

  test('says what is new, what changes from what to what, and what stays; and changes nothing', async () => {
    const looked = await preview({
      ...JOURNEY,
      name: 'Their journey',
      stages: [...JOURNEY.stages, { name: 'Advocacy', slug: 'advocacy' }],
      touchpoints: JOURNEY.touchpoints!.map((touchpoint) => ({ ...touchpoint, impact: 5 })),
      moments: [{ stage: 'awareness', touchpoint: 'homepage', target: 4 }],
    });
    const short = looked.changes.map(({ kind, name, change }) => `${change} ${kind} ${name}`);
    expect(short).toEqual([
      'create stages Advocacy',
      'update touchpoints Homepage',
      'update touchpoints Newsletter',
      'update moments awareness · homepage',
    ]);
    expect(looked.changes[1]!.fields).toEqual([{ field: 'impact', before: 4, after: 5 }]);
    expect(looked.changes[3]!.fields).toEqual([{ field: 'target', before: 2, after: 4 }]);
    expect(looked.unchanged).toMatchObject({ journeys: 1, stages: 3, segments: 2, moments: 0 });
    const [journey] = (await fixture.admin.get('/journeys')).body.data;
    expect(journey.stages).toHaveLength(3);
  });

  test('the same again changes nothing; a template is looked at, too', async () => {
    expect((await preview({ ...JOURNEY, name: 'Their journey' })).changes).toEqual([]);
    const looked = await preview({ template: 'lean-funnel' });
    expect(looked.changes.every(({ change }) => change === 'create')).toBe(true);
    await fixture.admin.post('/journeys/import/preview', { template: 'nothing' }).expect(400);
    await fixture.admin.post('/journeys/import/preview', { ...JOURNEY, moments: [{ stage: 'nowhere' }] }).expect(400);
  });

  test('what comes after it sees no trace of what was only tried', async () => {
    await preview({ ...JOURNEY, slug: 'tried', name: 'Tried' });
    const { body } = await fixture.admin.get('/journeys').expect(200);
    expect(body.data.map(({ slug }: { slug: string }) => slug)).toEqual(['customer-journey']);
    await fixture.admin.get('/coverage?journey=tried').expect(400);
  });
});
