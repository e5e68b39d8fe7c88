import { PLUGIN_ID } from './pluginId';

const action = (name: string) => [{ action: `plugin::${PLUGIN_ID}.${name}`, subject: null }];

/** The plugin's admin permissions, as `useRBAC` and `Page.Protect` take them. The server enforces the same ones. */
export const PERMISSIONS = {
  read: action('read'),
  place: action('place'),
  plan: action('plan'),
  settings: action('settings'),
};
