import { errors } from '@strapi/utils';
import type { Auth } from '../auth/caller';
import { CONTENT_API_ACTIONS } from '../constants';
import { createSite } from '../site';
import type { Context } from '../utils/context';
import { forbidden, invalid } from '../utils/errors';
import { partOf } from '../utils/part';

/** What a caller of the content API may read. Users-permissions and API tokens decide; nothing here grants anything. */
export const createAccess = ({ strapi }: Context) => {
  const site = partOf({ strapi }, createSite);

  const may = async (auth: Auth, scope: string): Promise<boolean> => {
    try {
      // Without an `auth` there is nobody to check for: never true.
      if (!auth) return false;
      await strapi.get('auth').verify(auth as never, { scope: [scope] } as never);
      return true;
    } catch (error) {
      // Anything else that goes wrong is not a refusal.
      if (error instanceof errors.ForbiddenError || error instanceof errors.UnauthorizedError) return false;
      throw error;
    }
  };

  /**
   * What is not public is for a full-access API token, or a custom one that holds `content.preview`: never for visitors,
   * whatever somebody granted to a role of theirs.
   */
  const mayPreview = async (auth: Auth): Promise<boolean> =>
    auth?.strategy?.name === 'content-api-token' && (await may(auth, CONTENT_API_ACTIONS.preview));

  const typeNamed = (readable: readonly string[], name: string): string | undefined =>
    readable.find((uid) => uid === name || site.model(uid)?.info.pluralName === name);

  return {
    /** The content type that a uid or a plural name means, out of those that the caller may `find`. */
    typeNamed,

    /** @throws PolicyError (403) for those who may not see drafts. */
    async assertMayPreview(auth: Auth): Promise<void> {
      if (!(await mayPreview(auth))) {
        throw forbidden('Drafts need a full-access API token, or a custom one with the permission content.preview');
      }
    },

    /** Whose rules a caller may see: those that the snapshot gives to browsers, if the caller may have it; every one's with drafts. */
    async rules(auth: Auth): Promise<'all' | 'public' | 'none'> {
      if (await mayPreview(auth)) return 'all';
      return (await may(auth, CONTENT_API_ACTIONS.snapshot)) ? 'public' : 'none';
    },

    /** The content types, out of those that take part, that the caller may `find`. */
    async readable(auth: Auth, participating: readonly string[]): Promise<string[]> {
      const readable: string[] = [];
      for (const uid of participating) if (await may(auth, `${uid}.find`)) readable.push(uid);
      return readable;
    },

    /**
     * The content types of a request: those asked for, or all that are readable. Sorted.
     * @throws ValidationError, the same one for a type that is unknown and for one that is forbidden.
     */
    contentTypes(readable: readonly string[], asked: readonly string[] | undefined): readonly string[] {
      if (!asked) return readable;
      return [
        ...new Set(
          asked.map((name) => {
            const uid = typeNamed(readable, name);
            if (!uid) throw invalid(`"${name}" is not a content type that you can ask for`, ['contentTypes']);
            return uid;
          }),
        ),
      ].sort();
    },
  };
};
