/**
 * Stands for `@strapi/strapi/admin`: the real parts of it that this plugin's screens use, from the files they are in. The whole
 * entry would load the login pages, the media library, the content-type builder and more for every test file, several of
 * which are not CommonJS; these parts take 0.4 s.
 */
const path = require('node:path');

const part = (file) =>
  require(path.join(path.dirname(require.resolve('@strapi/admin/package.json')), 'dist/admin/admin/src', file));

const layouts = { list: { options: {}, settings: {} } };

module.exports = {
  ConfirmDialog: part('components/ConfirmDialog.js').ConfirmDialog,
  Layouts: part('components/Layouts/Layout.js').Layouts,
  NotificationsProvider: part('features/Notifications.js').NotificationsProvider,
  Page: part('components/PageHelpers.js').Page,
  Pagination: part('components/Pagination.js').Pagination,
  SubNav: part('components/SubNav.js').SubNav,
  Table: part('components/Table.js').Table,
  Widget: part('components/WidgetHelpers.js').Widget,
  adminApi: part('services/api.js').adminApi,
  useAuth: part('features/Auth.js').useAuth,
  useDebounce: part('hooks/useDebounce.js').useDebounce,
  useFetchClient: part('hooks/useFetchClient.js').useFetchClient,
  useIsDesktop: part('hooks/useMediaQuery.js').useIsDesktop,
  useIsMobile: part('hooks/useMediaQuery.js').useIsMobile,
  useNotification: part('features/Notifications.js').useNotification,
  useQueryParams: part('hooks/useQueryParams.js').useQueryParams,
  useTable: part('components/Table.js').useTable,

  /**
   * Content Manager's hook asks its own API for every content type and needs the whole of Strapi's admin to load. Its part
   * in our screens is to hand on the options of a content type, which a test names here.
   */
  unstable_useDocumentLayout: () => layouts,
  setListOptions: (options) => {
    layouts.list = { ...layouts.list, options };
  },

  // What only the admin's own frame uses; see `renderScreen`.
  AuthProvider: part('features/Auth.js').AuthProvider,
  StrapiAppProvider: part('features/StrapiApp.js').StrapiAppProvider,
  configureStore: part('core/store/configure.js').configureStore,
  strapiWords: { en: part('translations/en.json.js').default, de: part('translations/de.json.js').default },
};
