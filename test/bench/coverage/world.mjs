/** The moment that the world is looked at, and what surrounds it. */
export const NOW = Date.parse('2026-06-15T12:00:00Z');
const DAY = 24 * 60 * 60 * 1000;

export const LOCALES = ['en', 'de', 'fr', 'es', 'it'];
export const SEGMENTS = ['new', 'pro', 'smb', 'enterprise', 'partner', 'student'];
export const TYPES = ['article', 'case-study', 'video', 'webinar'].map((name) => `api::${name}.${name}`);
const STAGES = ['awareness', 'consideration', 'purchase', 'retention', 'advocacy'];
const TOUCHPOINTS = Array.from({ length: 40 }, (_, index) => `touchpoint-${String(index).padStart(2, '0')}`);

/** A generator of numbers in [0, 1) that is the same in every run (mulberry32). */
const generator = (seed) => () => {
  seed = (seed + 0x6d2b79f5) | 0;
  let mixed = Math.imul(seed ^ (seed >>> 15), 1 | seed);
  mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
  return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
};

/**
 * A journey of 5 stages × 40 touchpoints × 5 locales with so many placements, two of each entry on average: some for
 * segments, some in a window, most at a touchpoint. Always the same one.
 */
export const worldOf = (placementCount) => {
  const random = generator(20_260_615);
  const oneOf = (list) => list[Math.floor(random() * list.length)];
  const chance = (share) => random() < share;
  const daysAway = (from, to) => NOW + Math.floor((from + random() * (to - from)) * DAY);
  const id = () => Array.from({ length: 24 }, () => Math.floor(random() * 36).toString(36)).join('');

  const entries = Array.from({ length: Math.ceil(placementCount / 2) }, () => ({
    contentType: oneOf(TYPES),
    documentId: id(),
    versions: LOCALES.map((locale) => ({
      locale,
      published: chance(0.8),
      updatedAt: daysAway(-400, 0),
      reviewedAt: chance(0.2) ? daysAway(-100, 0) : null,
    })),
  }));
  const placements = Array.from({ length: placementCount }, () => {
    const { contentType, documentId } = oneOf(entries);
    return {
      id: id(),
      contentType,
      documentId,
      locale: chance(0.2) ? oneOf(LOCALES) : null,
      stage: oneOf(STAGES),
      touchpoint: chance(0.1) ? null : oneOf(TOUCHPOINTS),
      segments: chance(0.3) ? [oneOf(SEGMENTS)] : [],
      weight: oneOf([20, 50, 50, 50, 80]),
      startsAt: chance(0.15) ? daysAway(-60, 20) : null,
      endsAt: chance(0.15) ? daysAway(-10, 90) : null,
    };
  });
  const moments = STAGES.flatMap((stage) =>
    [null, ...TOUCHPOINTS].map((touchpoint) => ({
      stage,
      touchpoint,
      target: oneOf([0, 3, 10, 100, 1000]),
      impact: null,
      requiredSegments: chance(0.3) ? [oneOf(SEGMENTS)] : [],
      owner: null,
      dueDate: chance(0.3) ? '2026-06-01' : null,
      brief: null,
      externalItems: [],
    })),
  );
  return {
    journey: { slug: 'journey', name: 'Journey', locales: LOCALES },
    locales: LOCALES,
    stages: STAGES.map((slug) => ({ slug, name: slug })),
    touchpoints: TOUCHPOINTS.map((slug) => ({ slug, name: slug, channel: null, phase: null, impact: 3, owner: null })),
    moments,
    placements,
    entries: new Map(entries.map((entry) => [`${entry.contentType}#${entry.documentId}`, entry])),
  };
};
