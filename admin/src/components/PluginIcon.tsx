import { Pin } from '@strapi/icons';

/** The plugin's sign in the menu. */
export const PluginIcon = () => <Pin />;
