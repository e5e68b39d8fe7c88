import type { Context } from '../utils/context';
import type { EntryReader } from './entries';
import { createSettings } from './settings';
import { createSite } from './site';

/** Who looks: a person, who may be shown less than there is, or the plugin itself. */
export type Viewer = EntryReader | 'system';

/**
 * What a person is shown of content types that they may not read: its figures without titles, or, where the setting says so,
 * nothing of it.
 */
export const createVisibility = ({ strapi }: Context) => {
  const settings = createSettings({ strapi });
  const site = createSite({ strapi });

  const visibility = {
    /** Whether the viewer is shown anything of a content type. One that is gone hides nothing: nobody can read it. */
    async sees(viewer: Viewer): Promise<(uid: string) => boolean> {
      if (viewer === 'system' || (await settings.get()).unreadableTypes === 'counts') return () => true;
      return (uid) => !site.model(uid) || viewer.canReadType(uid);
    },

    /** The content types that take part and of which the viewer is shown something. */
    types: async (viewer: Viewer): Promise<string[]> =>
      (await settings.participating()).filter(await visibility.sees(viewer)),
  };
  return visibility;
};
