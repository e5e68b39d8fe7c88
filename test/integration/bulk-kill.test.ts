import { createDatabase, type TestDatabase } from '../support/database';
import { startInstance, type Instance } from '../support/instances';

const ARTICLE = 'api::article.article';
const ADD = [{ stage: 'awareness', touchpoint: 'homepage' }];

let database: TestDatabase;
let instance: Instance | undefined;

afterAll(async () => {
  await instance?.stop();
  await database?.remove();
});

test('a bulk change whose process is killed in the middle leaves nothing behind, and can be made again', async () => {
  database = await createDatabase();
  // Two rows a statement: it is killed after four of ten.
  const config = { limits: { rowsInInsert: 2 } };
  instance = await startInstance(database.name, config);
  await instance.run('journey');
  const documentIds = await instance.run('fill', 'article', 10);
  await instance.run('stall', ARTICLE, documentIds, ADD, 2);
  await instance.kill();

  instance = await startInstance(database.name, config);
  expect(await instance.run('count', 'placement')).toBe(0);
  expect(await instance.run('count', 'batch')).toBe(0);
  expect(await instance.run('bulk', ARTICLE, documentIds, ADD)).toMatchObject({ entries: 10, added: 10 });
  expect(await instance.run('count', 'placement')).toBe(10);
});
