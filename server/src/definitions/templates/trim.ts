import type { JourneyDefinition, TemplateImport } from '../../../../types';
import { invalid, unknown } from '../../utils/errors';
import { refusal } from '../../utils/refusals';

/** A template with only the touchpoints a team has, under the names it uses. */
export const trim = (definition: JourneyDefinition, wanted: TemplateImport['touchpoints']): JourneyDefinition => {
  if (!wanted) return definition;
  const known = (definition.touchpoints ?? []).map((touchpoint) => touchpoint.slug);
  const missing = wanted.findIndex(({ slug }) => !known.includes(slug));
  if (missing >= 0) throw unknown('touchpoint', wanted[missing]!.slug, known, ['touchpoints', missing, 'slug']);
  if (new Set(wanted.map(({ slug }) => slug)).size < wanted.length)
    throw invalid(refusal('touchpoint.twice'), ['touchpoints']);
  const names = new Map(wanted.map(({ slug, name }) => [slug, name]));
  return {
    ...definition,
    touchpoints: definition.touchpoints
      ?.filter(({ slug }) => names.has(slug))
      .map((touchpoint) => ({ ...touchpoint, name: names.get(touchpoint.slug) ?? touchpoint.name })),
    moments: definition.moments?.filter(({ touchpoint }) => !touchpoint || names.has(touchpoint)),
  };
};
