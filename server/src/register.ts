import { guardRoutes } from './auth/guard';
import { createPublicVerdict } from './auth/public-verdict';
import { PLUGIN_ID, UIDS } from './constants';
import { extendContentManager } from './content-manager';
import { documentErrors } from './routes/documentation';
import { createRuleWatch } from './rules/watch';
import type { Context } from './utils/context';
import { partOf } from './utils/part';

interface GraphqlExtension {
  shadowCRUD(uid: string): { disable(): void };
}

/** Keeps our tables out of GraphQL's automatic schema, where the site uses GraphQL. */
const hideFromGraphql = ({ strapi }: Context) => {
  const extension = strapi.plugins.graphql?.service('extension') as GraphqlExtension | undefined;
  if (!extension) return;
  for (const uid of Object.values(UIDS)) extension.shadowCRUD(uid).disable();
};

/** A type of the site's own under our prefix would answer for us, or we for it: say so instead of failing silently. */
const warnOfClash = ({ strapi }: Context) => {
  const prefix = String(strapi.plugin(PLUGIN_ID).config('prefix')).slice(1);
  const clash = Object.values(strapi.contentTypes).find(
    (type) => type.uid.startsWith('api::') && type.info.pluralName === prefix,
  );
  if (clash) {
    strapi.log.warn(
      `Touchpoints: the content type ${clash.uid} has its routes under /api/${prefix}, as this plugin has. Set another "prefix" in the plugin's configuration.`,
    );
  }
};

const register = (context: Context) => {
  hideFromGraphql(context);
  warnOfClash(context);
  guardRoutes(context);
  documentErrors(context);
  partOf(context, createPublicVerdict).watch();
  partOf(context, createRuleWatch).watch();
  extendContentManager(context);
};

export default register;
