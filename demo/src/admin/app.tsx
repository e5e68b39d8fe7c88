/** The admin in the plugin's languages; nothing here calls other servers. */
export default {
  config: {
    locales: ['de', 'fr', 'es'],
    tutorials: false,
    notifications: { releases: false },
  },
  bootstrap() {},
};
