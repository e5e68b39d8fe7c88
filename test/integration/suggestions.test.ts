import { Worker } from 'node:worker_threads';
import type { CellSuggestions, EntrySuggestions, ManyEntrySuggestions, Training } from '../../types';
import { setLimits } from '../support/limits';
import { createEntry, importJourney, JOURNEY, place } from '../support/site';
import { bootOwnStrapi, type AdminClient, type AdminGrant, type Fixture } from '../support/strapi';

const ARTICLE = 'api::article.article';
const FAQ = 'api::faq.faq';
const SECRET = 'api::secret.secret';

/** What is written for each stage: words that only texts of that stage hold, and some that all hold. */
const TEXTS = {
  awareness: ['Dream of mountains', 'A morning walk through meadows, dreaming of mountains and sunrise'],
  consideration: ['Compare jackets', 'Which jacket fits? We compare membranes, seams and weight side by side'],
  purchase: ['Delivery and payment', 'Pay by invoice or card, delivery takes two days, returns are free'],
} as const;
type Stage = keyof typeof TEXTS;
const STAGES = Object.keys(TEXTS) as Stage[];

const PLAN = {
  ...JOURNEY,
  stages: [
    { name: 'Awareness', slug: 'awareness', goal: 'Dream of a day in the mountains' },
    { name: 'Consideration', slug: 'consideration', goal: 'Compare what fits' },
    { name: 'Purchase', slug: 'purchase', goal: 'Pay without worry and know the day of delivery' },
  ],
  moments: STAGES.flatMap((stage) => [
    { stage, target: 1 },
    { stage, touchpoint: 'homepage', target: 2 },
    { stage, touchpoint: 'newsletter', target: 2 },
  ]),
};

let fixture: Fixture;
let admin: AdminClient;

const write = (stage: Stage, note = '') =>
  createEntry(fixture.strapi, 'article', { title: TEXTS[stage][0], body: `${TEXTS[stage][1]}. ${note}` });

const train = async (): Promise<Training> => (await admin.post('/suggestions/train', {}).expect(200)).body.data;
const ofEntry = async (documentId: string, query = '', client = admin): Promise<EntrySuggestions> =>
  (await client.get(`/suggestions?contentType=${ARTICLE}&documentId=${documentId}${query}`).expect(200)).body;
const ofCell = async (query: string, client = admin): Promise<CellSuggestions> =>
  (await client.get(`/suggestions/cell?${query}`).expect(200)).body;
const placements = () => fixture.strapi.db.query('plugin::touchpoints.placement').count();

const grant = (name: string): AdminGrant => ({ action: `plugin::touchpoints.${name}` });
const reads = (subject: string, fields: string[], properties: object = {}): AdminGrant => ({
  action: 'plugin::content-manager.explorer.read',
  subject,
  properties: { fields, ...properties },
});

beforeAll(async () => {
  // A Strapi of its own: what was learnt of other content would be suggested here, too.
  fixture = await bootOwnStrapi();
  admin = fixture.admin;
});
afterAll(() => fixture?.stop());

test('a site without a journey is told nothing, and says so', async () => {
  const documentId = await write('purchase');
  const { data, meta } = await ofEntry(documentId);
  expect(data).toEqual([]);
  expect(meta).toMatchObject({ enabled: true, basis: 'none', examples: 0 });
});

test('a site where nothing is placed yet goes by the plan, and calls nothing strong', async () => {
  await importJourney(admin, PLAN);
  expect(await train()).toMatchObject({ basis: 'plan', examples: 0, quality: null });
  const documentId = await write('purchase');
  const { data, meta } = await ofEntry(documentId);
  expect(meta.basis).toBe('plan');
  expect(data[0]).toMatchObject({ stage: 'purchase', confidence: 'possible', words: [], like: null });
  expect(meta.names.stages).toMatchObject({ 'customer-journey/purchase': 'Purchase' });
});

test('an entry of which nothing is known is given no place', async () => {
  const documentId = await createEntry(fixture.strapi, 'article', { title: 'Xylophone', body: 'Quartz zebra' });
  expect((await ofEntry(documentId)).data).toEqual([]);
});

