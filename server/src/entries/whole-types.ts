import { CONTENT_MANAGER_READ } from '../constants';
import { createSite } from '../site';
import type { Context } from '../utils/context';
import { partOf } from '../utils/part';
import type { UserAbility } from './ability';
import { localesOf } from './rights';

/** Who may read all of a content type: each of its entries, in each locale. */
export const createWholeTypes = ({ strapi }: Context) => {
  const site = partOf({ strapi }, createSite);

  return {
    /**
     * Whether a person may read a content type, or one of its fields, without any restriction. Several roles may add up to
     * all locales; conditions such as "is creator" never add up to everything.
     */
    async readBy(ability: UserAbility): Promise<(uid: string, field?: string) => boolean> {
      const codes = (await site.locales()).map(({ code }) => code);
      return (uid, field) => {
        const rules = ability.rulesFor(CONTENT_MANAGER_READ, uid, field);
        if (rules.some(({ conditions }) => !conditions)) return true;
        const locales = new Set(rules.flatMap(({ conditions }) => localesOf(conditions) ?? []));
        return locales.size > 0 && codes.every((code) => locales.has(code));
      };
    },
  };
};
