import type { RuleField } from '../../../types';
import { CONTENT_MANAGER_READ } from '../constants';
import { limitsOf } from '../limits';
import { createEntryFilters } from '../matching/entry-filters';
import { createSite } from '../site';
import type { Context } from '../utils/context';
import { forbidden } from '../utils/errors';
import { partOf } from '../utils/part';
import { refusal } from '../utils/refusals';
import type { Asker } from '../entries/asker';

interface Configuration {
  readonly metadatas?: Readonly<Record<string, { readonly edit?: { readonly label?: string } }>>;
}

/** Dates that every entry has, after the fields of its own. */
const DATES = ['createdAt', 'updatedAt', 'publishedAt'];
const HIDDEN = ['documentId', 'locale', 'localizations', 'createdBy', 'updatedBy', ...DATES];

/** The way to a field. */
interface Before {
  readonly path: readonly string[];
  readonly labels: readonly string[];
}

/** The fields of content types to choose from in the form of a rule. */
export const createRuleFields = ({ strapi }: Context) => {
  const site = partOf({ strapi }, createSite);
  const filters = partOf({ strapi }, createEntryFilters);

  /** A field's name as the Content Manager shows it. */
  const labelsOf = async (uid: string): Promise<(name: string) => string> => {
    const service = strapi.plugin('content-manager').service('content-types');
    const { metadatas } = (await service.findConfiguration(site.model(uid))) as Configuration;
    return (name) => metadatas?.[name]?.edit?.label || name;
  };

  const namesOf = (uid: string) => {
    const own = Object.keys(site.model(uid)?.attributes ?? {}).filter((name) => !HIDDEN.includes(name));
    return [...own, ...DATES];
  };

  return {
    /** Fields that the person may read: the type's own, and those one relation away. Such a field is one that rules accept. */
    async list(contentType: string, { ability, reader }: Asker): Promise<RuleField[]> {
      if (!reader.canReadType(contentType)) throw forbidden(refusal('entry.type', { type: contentType }));
      const mayRead = (uid: string, name: string) =>
        DATES.includes(name) || ability.can(CONTENT_MANAGER_READ, uid, name);

      const fieldsOf = async (uid: string, before: Before, inside: boolean) => {
        const label = await labelsOf(uid);
        const found: RuleField[] = [];
        for (const name of namesOf(uid)) {
          const field = mayRead(uid, name) ? filters.fieldOf(uid, name) : undefined;
          if (!field || (inside && (field.kind === 'relation' || DATES.includes(name)))) continue;
          const path = [...before.path, name];
          const labels = [...before.labels, label(name)];
          const choices = [...(field.attribute.enum ?? [])];
          const { target } = field.attribute;
          // What is asked of a relation is mostly its name, and seldom whether there is any.
          if (target && reader.canReadType(target)) found.push(...(await related(target, { path, labels })));
          found.push({ path: path.join('.'), labels, kind: field.kind, choices });
        }
        return found;
      };

      /** The fields of a related entry, the one that it is known by first, with the values that it has. */
      const related = async (uid: string, before: Before): Promise<RuleField[]> => {
        const fields = await fieldsOf(uid, before, true);
        const title = await reader.titleField(uid);
        const known = title && fields.find(({ path }) => path === [...before.path, title].join('.'));
        if (!known) return fields;
        const choices =
          known.kind === 'text' ? await reader.titles(uid, limitsOf({ strapi }).choicesOfField) : known.choices;
        return [{ ...known, choices }, ...fields.filter((field) => field !== known)];
      };

      return fieldsOf(contentType, { path: [], labels: [] }, false);
    },
  };
};
