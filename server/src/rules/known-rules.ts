import { CONTENT_MANAGER_READ } from '../constants';
import type { Asker } from '../entries/asker';
import type { UserAbility } from '../entries/reader';
import { createEntryFilters, type MayAsk } from '../matching/entry-filters';
import type { RuleRow } from '../store';
import type { Context } from '../utils/context';
import { partOf } from '../utils/part';

/** Fields that Strapi shows to everybody who may read a content type. */
export const ALWAYS_READABLE = ['documentId', 'createdAt', 'updatedAt', 'publishedAt', 'locale'];

/** Whether a person may read a field of a content type, in some entries at least. */
export const mayAskOf =
  (ability: UserAbility): MayAsk =>
  (uid, field) =>
    ability.can(CONTENT_MANAGER_READ, uid) &&
    (ALWAYS_READABLE.includes(field) || ability.can(CONTENT_MANAGER_READ, uid, field));

/** Whose filters a person is shown: the words of a filter reveal what the field holds. */
export const createKnownRules = ({ strapi }: Context) => {
  const filters = partOf({ strapi }, createEntryFilters);

  /** The person may read the content type and each of the fields that the rule looks at; those that are gone tell nothing. */
  return ({ contentType, filters: wanted }: RuleRow, { ability, reader }: Asker): boolean => {
    const mayAsk = mayAskOf(ability);
    return (
      reader.canReadType(contentType) &&
      filters.fieldsIn(contentType, wanted).every(({ uid, field }) => mayAsk(uid, field))
    );
  };
};
