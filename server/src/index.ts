import bootstrap from './bootstrap';
import config from './config';
import contentTypes from './content-types';
import controllers from './controllers';
import destroy from './destroy';
import middlewares from './middlewares';
import register from './register';
import routes from './routes';
import services from './services';

export type { EntryFilter, FilterContext, PluginConfig } from './config/schema';

type Part =
  | 'register'
  | 'bootstrap'
  | 'destroy'
  | 'config'
  | 'contentTypes'
  | 'controllers'
  | 'middlewares'
  | 'routes'
  | 'services';

/** For Strapi to load; what is in its parts is declared to nobody, and changes with them. */
const plugin: Readonly<Record<Part, unknown>> = {
  register,
  bootstrap,
  destroy,
  config,
  contentTypes,
  controllers,
  middlewares,
  routes,
  services,
};

export default plugin;
