import { PICTURES, SEGMENTS, STAGES, SURFACES } from './site.js';

const KINDS = [...new Set(SURFACES.flatMap(({ contentTypes }) => contentTypes))];
const MOST = 100;

/** What was fetched, by locale. */
const libraries = new Map();

/**
 * Every entry that stands on the journey, in one language, fetched once: a local decision names entries by id only, and a
 * real site would have built its pages from them already. `leads` are the first for everybody at each stage.
 *
 * @returns {Promise<{ entries: Map<string, object>, leads: object[] }>}
 */
export function libraryOf(client, locale) {
  if (!libraries.has(locale)) {
    const loading = load(client, locale);
    libraries.set(locale, loading);
    // What failed is tried again the next time.
    loading.catch(() => libraries.delete(locale));
  }
  return libraries.get(locale);
}

async function load(client, locale) {
  const stages = await Promise.all(
    STAGES.map(async (stage) => {
      const question = { stage, locale, segments: SEGMENTS, contentTypes: KINDS, populate: PICTURES };
      return (await client.content({ ...question, limit: MOST, fallback: 'none' })).data;
    }),
  );
  const leads = stages.map((entries) => entries.find(({ __match }) => __match.rung === 'stage')).filter(Boolean);
  return { entries: new Map(stages.flat().map((entry) => [entry.documentId, entry])), leads };
}
