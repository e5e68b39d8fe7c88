export const PLUGIN_ID = 'touchpoints';
