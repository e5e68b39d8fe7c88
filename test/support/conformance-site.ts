import type { Core } from '@strapi/strapi';
import type { PlacementFacts } from '../../engine';
import { placementKey } from '../../server/src/store/mapping';
import type { DecisionCase } from './engine/decision-cases';
import { JOURNEY } from './engine/snapshot';

/** The cases' content types as the fixture site has them: an article is localised, a page is not, a hint has no drafts. */
const TYPES: Readonly<Record<string, string>> = {
  'api::article.article': 'api::article.article',
  'api::video.video': 'api::hint.hint',
  'api::offer.offer': 'api::hint.hint',
};
const NOT_LOCALIZED = 'api::page.page';

export const siteType = (contentType: string): string => TYPES[contentType] ?? contentType;

/** Makes the site's tables say exactly what a case says. */
export const createConformanceSite = (strapi: Core.Strapi) => {
  const query = (uid: string) => strapi.db.query(uid as never);
  const ours = (name: string) => query(`plugin::touchpoints.${name}`);
  const iso = (instant: number | null) => (instant === null ? null : new Date(instant).toISOString());

  const typeOf = ({ entries }: DecisionCase, { contentType, documentId }: PlacementFacts): string => {
    const entry = entries.get(`${contentType}#${documentId}`);
    return entry?.versions.some(({ locale }) => locale === null) ? NOT_LOCALIZED : siteType(contentType);
  };

  const addLocales = async (codes: readonly string[]) => {
    const known = (await query('plugin::i18n.locale').findMany({})) as { code: string }[];
    for (const code of codes) {
      if (!known.some((locale) => locale.code === code))
        await query('plugin::i18n.locale').create({ data: { code, name: code } });
    }
  };

  const addEntries = async (asked: DecisionCase, placements: readonly PlacementFacts[]) => {
    const added = new Set<string>();
    for (const placement of placements) {
      const { documentId } = placement;
      const uid = typeOf(asked, placement);
      if (added.has(`${uid}#${documentId}`)) continue;
      added.add(`${uid}#${documentId}`);
      for (const { locale, published } of asked.entries.get(`${placement.contentType}#${documentId}`)?.versions ?? []) {
        const publishedAt = published ? new Date().toISOString() : null;
        await query(uid).create({ data: { documentId, locale, publishedAt, title: documentId } });
      }
    }
  };

  const clear = async () => {
    for (const name of ['placement', 'stage', 'segment', 'touchpoint', 'journey'])
      await ours(name).deleteMany({ where: {} });
    for (const uid of [...Object.values(TYPES), NOT_LOCALIZED]) await query(uid).deleteMany({ where: {} });
  };

  return {
    /** `placements` are all of the case's, also those of content types that the caller may not find. */
    async set(asked: DecisionCase, placements: readonly PlacementFacts[]): Promise<void> {
      await clear();
      strapi.config.set('plugin::touchpoints.scoring', asked.scoring);
      await addLocales(asked.locales);
      await ours('journey').create({
        data: { slug: JOURNEY, name: 'Journey', isDefault: true, active: true, version: 1 },
      });
      for (const [position, { slug, rule }] of asked.stages.entries()) {
        await ours('stage').create({ data: { journey: JOURNEY, slug, name: slug, position, rule, clientSide: true } });
      }
      for (const { slug, rule } of asked.segments)
        await ours('segment').create({ data: { slug, name: slug, rule, clientSide: true } });
      const touchpoints = [...placements, asked.request].flatMap(({ touchpoint }) => touchpoint ?? []);
      for (const slug of new Set(touchpoints)) await ours('touchpoint').create({ data: { slug, name: slug } });
      await addEntries(asked, placements);
      for (const placement of placements) {
        const { documentId, locale, stage, touchpoint, segments, weight, startsAt, endsAt } = placement;
        const contentType = typeOf(asked, placement);
        const slot = { contentType, entry: documentId, entryLocale: locale, journey: JOURNEY, stage, touchpoint };
        // A case may put an entry twice at one place, to say which of the two counts: here the key allows it.
        const key = `${placementKey(slot).slice(0, 40)}${placement.id}`.slice(0, 255);
        await ours('placement').create({
          data: {
            ...slot,
            key,
            documentId: placement.id,
            segments,
            weight,
            startsAt: iso(startsAt),
            endsAt: iso(endsAt),
          },
        });
      }
    },
  };
};
