/** What this shop knows of itself: where it shows content, and whom it expects. */

/** The journey's stages, in order; the titles are the page's own, in its own languages. */
export const STAGES = ['awareness', 'consideration', 'purchase', 'retention', 'advocacy'];
export const SEGMENTS = ['families', 'trail-runners', 'clubs'];
export const LOCALES = ['en', 'de', 'fr'];

const uid = (name) => `api::${name}.${name}`;
const uids = (...names) => names.map(uid);

/** The pictures of articles and of landing pages. */
export const PICTURES = ['cover', 'hero'];

/** The three places of the page: which touchpoint each asks for, how much, and of which kinds. */
export const SURFACES = [
  {
    touchpoint: 'homepage',
    limit: 4,
    contentTypes: uids('article', 'guide', 'landing-page', 'video', 'offer'),
  },
  {
    touchpoint: 'product-page',
    limit: 3,
    contentTypes: uids('article', 'faq', 'guide', 'landing-page', 'offer'),
  },
  {
    touchpoint: 'newsletter',
    limit: 3,
    contentTypes: uids('article', 'email', 'guide', 'landing-page'),
  },
];

/** What a visitor may be known for, and what is then told of them. */
export const TRAITS = {
  children: { children: 2 },
  'trail-running': { interests: ['trail running'] },
  club: { accountType: 'club', groupSize: 40 },
};

/** What a visitor may have done: the events that the stages' rules count. */
export const EVENTS = ['product-viewed', 'basket-filled', 'order-placed', 'review-written'];

/** What `decide` is told of the visitor. */
export function visitorOf({ traits, events, viewed }) {
  return {
    traits: Object.assign({}, ...traits.map((trait) => TRAITS[trait])),
    events,
    history: viewed,
  };
}

/** An entry of any kind as a card shows it. */
export function cardOf(entry) {
  const text = plain(entry.body ?? entry.answer ?? entry.terms ?? '').split(/\n\s*\n/)[0];
  return {
    title: entry.title ?? entry.subject ?? entry.question,
    teaser: entry.excerpt ?? entry.summary ?? entry.intro ?? entry.preheader ?? text,
    text,
    kind: entry.__type.split('.').at(-1),
    button: entry.buttonLabel ?? null,
    picture: entry.hero ?? entry.cover ?? null,
    // Offers and videos exist in one language, whatever the page speaks.
    lang: entry.locale ?? 'en',
  };
}

/** Markdown without its marks. */
const plain = (markdown) => markdown.replace(/\*\*?([^*]+)\*\*?/g, '$1').replace(/\[([^\]]+)\]\([^)]*\)/g, '$1');
