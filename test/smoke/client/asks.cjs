/** What a front end does with the client, however it has got hold of it. */
const answer =
  '{"data":[{"id":7,"documentId":"a","__type":"api::a.a","__match":{"rung":"exact"}}],"meta":{"journey":"j"}}';

const SNAPSHOT = {
  locales: ['en'],
  defaultLocale: 'en',
  scoring: { halfLifeDays: 7, cap: 10, margin: 0.25 },
  contentTypes: { 'api::a.a': 'as' },
  segments: [{ slug: 'smb', rule: { traits: { employees: { $lt: 50 } } } }],
  touchpoints: ['email'],
  journeys: [
    {
      slug: 'j',
      default: true,
      stages: [{ slug: 'awareness' }],
      placements: [{ contentType: 'api::a.a', documentId: 'a', stage: 'awareness', segments: ['smb'] }],
    },
  ],
};

/** What the client gives when it asks, when it is refused, when it decides by itself, and what it exports. */
module.exports = async (client) => {
  const { createLocalTouchpoints, createTouchpoints, TouchpointsError } = client;
  const options = { baseURL: 'https://cms.example.com', retries: 0 };
  const asked = await createTouchpoints({ ...options, fetch: async () => new Response(answer) }).content({
    stage: 's',
  });
  const refusing = createTouchpoints({ ...options, fetch: async () => new Response('{}', { status: 403 }) });
  const refused = await refusing.journeys().catch((error) => error);
  const decided = createLocalTouchpoints({ data: SNAPSHOT, meta: { validUntil: null } }).decide({
    visitor: { traits: { employees: 3 } },
  });
  return {
    exported: Object.keys(client).sort(),
    asked: asked.data[0].documentId,
    refused: refused instanceof TouchpointsError && refused.status,
    decided: decided.data.map(({ documentId, __match }) => `${documentId} ${__match.rung}`),
  };
};

module.exports.SNAPSHOT = SNAPSHOT;
