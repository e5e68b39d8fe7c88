import { PLUGIN_ID } from '../constants';
import type { Services } from '../services';
import type { Context } from './context';

/** One of this plugin's services, typed. */
export const getService = <Name extends keyof Services>({ strapi }: Context, name: Name): Services[Name] =>
  strapi.plugin(PLUGIN_ID).service(name) as Services[Name];
