/** The words of the trial's entries: enough of them that a list reads like a real site, and no two titles alike. */
export const CATEGORIES = ['Comparison', 'How to', 'Care & repair', 'Stories', 'Product news', 'Company'];

const THINGS = [
  'hiking boots', 'trail shoes', 'rain jackets', 'down jackets', 'tents', 'sleeping bags', 'stoves', 'backpacks',
  'head torches', 'water filters', 'trekking poles', 'child carriers', 'merino shirts', 'gaiters', 'snowshoes',
  'climbing ropes', 'maps', 'first-aid kits', 'hammocks', 'camping mats',
]; // prettier-ignore
const PLACES = [
  'the Black Forest', 'the Alps', 'the coast', 'the garden', 'the high fells', 'the night train', 'the first snow',
  'a wet weekend', 'a long summer', 'two days off', 'the school holidays', 'the winter hut', 'the way to work',
]; // prettier-ignore

const TITLES = {
  Comparison: ['Which {thing} for {place}?', '{Thing} compared for {place}', 'Light or sturdy: {thing} for {place}'],
  'How to': ['How to choose {thing} for {place}', 'Your first {thing} in {place}', 'Packing {thing} for {place}'],
  'Care & repair': ['Washing {thing} after {place}', 'Mending {thing} before {place}', 'Storing {thing} after {place}'],
  Stories: ['What {place} taught us about {thing}', 'A week in {place} with old {thing}', '{Thing}, {place} and us'],
  'Product news': ['New {thing} for {place}', '{Thing}: what changed since {place}', 'Back again: {thing} for {place}'],
  Company: ['Why we still make {thing}', 'The people behind our {thing}', 'Our {thing} and {place}'],
};

const BODY = {
  Comparison: 'We carried both for a month and weighed, wore and washed them. Here is what differs, and for whom it matters.',
  'How to': 'Measure first, then decide. Three questions are enough, and the last one is about your knees.',
  'Care & repair': 'Lukewarm water, mild soap, no softener. What is torn goes to the workshop, which answers in two days.',
  Stories: 'It rained from the first hour. Nobody turned back, and everybody remembers the soup.',
  'Product news': 'From this week in every store. The old pattern stays in the range as long as there is cloth.',
  Company: 'Twelve stores, one workshop, and a rule: whoever sells a thing can also mend it.',
}; // prettier-ignore

const capital = (words) => words.charAt(0).toUpperCase() + words.slice(1);

/** Title and text of the n-th entry of a category. The edition keeps titles apart where the words begin again. */
const wordsOf = (n, category) => {
  const thing = THINGS[n % THINGS.length];
  const place = PLACES[Math.floor(n / THINGS.length) % PLACES.length];
  const patterns = TITLES[category];
  const pattern = patterns[Math.floor(n / 7) % patterns.length];
  const round = Math.floor(n / (THINGS.length * PLACES.length));
  const title = pattern.replace('{thing}', thing).replace('{Thing}', capital(thing)).replace('{place}', place);
  return {
    title: round > 0 ? `${title} (no. ${round + 1})` : title,
    body: `${capital(thing)}, and ${place}. ${BODY[category]} ${BODY[CATEGORIES[n % CATEGORIES.length]]}`,
  };
};

/** The five types: how many entries, which fields their words go to, and whether they have a category and a language. */
export const TYPES = [
  {
    uid: 'api::article.article',
    count: 4000,
    locale: 'en',
    hasCategory: true,
    fields: ({ title, body }) => ({ title, excerpt: body.slice(0, 90), body }),
  },
  {
    uid: 'api::faq.faq',
    count: 2500,
    locale: 'en',
    hasCategory: true,
    fields: ({ title, body }) => ({ question: title.endsWith('?') ? title : `${title}: is that right?`, answer: body }),
  },
  {
    uid: 'api::guide.guide',
    count: 1500,
    locale: 'en',
    hasCategory: true,
    fields: ({ title, body }, n) => ({
      title,
      summary: body.slice(0, 90),
      body,
      level: ['beginner', 'regular', 'expert'][n % 3],
    }),
  },
  {
    uid: 'api::email.email',
    count: 1200,
    locale: 'en',
    fields: ({ title, body }) => ({ subject: title, preheader: body.slice(0, 60), body }),
  },
  {
    uid: 'api::video.video',
    count: 800,
    locale: null,
    fields: ({ title, body }, n) => ({ title, summary: body.slice(0, 90), durationSeconds: 60 + (n % 600) }),
  },
];

/** One of twelve is never published. */
const isDraft = (n) => n % 12 === 5;

/** The entries of a type, with their category by its place in {@link CATEGORIES}. */
export const entriesOf = ({ count, fields }) =>
  Array.from({ length: count }, (_, n) => {
    // Not in step with the words, so that each category holds every thing and place.
    const category = (n + Math.floor(n / CATEGORIES.length)) % CATEGORIES.length;
    return { category, draft: isDraft(n), data: fields(wordsOf(n, CATEGORIES[category]), n) };
  });
