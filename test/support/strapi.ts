import type { Fixture, Host } from './host';

export type { AdminClient, AdminGrant } from './host/clients';
export type { Fixture } from './host';

declare const touchpointsHost: Host;

/** The fixture app on the data of a new site: the Strapi that files share. One at a time: stop it at the end. */
export const bootStrapi = (): Promise<Fixture> => touchpointsHost.share();

/**
 * The same with a Strapi of the file's own: where the plugin is configured, or what the file does to Strapi's code or memory
 * would reach the next one. It may ask its database at another port, where somebody stands between the two.
 */
export const bootOwnStrapi = (config: object = {}, databasePort?: number): Promise<Fixture> =>
  touchpointsHost.boot(config, databasePort);
