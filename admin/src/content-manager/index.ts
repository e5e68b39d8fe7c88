import type { StrapiApp } from '@strapi/strapi/admin';
import { JourneyPanel } from './JourneyPanel';
import { watchContentWrites } from './contentWrites';
import { watchFirstSave } from './firstSave';
import { JourneyFilter } from './list/JourneyFilter';
import { JourneyBulkAction } from './list/bulkAction';
import { addJourneyColumn } from './list/column';

/** The part of the Content Manager's API that this plugin uses; Strapi types it as `unknown`. */
interface ContentManagerApi {
  addEditViewSidePanel(panels: unknown[]): void;
  addBulkAction(actions: unknown[]): void;
}

/**
 * Watches for the first save of a new entry, and for every write of one. Strapi takes store middlewares while plugins
 * register, not later.
 */
export const registerWatchers = (app: StrapiApp) =>
  app.addMiddlewares([() => watchFirstSave, () => watchContentWrites]);

/**
 * Adds the Journey panel to every edit view; to every list view a column, a bulk action and a filter. Other plugins can be
 * reached only once all of them are registered.
 */
export const registerContentManager = (app: StrapiApp) => {
  const contentManager = app.getPlugin('content-manager');
  const apis = contentManager.apis as unknown as ContentManagerApi;
  apis.addEditViewSidePanel([JourneyPanel]);
  apis.addBulkAction([JourneyBulkAction]);
  app.registerHook('Admin/CM/pages/ListView/inject-column-in-table', addJourneyColumn);
  contentManager.injectComponent('listView', 'actions', { name: 'touchpoints-filter', Component: JourneyFilter });
};
