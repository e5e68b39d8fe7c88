import { ARTICLE, documentIdOf, STAGES } from '../http/seed.mjs';
import { fill, nested, record, text } from './bodies.mjs';

const PATH = '/api/touchpoints';
/** At the first stage stands the entry that leads to all others, at the second it does not. */
const content = (what, query, stage = STAGES[0]) => ({
  route: 'GET /content',
  what,
  path: `${PATH}/content?stage=${stage}&fallback=none&${query}`,
});
const decide = (what, body) => ({ route: 'POST /decisions', what, path: `${PATH}/decisions`, body });

/** Longest lists that fit into an address. */
const NAMES = Array.from({ length: 1500 }, (_, index) => `name${index}`).join(',');

/** A path of `related`, so many levels deep. */
const related = (levels) => Array.from({ length: levels }, () => 'related').join('.');

/** A third of the related entries: of the first entry, which leads to all others, that makes one entry of more than 8,000. */
const A_THIRD = `populate[related][populate][related][filters][readingMinutes][$lt]=6`;

/** The last one is over the limit by intention: what it costs to be refused. */
export const publicCases = () => [
  content('100 entries', 'limit=100'),
  content('100 entries, everything', 'limit=100&populate=*'),
  content('100 entries with ten related each', `limit=100&populate=${related(1)}`),
  content('90 entries, two levels: 9,990', `limit=90&populate=${related(2)}`, STAGES[1]),
  content('9 entries, three levels: 9,999', `limit=9&populate=${related(3)}`, STAGES[1]),
  content('100 entries, six levels: refused', `limit=100&populate=${related(6)}`),
  content('the entry that leads to all others', `limit=1&populate=${related(1)}&fields=title`),
  content('the same, two levels: refused', `limit=1&populate=${related(2)}`),
  content('the same, a third of them on the second level: refused', `limit=1&${A_THIRD}`),
  content(
    'a hundred keys',
    `limit=100&${Array.from({ length: 33 }, (_, i) => `populate[related][fields][${i}]=title`).join('&')}`,
  ),
  content('the longest list of fields', `fields=${NAMES}`),
  content('the longest list of segments', `segments=${NAMES}`),
  content('the longest list of types', `contentTypes=${NAMES}`),
  {
    route: 'GET /content/preview',
    what: 'as a token with previews',
    path: `${PATH}/content/preview?stage=${STAGES[0]}&limit=90&populate=${related(2)}`,
    as: 'token',
  },
  { route: 'GET /journeys', what: '', path: `${PATH}/journeys` },
  { route: 'GET /snapshot', what: '', path: `${PATH}/snapshot` },
  decide('90 entries, two levels: 9,990', { visitor: {}, limit: 90, populate: related(2) }),
  decide('100 entries, six levels: refused', { visitor: {}, limit: 100, populate: related(6) }),
  decide('the longest traits', { visitor: { traits: record(() => 'value') } }),
  decide('a trait of lists', { visitor: { traits: { visits: fill((index) => index) } } }),
  decide('the longest events', { visitor: { events: record((index) => index) } }),
  decide('a long text', { visitor: { traits: { visits: text(1_000_000) } } }),
  decide('the longest history, explained', {
    visitor: {
      history: Array.from({ length: 200 }, (_, index) => ({
        contentType: ARTICLE,
        documentId: documentIdOf(index),
        at: '2026-01-02T00:00:00Z',
      })),
    },
    limit: 100,
    explain: true,
  }),
  decide('a list of fields', { visitor: {}, fields: fill(() => 'title') }),
  decide('a text of fields', { visitor: {}, fields: 'a,'.repeat(500_000) }),
  decide('a list of populate', { visitor: {}, populate: fill(() => 'related') }),
  decide('a text of populate', { visitor: {}, populate: 'a,'.repeat(500_000) }),
  decide('a path of populate', { visitor: {}, populate: 'a.'.repeat(500_000) }),
  decide('an object of populate', { visitor: {}, populate: record(() => true) }),
  decide('a long key of populate', { visitor: {}, populate: { ['a.'.repeat(500_000)]: true } }),
  decide('conditions of populate', {
    visitor: {},
    populate: { related: { filters: { $or: fill((index) => ({ title: { $eq: `${index}` } })) } } },
  }),
  decide('lists within lists', nested('{"visitor":{"traits":{"a":', 500_000, '}}}')),
  decide('the same of populate', nested('{"visitor":{},"populate":', 500_000, '}')),
  decide(
    'very many keys',
    record((index) => index),
  ),
  decide('the longest list of types', { visitor: {}, contentTypes: fill((index) => `t${index}`) }),
];
