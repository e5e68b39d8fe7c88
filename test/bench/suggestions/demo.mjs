import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';

const require = createRequire(import.meta.url);
const SEED = '../../../demo/seed';
const WORKER = fileURLToPath(new URL('../../../dist/suggestions-worker/index.js', import.meta.url));

const JOURNEY = JSON.parse(readFileSync(new URL(`${SEED}/journey.json`, import.meta.url), 'utf8'));
/** What is no text, although it is written in letters. */
const NO_TEXT = ['buttonUrl', 'url', 'code'];

const joined = (...parts) => parts.flat().filter(Boolean).join('\n');

/** The demo's plan in the words that the server reads of it. */
const planOf = (types) => ({
  locale: 'en',
  journeys: [
    {
      slug: JOURNEY.slug,
      stages: JOURNEY.stages.map((stage) => ({
        slug: stage.slug,
        words: joined(
          [stage.name, stage.goal, stage.businessGoal, stage.feeling],
          stage.painPoints,
          stage.opportunities,
        ),
      })),
      cells: JOURNEY.moments
        .filter(({ target }) => target > 0)
        .map(({ stage, touchpoint = null, brief, painPoints, opportunities, externalItems = [] }) => ({
          stage,
          touchpoint,
          words: joined(
            brief,
            painPoints,
            opportunities,
            externalItems.map(({ title }) => title),
          ),
        })),
    },
  ],
  touchpoints: JOURNEY.touchpoints.map(({ slug, name, description, channel }) => ({
    slug,
    words: joined(name, description, channel),
  })),
  segments: JOURNEY.segments.map(({ slug, name, description, goals, frustrations }) => ({
    slug,
    words: joined(name, description, goals, frustrations),
  })),
  types: types.map((slug) => ({ slug, words: slug.replace('-', ' ') })),
});

const textOf = (fields) =>
  joined(
    Object.entries(fields)
      .filter(([name, value]) => typeof value === 'string' && !NO_TEXT.includes(name))
      .map(([, value]) => value),
  );

const facetsOf = ({ level, category } = {}) =>
  [level && `level=${level}`, category && `category=${category}`].filter(Boolean);

/** Where each entry of the demo stands. */
const placesOf = (plan) => {
  const found = new Map();
  for (const [stage, touchpoints] of Object.entries(plan)) {
    for (const [slug, choices] of Object.entries(touchpoints)) {
      for (const choice of choices) {
        const { entry, segments = [] } = typeof choice === 'string' ? { entry: choice } : choice;
        const known = found.get(entry) ?? { places: [], segments: [] };
        known.places.push({ journey: JOURNEY.slug, stage, touchpoint: slug === '*' ? null : slug });
        known.segments = [...new Set([...known.segments, ...segments])];
        found.set(entry, known);
      }
    }
  }
  return found;
};

/** Every placed entry of the demo with its words in all its languages, as the server reads them. */
const readDemo = () => {
  require('../../support/register.cjs');
  const { CONTENT } = require(`${SEED}/content/index.ts`);
  const { LIMITS } = require('../../../server/src/limits.ts');
  const { PLACEMENTS } = require(`${SEED}/placements.ts`);
  const places = placesOf(PLACEMENTS);
  const examples = Object.entries(CONTENT).flatMap(([type, entries]) =>
    entries.flatMap(({ slug, text, rest, translations = {} }) => {
      const key = `${type}/${slug}`;
      const passages = Object.entries({ en: text, ...translations }).map(([locale, fields]) => ({
        locale,
        text: textOf(fields),
      }));
      return places.has(key) ? [{ key, type, passages, facets: facetsOf(rest), ...places.get(key) }] : [];
    }),
  );
  return { plan: planOf(Object.keys(CONTENT)), examples, limits: LIMITS };
};

/** One training of the built worker, as the server runs it. */
const trainOn = async ({ plan, examples, limits }) => {
  const worker = new Worker(WORKER, { workerData: { plan, limits } });
  const ask = (message) =>
    new Promise((resolve, reject) => {
      worker.once('message', resolve).once('error', reject);
      worker.postMessage(message);
    });
  try {
    await ask({ kind: 'teach', batch: examples });
    return (await ask({ kind: 'finish' })).learnt;
  } finally {
    await worker.terminate();
  }
};

const percent = (share) => `${Math.round(share * 100)} %`;

const figure = (what, value, other, reach) => ({
  what,
  value: value * 100,
  unit: '%',
  detail: `who guesses what is commonest: ${percent(other)}`,
  reach,
});

/** How good suggestions are on the demo's own content, entry by entry, each kept out of the training that guesses it. */
export const measureDemo = async () => {
  const { quality } = await trainOn(readDemo());
  const { stage, place, strong, entries } = quality;
  return [
    figure(`the demo's ${entries} placed entries: the stage at once`, stage.top1, stage.majorityTop1, {
      atLeast: Math.ceil(stage.majorityTop1 * 100),
    }),
    figure('… the stage within three', stage.top3, stage.majorityTop3, {
      atLeast: Math.ceil(stage.majorityTop3 * 100),
    }),
    figure('… stage and touchpoint at once', place.top1, place.majorityTop1, {
      atLeast: Math.ceil(place.majorityTop1 * 100),
    }),
    figure('… stage and touchpoint within three', place.top3, place.majorityTop3, {
      atLeast: Math.ceil(place.majorityTop3 * 100),
    }),
    {
      what: '… the stage of what is called a strong match',
      value: strong.precision * 100,
      unit: '%',
      detail: `${percent(strong.share)} of first guesses are strong`,
      reach: { atLeast: 70 },
    },
  ];
};
