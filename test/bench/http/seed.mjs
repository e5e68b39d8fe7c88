import { createHash } from 'node:crypto';
import Database from 'better-sqlite3';

/** The journey of every bench: 5 stages, 40 touchpoints, 4 segments. */
export const STAGES = ['awareness', 'consideration', 'purchase', 'retention', 'advocacy'];
export const TOUCHPOINTS = Array.from({ length: 40 }, (_, index) => `touchpoint-${String(index).padStart(2, '0')}`);
const SEGMENTS = ['families', 'runners', 'members', 'resellers'];

export const ARTICLE = 'api::article.article';
const NOW = Date.UTC(2026, 0, 1);
const DAY = 86_400_000;

/** An entry's documentId by its number. */
export const documentIdOf = (index) => `e${index.toString(36).padStart(23, '0')}`;

/** A number for each placement that looks random and is the same in every run. */
const scramble = (index) => Math.imul(index + 1, 2_654_435_761) >>> 0;

/** Ten of them make an answer of about 13 kB. */
const BODY = 'What to look for, what to leave, and what our own people take along when they go. '.repeat(10);

/** Every second entry has a German version, too. */
const EVERY_SECOND_IN_GERMAN = (index) => (index % 2 === 0 ? ['en', 'de'] : ['en']);

const articlesOf = function* (entries, { localesOf = EVERY_SECOND_IN_GERMAN, body = BODY }) {
  for (let index = 0; index < entries; index += 1) {
    for (const locale of localesOf(index)) {
      for (const published_at of [null, NOW]) {
        yield {
          document_id: documentIdOf(index),
          locale,
          published_at,
          created_at: NOW,
          updated_at: NOW,
          title: `Article ${index} (${locale})`,
          teaser: 'Three things that decide, and one that does not.',
          body: typeof body === 'function' ? body(index) : body,
          stage: STAGES[index % STAGES.length],
          touchpoint: TOUCHPOINTS[Math.floor(index / STAGES.length) % TOUCHPOINTS.length],
          reading_minutes: 3 + (index % 9),
        };
      }
    }
  }
};

/** What makes a placement unique, as the server computes it. */
const keyOf = (...parts) =>
  createHash('sha256')
    .update(JSON.stringify(parts.map((part) => part ?? '')))
    .digest('hex');

/** Two placements of each entry at different stages; one in ten for the whole stage, one in four for one segment. */
const placementsOf = function* (count) {
  for (let index = 0; index < count; index += 1) {
    const random = scramble(index);
    const entry = documentIdOf(index >> 1);
    const stage = STAGES[((index >> 1) + (index % 2) * 2) % STAGES.length];
    const touchpoint = random % 10 === 0 ? null : TOUCHPOINTS[(random >>> 4) % TOUCHPOINTS.length];
    const locale = (random >>> 10) % 10 === 0 ? 'en' : null;
    const isLater = (random >>> 16) % 50 === 0;
    yield {
      document_id: `p${index.toString(36).padStart(23, '0')}`,
      key: keyOf(ARTICLE, entry, locale, 'bench', stage, touchpoint),
      content_type: ARTICLE,
      entry,
      entry_locale: locale,
      journey: 'bench',
      stage,
      touchpoint,
      segments: JSON.stringify((random >>> 12) % 4 === 0 ? [SEGMENTS[(random >>> 14) % SEGMENTS.length]] : []),
      weight: [20, 50, 80][(random >>> 20) % 3],
      starts_at: isLater ? NOW + 3650 * DAY + index * 1000 : null,
      ends_at: (random >>> 18) % 20 === 0 ? NOW + 7300 * DAY + index * 1000 : null,
    };
  }
};

const plannedOf = (slugs, prefix, extra = () => ({})) =>
  slugs.map((slug, index) => ({
    document_id: `${prefix}${String(index).padStart(23, '0')}`,
    slug,
    name: slug,
    ...extra(slug, index),
  }));

const rule = (trait, value) => JSON.stringify({ traits: { [trait]: { $gte: value } } });

const tablesOf = (placements, options) => ({
  tp_journeys: plannedOf(['bench'], 'j', () => ({ is_default: 1, active: 1, version: 1 })),
  tp_stages: plannedOf(STAGES, 's', (_, position) => ({ journey: 'bench', position, rule: rule('visits', position) })),
  tp_touchpoints: plannedOf(TOUCHPOINTS, 't', () => ({ channel: 'website', impact: 3 })),
  tp_segments: plannedOf(SEGMENTS, 'g', (slug) => ({ rule: rule(slug, 1) })),
  tp_placements: placementsOf(placements),
  articles: articlesOf(placements / 2, options),
  ...options.tables,
});

/**
 * Fills a database that Strapi has made: so many placements of half as many entries. Strapi must not be running on it.
 * `localesOf` an entry's number, the `body` of each (or of its number), and rows of other `tables`, where others than usual are wanted.
 */
export const seed = (file, placements, options = {}) => {
  const database = new Database(file);
  database.pragma('synchronous = OFF');
  database.transaction(() => {
    for (const [table, rows] of Object.entries(tablesOf(placements, options))) {
      let insert;
      for (const row of rows) {
        const full = { created_at: NOW, updated_at: NOW, published_at: NOW, ...row };
        const columns = Object.keys(full);
        insert ??= database.prepare(
          `insert into ${table} (${columns.join(', ')}) values (${columns.map((column) => `@${column}`).join(', ')})`,
        );
        insert.run(full);
      }
    }
  })();
  // What a site's database has after a night: the planner's statistics.
  database.exec('analyze');
  database.close();
};
