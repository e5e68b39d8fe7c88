import { PLUGIN_ID } from '../pluginId';

/** The full key of one of this plugin's messages, as `formatMessage` takes it. */
export const t = (key: string) => `${PLUGIN_ID}.${key}`;
