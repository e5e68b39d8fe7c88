import type { ExistingChoice, JourneyDefinition, TemplateImport } from '../../../../types';
import { freeSlug } from '../../utils/slug';

/** A template's definition, and which of the site's touchpoints get the names in it. */
export interface SettledTemplate {
  readonly definition: JourneyDefinition;
  readonly renamed: ReadonlySet<string>;
}

/**
 * Does as a person chose where the site has touchpoints of the template's slugs already, which other journeys may share: one that
 * is to be another gets a slug of its own, in the plan, too.
 */
export const settle = (
  definition: JourneyDefinition,
  wanted: TemplateImport['touchpoints'],
  slugsOfSite: ReadonlySet<string>,
): SettledTemplate => {
  const { touchpoints = [], moments } = definition;
  const choices = new Map(wanted?.map(({ slug, existing }) => [slug, existing]));
  const isChosen = (slug: string, choice: ExistingChoice) => slugsOfSite.has(slug) && choices.get(slug) === choice;
  const taken = new Set([...slugsOfSite, ...touchpoints.map(({ slug }) => slug)]);
  const slugs = new Map<string, string>();
  for (const { slug, name } of touchpoints) {
    if (!isChosen(slug, 'another')) continue;
    const own = freeSlug(name, 'touchpoint', taken);
    taken.add(own);
    slugs.set(slug, own);
  }
  const slugNow = (slug: string) => slugs.get(slug) ?? slug;
  return {
    definition: {
      ...definition,
      touchpoints: touchpoints.map((touchpoint) => ({ ...touchpoint, slug: slugNow(touchpoint.slug) })),
      moments: moments?.map((moment) =>
        moment.touchpoint ? { ...moment, touchpoint: slugNow(moment.touchpoint) } : moment,
      ),
    },
    renamed: new Set(touchpoints.map(({ slug }) => slug).filter((slug) => isChosen(slug, 'rename'))),
  };
};
