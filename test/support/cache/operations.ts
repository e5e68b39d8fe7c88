import type { Core } from '@strapi/strapi';
import { finding, grantPublic, revokePublic } from '../site';
import type { AdminClient } from '../strapi';
import { KINDS, type Kind } from './oracle';
import type { Random } from './random';

const LOCALES = ['en', 'de'];
const MAX_ENTRIES = 12;
const FAR = { past: '2020-01-01T00:00:00.000Z', future: '2100-01-01T00:00:00.000Z', never: '2101-01-01T00:00:00.000Z' };
const SECRET_FREE = KINDS.map(({ uid }) => uid);

interface World {
  readonly strapi: Core.Strapi;
  readonly admin: AdminClient;
  readonly random: Random;
  /** The custom API token's row. */
  readonly token: { readonly id: number };
  readonly stages: readonly string[];
  readonly touchpoints: readonly string[];
  readonly segments: readonly string[];
}

/** A call that must succeed; what it is refused with is told. */
const done = async (call: PromiseLike<{ status: number; body: unknown }>): Promise<void> => {
  const { status, body } = await call;
  if (status !== 200) throw new Error(`${status} ${JSON.stringify(body)}`);
};

type Documents = { [Method in string]: (params: object) => Promise<{ documentId: string } & Record<string, unknown>> };

