import { compileDecider, entryKey, indexPlacements, JourneyIndex } from '../../../../dist/engine/index.mjs';
import { entryOf, SLOTS, STAGES } from '../page.mjs';

const ARTICLE = 'api::article.article';
const NOW = Date.UTC(2026, 0, 1);

const conditionOf = ({ trait, op, value, values }) => ({ [trait]: op === 'gte' ? { $gte: value } : { $in: values } });

const placementOf = (slot, stage) => ({
  id: `${slot}|${stage}`,
  contentType: ARTICLE,
  documentId: entryOf(slot, stage),
  locale: null,
  stage,
  touchpoint: slot,
  segments: [],
  weight: 50,
  startsAt: null,
  endsAt: null,
});

const publishedOf = ({ contentType, documentId }) => [
  entryKey(contentType, documentId),
  { contentType, documentId, versions: [{ locale: 'en', published: true, updatedAt: NOW }] },
];

/**
 * This plugin's engine as it is built, the way the server and the browser use it: the stage is decided once for a page, and
 * each slot is looked up in the index of the journey, which has climbed the ladder for it before.
 */
export const create = () => {
  const decide = compileDecider({
    stages: STAGES.map(({ slug, rule }) => ({ slug, rule: { traits: Object.assign({}, ...rule.map(conditionOf)) } })),
    segments: [],
    scoring: { halfLifeDays: 7, cap: 10, margin: 0.25 },
  });
  const placements = SLOTS.flatMap((slot) => STAGES.map(({ slug }) => placementOf(slot, slug)));
  const index = indexPlacements(
    STAGES.map(({ slug }) => slug),
    placements,
  );
  const journeyIndex = new JourneyIndex(index, new Map(placements.map(publishedOf)));
  const context = { at: NOW, weightsOf: () => undefined };
  return {
    contextOf: (traits) => ({ traits }),
    page(visitor, out) {
      const { stage, segments } = decide(visitor, context);
      const audience = { stage, segments, locale: 'en', limit: 1, fallback: 'ladder', contentTypes: [ARTICLE] };
      const lists = journeyIndex.listsFor(audience, NOW);
      for (let slot = 0; slot < SLOTS.length; slot += 1) out[slot] = lists.at(SLOTS[slot])[0].placement.documentId;
    },
  };
};
