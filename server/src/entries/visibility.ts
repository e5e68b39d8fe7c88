import type { Settings } from '../../../types';
import { API_TOKENS_READ, permissionAction } from '../constants';
import { createSite } from '../site';
import { createSettings } from '../site/settings';
import type { Context } from '../utils/context';
import { invalid } from '../utils/errors';
import { partOf } from '../utils/part';
import { refusal } from '../utils/refusals';
import { createEntryReader, type EntryReader, type UserAbility } from './reader';

/** Who is looking: a person, who may be shown less than there is, or the plugin itself. */
export type Viewer = EntryReader | 'system';

/**
 * `types` are those that `visibility` gives: whoever is shown nothing of a content type does not see that it takes part, either.
 * @throws ValidationError where a type that is asked for is not among them.
 */
export const assertTakesPart = (
  types: readonly string[],
  asked: readonly string[],
  path: (string | number)[],
): void => {
  const stranger = asked.find((uid) => !types.includes(uid));
  if (stranger) throw invalid(refusal('type.excluded', { type: stranger }), path);
};

/**
 * What a person is shown of content types that they may not read: their figures without titles, or, where the setting says so,
 * nothing at all.
 */
export const createVisibility = ({ strapi }: Context) => {
  const settings = partOf({ strapi }, createSettings);
  const site = partOf({ strapi }, createSite);

  const visibility = {
    /** Whether the viewer is shown anything of a content type. One that is gone hides nothing: nobody can read it. */
    async sees(viewer: Viewer): Promise<(uid: string) => boolean> {
      if (viewer === 'system' || (await settings.get()).unreadableTypes === 'counts') return () => true;
      return (uid) => !site.model(uid) || viewer.canReadType(uid);
    },

    /** Whether the viewer is shown something of all content that takes part, and so may see figures that cannot be broken down. */
    async seesAll(viewer: Viewer): Promise<boolean> {
      return (await settings.participating()).every(await visibility.sees(viewer));
    },

    /** The same for a person. Whoever keeps the settings is shown everything, since choosing types requires seeing them all. */
    seenBy: async (ability: UserAbility): Promise<(uid: string) => boolean> =>
      visibility.sees(ability.can(permissionAction('settings')) ? 'system' : createEntryReader({ strapi }, ability)),

    /** The settings without the names of content types of which the person is shown nothing, nor of API tokens. */
    async settings(ability: UserAbility): Promise<Settings> {
      const [sees, all] = [await visibility.seenBy(ability), await settings.get()];
      return {
        ...all,
        contentTypes: all.contentTypes?.filter(sees) ?? null,
        freshness: Object.fromEntries(Object.entries(all.freshness).filter(([uid]) => sees(uid))),
        siteReader: all.siteReader && {
          ...all.siteReader,
          name: ability.can(API_TOKENS_READ) ? all.siteReader.name : null,
        },
      };
    },

    /** The content types that take part and of which the viewer is shown something. */
    types: async (viewer: Viewer): Promise<string[]> =>
      (await settings.participating()).filter(await visibility.sees(viewer)),

    /**
     * Those of them that a list is about.
     * @throws ValidationError where one that is asked for is not among them.
     */
    async asked(contentTypes: readonly string[] | undefined, viewer: Viewer): Promise<string[]> {
      const visible = await visibility.types(viewer);
      assertTakesPart(visible, contentTypes ?? [], ['contentTypes']);
      return contentTypes ? [...contentTypes] : visible;
    },
  };
  return visibility;
};
