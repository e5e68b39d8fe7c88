import {
  createEntry,
  createToken,
  finding,
  grantPublic,
  importJourney,
  place,
  READ_CONTENT,
  revokePublic,
} from '../support/site';
import { bootStrapi, type Fixture } from '../support/strapi';

/** Drafts in decisions: for tokens that may preview, of what they may find, and kept by nobody. */

const DECIDE = 'plugin::touchpoints.decision.find';
const PREVIEW = 'plugin::touchpoints.content.preview';
const UID = 'api::article.article';

let fixture: Fixture;
let preview: string;
const ids: Record<string, string> = {};

const documents = () => fixture.strapi.documents(UID as never);
const update = (documentId: string, data: object) => documents().update({ documentId, data } as never);

beforeAll(async () => {
  fixture = await bootStrapi();
  const { strapi, admin } = fixture;
  await importJourney(admin);
  await grantPublic(strapi, [...READ_CONTENT, DECIDE, ...finding('article')]);
  ids.secret = await createEntry(strapi, 'secret', { name: 'Only ours' });
  ids.live = await createEntry(strapi, 'article', { title: 'Live' });
  ids.waiting = await createEntry(strapi, 'article', { title: 'Waiting' }, { publish: false });
  ids.page = await createEntry(strapi, 'page', { title: 'Draft page' }, { publish: false });
  await update(ids.live, { title: 'Live, revised', related: [ids.waiting], secret: ids.secret, internalNote: 'Psst' });
  await place(admin, 'article', ids.live, { stage: 'awareness', weight: 80 });
  await place(admin, 'article', ids.waiting, { stage: 'awareness' });
  await place(admin, 'page', ids.page, { stage: 'awareness', weight: 100 });
  preview = await createToken(strapi, 'custom', [DECIDE, PREVIEW, ...finding('article')]);
});
afterAll(() => fixture?.stop());

const ask = (body: object, authorization?: string) => {
  const call = fixture.request.post('/api/touchpoints/decisions').send({ visitor: {}, ...body });
  return authorization ? call.set('Authorization', authorization) : call;
};
const titles = (body: { data: { title: string }[] }) => body.data.map(({ title }) => title);
const NEVER_PUBLIC = /Waiting|revised|Draft page|Only ours|Psst/;

describe('are refused, with nothing of them in the answer, to', () => {
  const REFUSED = { message: expect.stringContaining('content.preview'), kept: 'private, no-store' };
  const expectRefused = async (authorization?: string) => {
    const { body, text, headers } = await ask({ status: 'draft', explain: true }, authorization).expect(403);
    expect(body.data).toBeNull();
    expect(text).not.toMatch(NEVER_PUBLIC);
    return { message: body.error.message as string, kept: headers['cache-control'] };
  };

  test('the public, also where somebody granted preview to its role', async () => {
    expect(await expectRefused()).toEqual(REFUSED);
    await grantPublic(fixture.strapi, [PREVIEW]);
    try {
      expect(await expectRefused()).toEqual(REFUSED);
    } finally {
      await revokePublic(fixture.strapi, [PREVIEW]);
    }
  });

  test('a read-only token', async () => {
    expect(await expectRefused(await createToken(fixture.strapi, 'read-only'))).toEqual(REFUSED);
  });

  test('a custom token that may not preview', async () => {
    const token = await createToken(fixture.strapi, 'custom', [DECIDE, ...finding('article', 'page')]);
    expect(await expectRefused(token)).toEqual(REFUSED);
  });

  test('a token that may preview, but not decide', async () => {
    await expectRefused(await createToken(fixture.strapi, 'custom', [PREVIEW, ...finding('article')]));
  });
});

test('a token that may preview is given what GET /content/preview gives at the decided stage', async () => {
  const { body, headers } = await ask({ status: 'draft' }, preview).expect(200);
  expect(titles(body)).toEqual(['Live, revised', 'Waiting']);
  expect(body.meta.decision.stage).toEqual({ slug: 'awareness', reason: 'DEFAULT' });
  expect(headers['cache-control']).toBe('private, no-store');
  expect(headers.etag).toBeUndefined();
  const content = await fixture.request
    .get('/api/touchpoints/content/preview?stage=awareness')
    .set('Authorization', preview)
    .expect(200);
  expect(body.data).toEqual(content.body.data);
});

test('only of content types that it may find, also where it asks for another one', async () => {
  const { text } = await ask({ status: 'draft', explain: true }, preview).expect(200);
  expect(text).not.toMatch(/Draft page|api::page\.page/);
  const { body } = await ask({ status: 'draft', contentTypes: ['pages'] }, preview).expect(400);
  expect(body.error.message).toContain('"pages" is not a content type');
  const wider = await createToken(fixture.strapi, 'custom', [DECIDE, PREVIEW, ...finding('article', 'page')]);
  expect(titles((await ask({ status: 'draft' }, wider).expect(200)).body)).toContain('Draft page');
});

test('without private fields, and without relations to what the token may not find', async () => {
  const { text } = await ask({ status: 'draft', populate: '*' }, preview).expect(200);
  expect(text).toContain('Live, revised');
  expect(text).not.toMatch(/Only ours|Psst/);
  await ask({ status: 'draft', fields: ['internalNote'] }, preview).expect(400);
});

test('published content brings no draft along, whoever populates it', async () => {
  await documents().publish({ documentId: ids.live } as never);
  try {
    for (const authorization of [undefined, preview, await createToken(fixture.strapi, 'full-access')]) {
      const { body, text } = await ask({ populate: { related: true } }, authorization).expect(200);
      expect(titles(body)).toContain('Live, revised');
      expect(body.data[0].related).toEqual([]);
      expect(text).not.toContain('Waiting');
    }
    const { body } = await ask({ status: 'draft', populate: { related: true } }, preview).expect(200);
    expect(titles({ data: body.data[0].related })).toEqual(['Waiting']);
  } finally {
    await documents().unpublish({ documentId: ids.live } as never);
  }
});

test('they are read again each time, and never stand in for what is published', async () => {
  await documents().publish({ documentId: ids.live } as never);
  const publicly = async () => titles((await ask({}).expect(200)).body);
  const draft = async () => titles((await ask({ status: 'draft' }, preview).expect(200)).body);
  expect(await publicly()).toEqual(['Live, revised']);
  for (const title of ['First', 'Second']) {
    await update(ids.live!, { title });
    expect(await draft()).toEqual([title, 'Waiting']);
    expect(await publicly()).toEqual(['Live, revised']);
    expect(titles((await ask({}, preview).expect(200)).body)).toEqual(['Live, revised']);
  }
});

test('only a trace of drafts names what was never published', async () => {
  const traced = async (body: object, authorization?: string) => {
    const answer = await ask({ explain: true, ...body }, authorization).expect(200);
    return answer.body.meta.trace.candidates.map(({ documentId }: { documentId: string }) => documentId);
  };
  expect(await traced({ status: 'draft' }, preview)).toEqual([ids.live, ids.waiting]);
  expect(await traced({}, preview)).toEqual([ids.live]);
  expect(await traced({})).toEqual([ids.live]);
});

test('another status is refused', async () => {
  const { body } = await ask({ status: 'modified' }, preview).expect(400);
  expect(body.error.message).toContain('status');
});