describe('where content is placed', () => {
  let unplaced: Record<Stage, string>;

  beforeAll(async () => {
    for (let round = 0; round < 10; round += 1) {
      for (const stage of STAGES) {
        const documentId = await write(stage, `Number ${round}`);
        const segments = stage === 'consideration' && round % 2 === 0 ? ['families'] : [];
        await place(admin, 'article', documentId, { stage, touchpoint: 'homepage', segments });
      }
    }
    unplaced = {
      awareness: await write('awareness', 'Still in a drawer.'),
      consideration: await write('consideration', 'Still in a drawer.'),
      purchase: await write('purchase', 'Still in a drawer.'),
    };
    await train();
  });

  test('the panel has them with the placements, in one request, where it asks and the person may place', async () => {
    const ask = (query: string, client = admin) =>
      client.get(`/placements?contentType=${ARTICLE}&documentId=${unplaced.purchase}${query}`);
    const { body: with_ } = await ask('&suggest=true&locale=en').expect(200);
    expect(with_.meta.suggestions).toEqual(await ofEntry(unplaced.purchase, '&locale=en'));
    expect(with_.meta.suggestions.data[0]).toMatchObject({ stage: 'purchase', touchpoint: 'homepage' });
    expect((await ask('&suggest=true').expect(200)).body).toEqual(with_);

    expect((await ask('').expect(200)).body.meta).not.toHaveProperty('suggestions');
    const reader = await fixture.adminWith([grant('read'), reads(ARTICLE, ['title'], { locales: ['en'] })]);
    expect((await ask('&suggest=true', reader).expect(200)).body.meta).not.toHaveProperty('suggestions');
    await ask('&suggest=true&locale=xx').expect(400);
    await ask('&suggest=perhaps').expect(400);
  });

  test('it learns from that, in a thread, and measures how well', async () => {
    const said = jest.spyOn(Worker.prototype, 'postMessage');
    const training = await train();
    const batches = said.mock.calls.map(([message]) => (message as { kind: string }).kind);
    said.mockRestore();
    expect(batches.at(-1)).toBe('finish');
    expect(batches).toEqual(expect.arrayContaining(['teach', 'tryOut']));
    expect(training).toMatchObject({ basis: 'placements', examples: 30 });
    expect(training.quality!.stage.top1).toBeGreaterThan(0.9);
    expect(training.quality!.stage.top1).toBeGreaterThan(training.quality!.stage.majorityTop1);
    expect(training.quality!.strong.precision).toBeGreaterThanOrEqual(0.7);
  });

  test('a thread that ends too early is told, as a 503 and beside what was learnt before it', async () => {
    const before = await ofEntry(unplaced.purchase);
    expect(before.meta).not.toHaveProperty('fault');
    const sending = jest.spyOn(Worker.prototype, 'postMessage').mockImplementation(function (this: Worker) {
      void this.terminate();
    });
    try {
      const { body } = await admin.post('/suggestions/train', {}).expect(503);
      expect(body.error).toMatchObject({
        status: 503,
        message: 'The suggestions could not be trained: the thread ended (0)',
      });
    } finally {
      sending.mockRestore();
    }
    const after = await ofEntry(unplaced.purchase);
    expect(after).toEqual({ ...before, meta: { ...before.meta, fault: 'the thread ended (0)' } });
    await train();
    expect((await ofEntry(unplaced.purchase)).meta).not.toHaveProperty('fault');
  });

  test('an entry belongs where others like it stand, for its own words', async () => {
    for (const stage of STAGES) {
      const { data, meta } = await ofEntry(unplaced[stage]);
      expect(data.length).toBeLessThanOrEqual(3);
      expect(data[0]).toMatchObject({
        journey: 'customer-journey',
        stage,
        touchpoint: 'homepage',
        confidence: 'strong',
      });
      const text = TEXTS[stage].join(' ');
      expect(data[0]!.words).toHaveLength(3);
      for (const word of data[0]!.words) expect(text).toContain(word);
      expect(data[0]!.like).toMatchObject({ contentType: ARTICLE, title: TEXTS[stage][0] });
      expect(meta).toMatchObject({ basis: 'placements', examples: 30, enabled: true });
    }
  });

  test('where it is placed already is not suggested again, and nothing is placed by asking', async () => {
    const before = await placements();
    const documentId = unplaced.purchase;
    await place(admin, 'article', documentId, { stage: 'purchase', touchpoint: 'homepage' });
    const { data } = await ofEntry(documentId);
    expect(data.filter((item) => item.stage === 'purchase' && item.touchpoint === 'homepage')).toEqual([]);
    await ofCell('stage=awareness&touchpoint=newsletter');
    await admin
      .post('/suggestions/many', { entries: [{ contentType: ARTICLE, documentId: unplaced.awareness }] })
      .expect(200);
    await train();
    expect(await placements()).toBe(before + 1);
    await admin
      .post('/placements/bulk', {
        entries: [{ contentType: ARTICLE, documentId }],
        remove: [{ stage: 'purchase', touchpoint: 'homepage' }],
      })
      .expect(200);
    expect(await placements()).toBe(before);
  });

  test('an empty cell is told which entries fit, unplaced ones first, without those set aside', async () => {
    const { data, meta } = await ofCell('stage=awareness&touchpoint=newsletter&limit=25');
    expect(data[0]).toMatchObject({ documentId: unplaced.awareness, unplaced: true, title: TEXTS.awareness[0] });
    expect(data[0]!.words.length).toBeGreaterThan(0);
    expect(data.map(({ title }) => title)).not.toContain(TEXTS.purchase[0]);
    expect(meta.names.touchpoints).toEqual({ newsletter: 'Newsletter' });

    const entries = [{ contentType: ARTICLE, documentId: unplaced.awareness }];
    await admin.post('/unplaced/set-aside', { entries, setAside: true }).expect(200);
    const without = await ofCell('stage=awareness&touchpoint=newsletter&limit=25');
    expect(without.data.map(({ documentId }) => documentId)).not.toContain(unplaced.awareness);
    await admin.post('/unplaced/set-aside', { entries, setAside: false }).expect(200);
  });

  test('what stands in a cell is not suggested for it', async () => {
    const { data } = await ofCell('stage=awareness&touchpoint=homepage&limit=25');
    const there = await fixture.strapi.db
      .query('plugin::touchpoints.placement')
      .findMany({ where: { stage: 'awareness', touchpoint: 'homepage' } });
    const ids = there.map(({ entry }: { entry: string }) => entry);
    expect(data.map(({ documentId }) => documentId)).toContain(unplaced.awareness);
    for (const { documentId } of data) expect(ids).not.toContain(documentId);
  });

  test('many entries are answered at once, in their order', async () => {
    const entries = STAGES.map((stage) => ({ contentType: ARTICLE, documentId: unplaced[stage] }));
    const answer: ManyEntrySuggestions = (await admin.post('/suggestions/many', { entries }).expect(200)).body;
    expect(answer.data.map(({ suggestion }) => suggestion?.stage)).toEqual(STAGES);
  });

  test('a placement is learnt from soon, without being asked', async () => {
    const { meta } = await ofEntry(unplaced.awareness);
    const trainer = fixture.strapi.plugin('touchpoints').service('suggestions');
    const documentId = await write('awareness', 'One more.');
    await place(admin, 'article', documentId, { stage: 'awareness', touchpoint: 'homepage' });
    expect(trainer.isDue()).toBe(true);
    trainer.hurry();
    let version = meta.version;
    for (let tries = 0; tries < 100 && version === meta.version; tries += 1) {
      await new Promise((resolve) => setTimeout(resolve, 100));
      version = (await ofEntry(unplaced.awareness)).meta.version;
    }
    expect(version).not.toBe(meta.version);
  });

  test('what was learnt is there after a restart', async () => {
    const { version } = (await ofEntry(unplaced.awareness)).meta;
    const { createKeeper } = await import('../../server/src/suggestions/keep');
    expect((await createKeeper({ strapi: fixture.strapi }).load())?.version).toBe(version);
  });

  describe('for who may not read everything', () => {
    test('an entry that they may not read is refused, and is no candidate', async () => {
      const secretId = await createEntry(fixture.strapi, 'secret', { name: 'Dream of mountains and sunrise meadows' });
      await train();
      const query = 'stage=awareness&touchpoint=newsletter&limit=25';
      expect((await ofCell(query)).data.map(({ documentId }) => documentId)).toContain(secretId);

      const person = await fixture.adminWith([grant('read'), reads(ARTICLE, ['title', 'body'], { locales: ['en'] })]);
      const seen = await ofCell(query, person);
      expect(seen.data.length).toBeGreaterThan(0);
      expect(JSON.stringify(seen)).not.toContain(secretId);
      await person.get(`/suggestions?contentType=${SECRET}&documentId=${secretId}`).expect(403);
      const entries = [{ contentType: SECRET, documentId: secretId }];
      expect((await person.post('/suggestions/many', { entries }).expect(200)).body.data).toEqual([]);
    });

    test('words come only from fields that they may read', async () => {
      const documentId = await createEntry(fixture.strapi, 'article', {
        title: 'A plain title',
        body: 'Delivery, payment, invoice and returns',
      });
      expect((await ofEntry(documentId)).data[0]!.words.join(' ').toLowerCase()).toContain('delivery');
      const person = await fixture.adminWith([grant('read'), reads(ARTICLE, ['title'], { locales: ['en'] })]);
      const seen = await ofEntry(documentId, '', person);
      expect(JSON.stringify(seen.data).toLowerCase()).not.toMatch(/delivery|payment|invoice|returns/);
      const cell = await ofCell('stage=purchase&touchpoint=newsletter&limit=25', person);
      expect(JSON.stringify(cell.data).toLowerCase()).not.toMatch(/invoice|returns/);
    });

    test('an entry is said to be like another only if they may read that one, and it still stands there', async () => {
      const likeOf = async (client?: AdminClient) =>
        (await ofEntry(unplaced.purchase, '', client)).data[0]!.like?.documentId;
      const named = (await likeOf())!;
      const faq = await createEntry(fixture.strapi, 'faq', { question: TEXTS.purchase.join(' ') });
      const ofFaq = async (client: AdminClient): Promise<EntrySuggestions> =>
        (await client.get(`/suggestions?contentType=${FAQ}&documentId=${faq}`).expect(200)).body;
      expect((await ofFaq(admin)).data[0]).toMatchObject({ confidence: 'strong', like: { title: TEXTS.purchase[0] } });
      const reader = await fixture.adminWith([grant('read'), reads(FAQ, ['question'])]);
      const { data } = await ofFaq(reader);
      expect(data[0]).toMatchObject({ stage: 'purchase', confidence: 'strong', like: null });
      await admin.put(`/placements/${ARTICLE}/${named}`, { placements: [] }).expect(200);
      expect(await likeOf()).not.toBe(named);
      const placements = [{ stage: 'purchase', touchpoint: 'homepage' }];
      await admin.put(`/placements/${ARTICLE}/${named}`, { placements }).expect(200);
      expect(await likeOf()).toBe(named);
    });

    test('figures of what the settings hide are not told: neither how much was learnt, nor how well it fits', async () => {
      const person = await fixture.adminWith([grant('read'), reads(ARTICLE, ['title', 'body'], { locales: null })]);
      const entries = [{ contentType: ARTICLE, documentId: unplaced.awareness }];
      const answers = async (by: AdminClient) => [
        await ofEntry(unplaced.awareness, '', by),
        await ofCell('stage=awareness&touchpoint=newsletter', by),
        (await by.post('/suggestions/many', { entries }).expect(200)).body,
      ];
      const scores = (answer: object) => JSON.stringify(answer).match(/"score":(null|[\d.]+)/g) ?? [];
      for (const answer of await answers(person)) expect(answer.meta.examples).toBeGreaterThan(0);
      await admin.put('/settings', { unreadableTypes: 'hidden' }).expect(200);
      for (const answer of await answers(person)) {
        expect(answer.meta.examples).toBeNull();
        expect(new Set(scores(answer))).toEqual(new Set(['"score":null']));
      }
      for (const answer of await answers(admin)) {
        expect(answer.meta.examples).toBeGreaterThan(0);
        expect(scores(answer).length).toBeGreaterThan(0);
        expect(scores(answer)).not.toContain('"score":null');
      }
      await admin.put('/settings', { unreadableTypes: 'counts' }).expect(200);
    });

    test('entries of others are no candidates for who may read only their own', async () => {
      const person = await fixture.adminWith([
        grant('read'),
        { ...reads(ARTICLE, ['title', 'body'], { locales: ['en'] }), conditions: ['admin::is-creator'] },
      ]);
      expect((await ofCell('stage=awareness&touchpoint=newsletter', person)).data).toEqual([]);
      await person.get(`/suggestions?contentType=${ARTICLE}&documentId=${unplaced.awareness}`).expect(400);
    });
  });

  test('components, blocks of text and dynamic zones are read, private fields are not', async () => {
    const documentId = await createEntry(fixture.strapi, 'page', {
      title: 'Untitled',
      hero: { headline: 'Delivery in two days' },
      sections: [{ __component: 'shared.quote', text: 'Paying by invoice and free returns' }],
    });
    const url = `/suggestions?contentType=api::page.page&documentId=${documentId}`;
    const { data } = (await admin.get(url).expect(200)).body as EntrySuggestions;
    expect(data[0]!.stage).toBe('purchase');
    expect(data[0]!.words).toEqual(expect.arrayContaining(['Delivery', 'invoice']));

    const hidden = await createEntry(fixture.strapi, 'article', {
      title: 'Untitled',
      internalNote: 'delivery invoice returns payment',
    });
    expect(JSON.stringify((await ofEntry(hidden)).data)).not.toContain('invoice');
  });

  test('another type is known by its words alone', async () => {
    const faq = await createEntry(fixture.strapi, 'faq', {
      question: 'How long does delivery take?',
      answer: 'Two days, and returns are free. Pay by invoice.',
    });
    const { data } = (await admin.get(`/suggestions?contentType=${FAQ}&documentId=${faq}`).expect(200)).body;
    expect(data[0].stage).toBe('purchase');
  });

  test('what does not exist is refused with what does', async () => {
    const unknownStage = await admin.get('/suggestions/cell?stage=nowhere').expect(400);
    expect(unknownStage.body.error.message).toContain('awareness, consideration, purchase');
    await admin.get('/suggestions/cell?stage=awareness&touchpoint=nowhere').expect(400);
    await admin.get(`/suggestions?contentType=${ARTICLE}&documentId=nobodyknowsthis`).expect(400);
    await admin.get(`/suggestions?contentType=${ARTICLE}&documentId=${unplaced.awareness}&journey=nowhere`).expect(400);
    await admin.get(`/suggestions?contentType=${ARTICLE}&documentId=${unplaced.awareness}&locale=xx`).expect(400);
    await admin.post('/suggestions/many', { entries: [] }).expect(400);
  });
});

