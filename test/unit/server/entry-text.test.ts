import type { UserAbility } from '../../../server/src/entries/reader';
import { createEntryText } from '../../../server/src/suggestions/text';
import type { Context } from '../../../server/src/utils/context';

const text = { type: 'string' };
const strapi = {
  contentTypes: {
    'api::story.story': {
      attributes: {
        title: text,
        body: { type: 'blocks' },
        note: { type: 'text', private: true },
        token: { type: 'password' },
        level: { type: 'enumeration', enum: ['easy', 'hard'] },
        topic: { type: 'relation', relation: 'manyToOne', target: 'api::topic.topic' },
        author: { type: 'relation', relation: 'manyToOne', target: 'admin::user' },
        hero: { type: 'component', component: 'shared.hero' },
        parts: { type: 'dynamiczone', components: ['shared.hero', 'shared.deep'] },
        count: { type: 'integer' },
      },
    },
    'api::topic.topic': { attributes: { name: text } },
  },
  components: {
    'shared.hero': { attributes: { headline: text, secret: { type: 'string', private: true } } },
    'shared.deep': { attributes: { inner: { type: 'component', component: 'shared.deep' }, line: text } },
  },
} as unknown as Context['strapi'];

const reader = createEntryText({ strapi });
const STORY = 'api::story.story';

const paragraph = (...children: object[]) => ({ type: 'paragraph', children });
const ROW = {
  locale: 'en',
  title: 'Rain',
  body: [
    paragraph({ type: 'text', text: 'Wet ' }, { type: 'link', url: '/x', children: [{ type: 'text', text: 'wool' }] }),
  ],
  note: 'do not tell',
  token: 'hunter2',
  level: 'easy',
  topic: { id: 1, name: 'Hiking' },
  author: { id: 1, email: 'ada@example.com' },
  hero: { headline: 'Boots', secret: 'hidden' },
  parts: [
    { __component: 'shared.hero', headline: 'Tents' },
    { __component: 'shared.deep', line: 'Deep', inner: { line: 'Deeper' } },
    { __component: 'shared.gone', line: 'Gone' },
  ],
  count: 7,
};

test('what is written in fields, blocks of text, components and dynamic zones is read', () => {
  const { passages, facets, type } = reader.readingOf(STORY, [ROW, { locale: 'de', title: 'Regen' }]);
  expect(type).toBe(STORY);
  expect(passages).toEqual([
    { locale: 'en', text: 'Rain\nWet wool\nBoots\nTents\nDeeper\nDeep' },
    { locale: 'de', text: 'Regen' },
  ]);
  expect(facets).toEqual(['level=easy', 'topic=Hiking']);
});

test('private fields, passwords and people are neither read nor asked for', () => {
  const asked = JSON.stringify([reader.selectOf(STORY), reader.populateOf(STORY)]);
  expect(asked).not.toMatch(/note|token|author|secret/);
  expect(asked).toMatch(/title.*body.*level/);
});

test('a component that holds itself ends somewhere', () => {
  expect(JSON.stringify(reader.populateOf(STORY)).match(/inner/g)!.length).toBeLessThan(10);
});

test('relations to what a person may not read are not followed', () => {
  const ability: Pick<UserAbility, 'can'> = { can: (_action, subject) => subject !== 'api::topic.topic' };
  expect(Object.keys(reader.populateFor(STORY, ability))).toEqual(['hero', 'parts']);
  expect(Object.keys(reader.populateFor(STORY, { can: () => true }))).toEqual(['topic', 'hero', 'parts']);
});
