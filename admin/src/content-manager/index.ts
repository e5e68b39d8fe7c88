import type { StrapiApp } from '@strapi/strapi/admin';
import { watchFirstSave } from './firstSave';
import { JourneyPanel } from './JourneyPanel';

/** The part of the Content Manager's API that this plugin uses; Strapi types it as `unknown`. */
interface ContentManagerApi {
  addEditViewSidePanel(panels: unknown[]): void;
}

/** Adds the Journey panel to every edit view, and watches for the first save of a new entry. */
export const registerContentManager = (app: StrapiApp) => {
  const contentManager = app.getPlugin('content-manager').apis as unknown as ContentManagerApi;
  contentManager.addEditViewSidePanel([JourneyPanel]);
  app.addMiddlewares([() => watchFirstSave]);
};
