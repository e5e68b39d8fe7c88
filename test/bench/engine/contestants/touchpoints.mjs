import { climb, compileRule, indexPlacements } from '../../../../dist/engine/index.mjs';
import { entryOf, SLOTS, STAGES } from '../page.mjs';

const conditionOf = ({ trait, op, value, values }) => ({ [trait]: op === 'gte' ? { $gte: value } : { $in: values } });

const placementOf = (slot, stage) => ({
  id: `${slot}|${stage}`,
  contentType: 'api::article.article',
  documentId: entryOf(slot, stage),
  locale: null,
  stage,
  touchpoint: slot,
  segments: [],
  weight: 50,
  startsAt: null,
  endsAt: null,
});

/** This plugin's engine, as it is built: the stage is decided once for a page, each slot climbs the ladder. */
export const create = () => {
  const rules = STAGES.map(({ rule }) => compileRule({ traits: Object.assign({}, ...rule.map(conditionOf)) }));
  const slugs = STAGES.map(({ slug }) => slug);
  const index = indexPlacements(
    slugs,
    SLOTS.flatMap((slot) => slugs.map((slug) => placementOf(slot, slug))),
  );
  const stageFor = (visitor) => {
    for (let stage = slugs.length - 1; stage >= 0; stage -= 1) if (rules[stage](visitor)) return slugs[stage];
    return slugs[0];
  };
  const always = () => true;
  return {
    contextOf: (traits) => ({ traits }),
    page(visitor, out) {
      const stage = stageFor(visitor);
      for (let slot = 0; slot < SLOTS.length; slot += 1) {
        const request = {
          stage,
          touchpoint: SLOTS[slot],
          segments: [],
          locale: 'en',
          at: 0,
          limit: 1,
          fallback: 'ladder',
        };
        out[slot] = climb(index, request, always)[0].placement.documentId;
      }
    },
  };
};
