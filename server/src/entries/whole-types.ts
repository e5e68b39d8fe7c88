import { CONTENT_MANAGER_READ } from '../constants';
import { createSite } from '../site';
import type { Context } from '../utils/context';
import { partOf } from '../utils/part';
import type { UserAbility } from './reader';

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

/** The locales of a condition made of nothing but `locale: { $in }`, as Strapi writes those of a role; `null` of any other. */
const localesOf = (conditions: unknown): readonly string[] | null => {
  const parts = isObject(conditions) && Object.keys(conditions).join() === '$and' ? conditions.$and : null;
  const [part, ...others] = Array.isArray(parts) ? (parts as unknown[]) : [];
  if (!isObject(part) || others.length > 0 || Object.keys(part).join() !== 'locale' || !isObject(part.locale))
    return null;
  const { $in: locales, ...more } = part.locale;
  return Array.isArray(locales) && Object.keys(more).length === 0 ? (locales as string[]) : null;
};

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