test('a training ends when the site shuts down, and is no failure', async () => {
  const { strapi } = fixture;
  const { createTrainer } = await import('../../server/src/suggestions/trainer');
  // So that it stands in the middle of its reading after the first page.
  setLimits(strapi, { entriesInPage: 1 });
  const warned = jest.spyOn(strapi.log, 'warn');
  const { connection } = strapi.db;
  const pages = jest.fn();
  const firstPage = new Promise<void>((resolve) => pages.mockImplementation(() => resolve()));
  const listen = ({ sql }: { sql: string }) => void (/from .articles. .*document_id. in \(/.test(sql) && pages());
  connection.on('query', listen);
  try {
    const trainer = createTrainer({ strapi });
    const training = trainer.trainNow().then(
      () => 'finished',
      (error: Error) => error.name,
    );
    await firstPage;
    await trainer.stop();
    expect(pages.mock.calls.length).toBeLessThan(5);
    expect(await training).toBe('Stopped');
    expect(trainer.isDue()).toBe(false);
    await expect(trainer.trainNow()).rejects.toMatchObject({ name: 'Stopped' });
    expect(warned).not.toHaveBeenCalled();
  } finally {
    connection.removeListener('query', listen);
    warned.mockRestore();
    setLimits(strapi);
  }
});
