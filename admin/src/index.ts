import { Pin } from '@strapi/icons';
import type { StrapiApp } from '@strapi/strapi/admin';
import { PluginIcon } from './components/PluginIcon';
import { registerContentManager, registerWatchers } from './content-manager';
import { PERMISSIONS } from './permissions';
import { PLUGIN_ID } from './pluginId';
import { loadBootTranslations } from './translations';
import { t } from './utils/translate';

/** Only what Strapi must know at start: every screen is a chunk of its own, loaded when it is opened. */
export default {
  register(app: StrapiApp) {
    app.addMenuLink({
      to: `plugins/${PLUGIN_ID}`,
      icon: PluginIcon,
      intlLabel: { id: t('plugin.name'), defaultMessage: 'Touchpoints' },
      permissions: PERMISSIONS.read,
      Component: () => import('./pages/App'),
    });
    app.addSettingsLink({ id: PLUGIN_ID, intlLabel: { id: t('plugin.name'), defaultMessage: 'Touchpoints' } }, [
      {
        id: `${PLUGIN_ID}.setup`,
        to: PLUGIN_ID,
        intlLabel: { id: t('setup.settings.link'), defaultMessage: 'Content, access and rules' },
        permissions: PERMISSIONS.settings,
        Component: () => import('./pages/Settings'),
      },
    ]);
    app.widgets.register({
      id: 'journey',
      pluginId: PLUGIN_ID,
      icon: Pin,
      title: { id: t('home.title'), defaultMessage: 'Journey coverage' },
      link: { label: { id: t('home.link'), defaultMessage: 'Open Coverage' }, href: `/plugins/${PLUGIN_ID}` },
      component: async () => (await import('./pages/Home/JourneyWidget')).JourneyWidget,
      permissions: PERMISSIONS.read,
    });
    registerWatchers(app);
    app.registerPlugin({ id: PLUGIN_ID, name: 'Touchpoints' });
  },

  bootstrap(app: StrapiApp) {
    registerContentManager(app);
  },

  registerTrads: ({ locales }: { locales: string[] }) => Promise.all(locales.map(loadBootTranslations)),
};