/** Everything that people and programs do to a site, at random; each returns what it did, in a few words. */
export const createOperations = ({ strapi, admin, random, token, stages, touchpoints, segments }: World) => {
  const entries = new Map<string, string[]>(KINDS.map(({ uid }) => [uid, []]));
  const documents = (uid: string) => strapi.documents(uid as never) as unknown as Documents;
  let counter = 0;
  const word = () => `word ${(counter += 1)}`;
  const anyOf = (uid: string): string | null => random.pick([...(entries.get(uid) ?? []), null]);
  const localeOf = ({ localized }: Kind) => (localized ? { locale: random.pick(LOCALES) } : {});
  const file = async () => random.pick([...(await strapi.db.query('plugin::upload.file').findMany({})), null]);

  const teaser = async () => ({
    headline: word(),
    category: anyOf('api::category.category'),
    articles: [anyOf('api::article.article')].filter(Boolean),
    image: (await file())?.id ?? null,
  });

  const dataOf = async ({ uid }: Kind): Promise<object> => {
    switch (uid) {
      case 'api::article.article':
        return {
          title: word(),
          category: anyOf('api::category.category'),
          related: [anyOf(uid)].filter(Boolean),
        };
      case 'api::page.page':
        return {
          title: word(),
          cover: (await file())?.id ?? null,
          hero: random.chance(0.5) ? await teaser() : null,
          sections: random.chance(0.5)
            ? [
                { __component: 'shared.teaser', ...(await teaser()) },
                { __component: 'shared.quote', text: word() },
              ]
            : [],
        };
      case 'api::hint.hint':
        return { title: word() };
      case 'api::faq.faq':
        return { question: word() };
      default:
        return random.chance(0.5) ? { name: word() } : { name: word(), articles: entriesOf('api::article.article') };
    }
  };
  const entriesOf = (uid: string) => random.some(entries.get(uid) ?? [], 0.4);

  const hasDrafts = ({ uid }: Kind) => uid === 'api::article.article' || uid === 'api::page.page';
  const status = (kind: Kind) => (hasDrafts(kind) && random.chance(0.6) ? { status: 'published' } : {});

  const existing = (): { kind: Kind; documentId: string } | null => {
    const kind = random.pick(KINDS);
    const documentId = anyOf(kind.uid);
    return documentId ? { kind, documentId } : null;
  };

  const forgetIfGone = async ({ uid }: Kind, documentId: string) => {
    const left = await strapi.db.query(uid as never).count({ where: { documentId } } as never);
    const others = entries.get(uid)!.filter((id) => id !== documentId);
    if (left === 0) entries.set(uid, others);
  };

  const placement = () => ({
    stage: random.pick(stages),
    ...(random.chance(0.6) ? { touchpoint: random.pick(touchpoints) } : {}),
    segments: random.some(segments, 0.3),
    weight: random.pick([20, 50, 80]),
    ...(random.chance(0.1) ? { startsAt: random.pick([FAR.past, FAR.future]) } : {}),
    ...(random.chance(0.1) ? { endsAt: FAR.never } : {}),
  });

  const operations = {
    async create(): Promise<string> {
      const kind = random.pick(KINDS);
      const list = entries.get(kind.uid)!;
      if (list.length >= MAX_ENTRIES) return operations.update();
      const { documentId } = await documents(kind.uid).create!({
        data: await dataOf(kind),
        ...localeOf(kind),
        ...status(kind),
      });
      list.push(documentId);
      return `create ${kind.plural} ${documentId}`;
    },

    async update(): Promise<string> {
      const one = existing();
      if (!one) return operations.create();
      const { kind, documentId } = one;
      await documents(kind.uid).update!({ documentId, data: await dataOf(kind), ...localeOf(kind), ...status(kind) });
      return `update ${kind.plural} ${documentId}`;
    },

    async changeState() {
      const one = existing();
      if (!one || !hasDrafts(one.kind)) return 'nothing';
      const { kind, documentId } = one;
      const action = random.pick(['publish', 'publish', 'unpublish', 'discardDraft']);
      const locale = kind.localized ? { locale: random.pick([...LOCALES, '*']) } : {};
      await documents(kind.uid)[action]!({ documentId, ...locale });
      // Discarding the draft of what was never published leaves nothing.
      await forgetIfGone(kind, documentId);
      return `${action} ${kind.plural} ${documentId}`;
    },

    async remove() {
      const one = existing();
      if (!one) return 'nothing';
      const { kind, documentId } = one;
      const locale = kind.localized ? { locale: random.pick([...LOCALES, '*']) } : {};
      await documents(kind.uid).delete!({ documentId, ...locale });
      await forgetIfGone(kind, documentId);
      return `delete ${kind.plural} ${documentId}`;
    },

    async place() {
      const one = existing();
      if (!one) return 'nothing';
      const list = [
        ...new Map([placement(), placement()].map((item) => [`${item.stage} ${item.touchpoint}`, item])).values(),
      ];
      const wanted = random.some(list, 0.8);
      await done(admin.put(`/placements/${one.kind.uid}/${one.documentId}`, { placements: wanted }));
      return `place ${one.kind.plural} ${one.documentId}`;
    },

    async placeMany() {
      const refs = KINDS.flatMap(({ uid }) => entriesOf(uid).map((documentId) => ({ contentType: uid, documentId })));
      if (refs.length === 0) return 'nothing';
      const { stage, touchpoint } = placement();
      const body = random.chance(0.5)
        ? { remove: [{ stage, ...(touchpoint ? { touchpoint } : {}) }], add: [] }
        : { add: [placement()] };
      await done(admin.post('/placements/bulk', { entries: refs, ...body }));
      return `place ${refs.length} entries`;
    },

    async media() {
      const query = strapi.db.query('plugin::upload.file');
      const files = await query.findMany({});
      if (files.length < 3) {
        await query.create({
          data: {
            name: word(),
            hash: word(),
            mime: 'image/png',
            size: 1,
            url: `/${counter}.png`,
            provider: 'local',
            ext: '.png',
          },
        });
        return 'a new file';
      }
      const one = random.pick(files);
      if (random.chance(0.2)) {
        await query.delete({ where: { id: one.id } });
        return 'delete a file';
      }
      await query.update({ where: { id: one.id }, data: { alternativeText: word() } });
      return 'update a file';
    },

    async publicPermission() {
      const uid = random.pick(SECRET_FREE);
      const action = finding(uid.split('.')[1]!);
      await revokePublic(strapi, action);
      if (random.chance(0.7)) await grantPublic(strapi, action);
      return `the public's ${action[0]}`;
    },

    async tokenPermission() {
      const permissions = [
        'plugin::touchpoints.content.find',
        ...random.some(SECRET_FREE, 0.7).map((uid) => `${uid}.find`),
      ];
      await strapi
        .service('admin::api-token')
        .update(token.id, { name: 'custom', type: 'custom', lifespan: null, permissions });
      return "the custom token's permissions";
    },

    async journey() {
      const { body } = await admin.get('/journeys').expect(200);
      const { documentId, version } = body.data[0];
      await admin.put(`/journeys/${documentId}`, { version, name: word() }).expect(200);
      return 'rename the journey';
    },

    /** All that happened in it never did. */
    async rollBack() {
      const failing = strapi.db.transaction(async () => {
        const one = existing();
        if (one)
          await documents(one.kind.uid).update!({
            documentId: one.documentId,
            data: { ...(await dataOf(one.kind)) },
            ...localeOf(one.kind),
            ...status(one.kind),
          });
        throw new Error('rolled back');
      });
      await failing.catch((error: Error) => {
        if (error.message !== 'rolled back') throw error;
      });
      return 'roll back an update';
    },
  };

  const often = [
    ...Array<keyof typeof operations>(6).fill('create'),
    ...Array<keyof typeof operations>(8).fill('update'),
    ...Array<keyof typeof operations>(6).fill('changeState'),
    ...Array<keyof typeof operations>(8).fill('place'),
    ...([
      'remove',
      'placeMany',
      'placeMany',
      'media',
      'media',
      'publicPermission',
      'tokenPermission',
      'journey',
      'rollBack',
    ] as const),
  ];
  return async (): Promise<string> => {
    const name = random.pick(often);
    // Strapi refuses some of what comes by chance, such as a relation to an entry that has no such locale: that is fine, too.
    return operations[name]().catch((error: Error) => {
      if (error.name !== 'ValidationError') throw error;
      return `${name}, refused`;
    });
  };
};
