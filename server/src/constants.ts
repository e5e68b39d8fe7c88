import { PERMISSION_NAMES } from '../../types';

export const PLUGIN_ID = 'touchpoints';

/** The plugin's own content types. */
export const UIDS = {
  journey: 'plugin::touchpoints.journey',
  stage: 'plugin::touchpoints.stage',
  touchpoint: 'plugin::touchpoints.touchpoint',
  moment: 'plugin::touchpoints.moment',
  segment: 'plugin::touchpoints.segment',
  placement: 'plugin::touchpoints.placement',
  exclusion: 'plugin::touchpoints.exclusion',
  review: 'plugin::touchpoints.review',
  rule: 'plugin::touchpoints.rule',
  note: 'plugin::touchpoints.note',
  revision: 'plugin::touchpoints.revision',
  change: 'plugin::touchpoints.change',
  record: 'plugin::touchpoints.record',
  recordBase: 'plugin::touchpoints.record-base',
  batch: 'plugin::touchpoints.batch',
  batchPart: 'plugin::touchpoints.batch-part',
  refusal: 'plugin::touchpoints.refusal',
  savedFilter: 'plugin::touchpoints.saved-filter',
  memory: 'plugin::touchpoints.memory',
} as const;

/** What a person may be allowed to do in the admin; registered at boot, enforced by every admin route. */
export const ADMIN_PERMISSIONS = [
  { section: 'plugins', displayName: PERMISSION_NAMES.read, uid: 'read', pluginName: PLUGIN_ID },
  { section: 'plugins', displayName: PERMISSION_NAMES.place, uid: 'place', pluginName: PLUGIN_ID },
  { section: 'plugins', displayName: PERMISSION_NAMES.plan, uid: 'plan', pluginName: PLUGIN_ID },
  { section: 'plugins', displayName: PERMISSION_NAMES.settings, uid: 'settings', pluginName: PLUGIN_ID },
] as const;

export type AdminPermission = (typeof ADMIN_PERMISSIONS)[number]['uid'];

/** The full action id of one of the permissions above. */
export const permissionAction = (name: AdminPermission) => `plugin::${PLUGIN_ID}.${name}`;

/** The content API's actions. They end in `find`, so that read-only tokens may call them; `preview` does not, on purpose. */
export const CONTENT_API_ACTIONS = {
  journeys: `plugin::${PLUGIN_ID}.journey.find`,
  content: `plugin::${PLUGIN_ID}.content.find`,
  preview: `plugin::${PLUGIN_ID}.content.preview`,
  decisions: `plugin::${PLUGIN_ID}.decision.find`,
  snapshot: `plugin::${PLUGIN_ID}.snapshot.find`,
  entries: `plugin::${PLUGIN_ID}.entry.find`,
} as const;

/** What Strapi's event hub and its webhooks are told when answers may be others. */
export const CHANGED_EVENT = `${PLUGIN_ID}.changed`;

/** Strapi's right to see which API tokens there are. */
export const API_TOKENS_READ = 'admin::api-tokens.read';

/** What the Content Manager calls reading an entry. */
export const CONTENT_MANAGER_READ = 'plugin::content-manager.explorer.read';
