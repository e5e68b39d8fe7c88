import type { Fixture, Host } from './host';

export type { AdminClient, AdminGrant } from './host/clients';
export type { Fixture } from './host';

declare const touchpointsHost: Host;

/**
 * The fixture app on the data of a new site: what this process has booted before, or with a `config` of its own a Strapi of
 * its own. One at a time: call it once a file and stop it at the end.
 */
export const bootStrapi = (config: object = {}): Promise<Fixture> => touchpointsHost.boot(config);
