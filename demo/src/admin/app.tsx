/** Strapi's news about its media library would appear above every screen; `false` is this app's id (`strapi.uuid`). */
const NEWS = 'STRAPI_MEDIA_LIBRARY_BANNER_DISMISSED_FOR_false';

/** The admin in the plugin's languages; nothing here calls other servers. */
export default {
  config: {
    locales: ['de', 'fr', 'es'],
    tutorials: false,
    notifications: { releases: false },
  },
  bootstrap() {
    // The id is not known yet while the first screen loads.
    for (const id of ['false', 'undefined']) window.localStorage.setItem(`${NEWS}:${id}`, 'true');
  },
};
