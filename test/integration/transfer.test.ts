import path from 'node:path';
import type { Batch, RulesEffect, SavedFilter } from '../../types';
import type { Instance } from '../support/instances';
import { createTransferSite, type TransferSite } from '../support/transfer/command';
import { callerOf, fill, pictureOf, servedBy, type Caller } from '../support/transfer/filled';

/** `strapi export`, `import` and `transfer` as people run them, from one site with some of everything to others. */
const ARTICLE = 'api::article.article';

const sites: TransferSite[] = [];
const running: Instance[] = [];
let source: TransferSite;
let filled: Awaited<ReturnType<typeof fill>>;
let picture: Awaited<ReturnType<typeof pictureOf>>;

const createSite = async () => {
  const site = await createTransferSite();
  sites.push(site);
  return site;
};
const start = async (site: TransferSite) => {
  const instance = await site.start();
  running.push(instance);
  return instance;
};

/** Another site with other people, other numeric ids and content of its own, which is served. */
const fillOther = async (site: Instance, admin: Caller) => {
  for (let index = 0; index < 5; index += 1) await site.run('create', 'category', { name: `Other ${index}` });
  await fill(site, admin);
};

/** Waits until what is served is so, for some seconds at most. */
const soon = async (site: Instance, isSo: (served: object) => boolean) => {
  for (const until = Date.now() + 5000; Date.now() < until;) {
    if (isSo(await servedBy(site))) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
};

/** What people do with a copy. */
const worksOn = async (admin: Caller) => {
  const foreseen = await admin.post<RulesEffect>('/rules/run/preview', {});
  expect(foreseen).toMatchObject({ added: 0, updated: 0, removed: 0 });

  const entries = [{ contentType: ARTICLE, documentId: filled.tents }];
  const add = [{ stage: 'purchase', touchpoint: 'homepage', weight: 20 }];
  expect(await admin.post('/placements/bulk', { entries, add })).toMatchObject({ added: 0, updated: 1 });
  expect(await admin.post('/placements/bulk', { entries, add: [{ stage: 'awareness' }] })).toMatchObject({ added: 1 });

  // Others did it on another site, and it can still be undone: but for what was changed since.
  const batches = await admin.get<Batch[]>('/batches');
  expect(batches.find(({ documentId }) => documentId === filled.batch)).toMatchObject({
    mine: false,
    authorName: 'Ada Admin',
    canUndo: true,
  });
  expect(await admin.post(`/batches/${filled.batch}/undo`, {})).toMatchObject({ removed: 1, kept: 1 });

  const filters = await admin.get<SavedFilter[]>('/content/filters');
  expect(filters.filter(({ name }) => name === 'Ours')).toMatchObject([{ mine: false, shared: true }]);
  expect(filters.some(({ name }) => name === 'Mine')).toBe(false);
};

beforeAll(async () => {
  source = await createSite();
  const instance = await start(source);
  const admin = await callerOf(instance, 'ada@example.com');
  filled = await fill(instance, admin);
  picture = await pictureOf(instance, admin);
  await instance.stop();
});

afterAll(async () => {
  await Promise.all(running.map((instance) => instance.stop()));
  await Promise.all(sites.map((site) => site.remove()));
});

test('what is exported and imported elsewhere is the same there, and works on', async () => {
  const file = path.join(source.folder, 'export');
  await source.command('export', '--no-encrypt', '--no-compress', '--file', file);
  const target = await createSite();
  const before = await start(target);
  await fillOther(before, await callerOf(before, 'bob@example.com'));
  await before.stop();

  await target.command('import', '--force', '--file', `${file}.tar`);
  const after = await start(target);
  const admin = await callerOf(after, 'bob@example.com');
  expect(await pictureOf(after, admin)).toEqual(picture);
  const [placement] = (await after.run('rows', 'placement')) as { documentId: string }[];
  const twin = { ...placement, documentId: 'twin' };
  await expect(after.run('documents', 'plugin::touchpoints.placement', 'create', { data: twin })).rejects.toThrow(
    /unique|duplicate/i,
  );
  await worksOn(admin);
});

test('a site that runs while data is transferred to it serves that data from then on', async () => {
  const target = await createSite();
  const instance = await start(target);
  const admin = await callerOf(instance, 'bob@example.com');
  await fillOther(instance, admin);
  // Whatever it keeps in memory is warm.
  expect(await servedBy(instance)).not.toEqual(picture.served);
  await admin.get('/coverage?locale=en');
  const token = (await instance.run('transferToken')) as string;

  await source.command('transfer', '--force', '--to', `${instance.url}/admin`, '--to-token', token);
  await soon(instance, (served) => JSON.stringify(served) === JSON.stringify(picture.served));
  expect(await pictureOf(instance, admin)).toEqual(picture);
  await worksOn(admin);
});

test('what is withdrawn while data is transferred from a running site is not served there any more', async () => {
  const instance = await start(source);
  expect(JSON.stringify(await servedBy(instance))).toContain(filled.tents);
  // As Strapi does for as long as somebody pulls.
  await instance.run('lifecycles', 'disable');
  await instance.run('documents', ARTICLE, 'unpublish', { documentId: filled.tents, locale: '*' });
  await soon(instance, (served) => !JSON.stringify(served).includes(filled.tents));
  expect(JSON.stringify(await servedBy(instance))).not.toContain(filled.tents);
  await instance.run('documents', ARTICLE, 'publish', { documentId: filled.tents, locale: '*' });
  await instance.run('lifecycles', 'enable');
  await soon(instance, (served) => JSON.stringify(served) === JSON.stringify(picture.served));
  expect(await servedBy(instance)).toEqual(picture.served);
});
