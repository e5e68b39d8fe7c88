import type { StrapiApp } from '@strapi/strapi/admin';
import { watchFirstSave } from './firstSave';
import { JourneyPanel } from './JourneyPanel';

/** The part of the Content Manager's API that this plugin uses; Strapi types it as `unknown`. */
interface ContentManagerApi {
  addEditViewSidePanel(panels: unknown[]): void;
}

/** Watches for the first save of a new entry. Strapi takes store middlewares while plugins register, not later. */
export const registerFirstSave = (app: StrapiApp) => app.addMiddlewares([() => watchFirstSave]);

/** Adds the Journey panel to every edit view. Other plugins can be reached only once all of them are registered. */
export const registerContentManager = (app: StrapiApp) => {
  const contentManager = app.getPlugin('content-manager').apis as unknown as ContentManagerApi;
  contentManager.addEditViewSidePanel([JourneyPanel]);
};
