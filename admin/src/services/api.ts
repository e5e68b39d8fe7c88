import { adminApi } from '@strapi/strapi/admin';

/** What a change makes stale. Every screen's endpoints are injected into this one API, so one change refreshes all. */
export const TAGS = [
  'TouchpointsJourneys',
  'TouchpointsTouchpoints',
  'TouchpointsSegments',
  'TouchpointsPlacements',
  // Placements of many entries at a time, apart from those that the panel keeps up to date by itself.
  'TouchpointsPlacementLists',
  'TouchpointsCoverage',
  // What one slot holds: nothing of it is shown once an entry was changed, see `content-manager/contentWrites`.
  'TouchpointsSlot',
  'TouchpointsSetup',
] as const;

/** Strapi's own RTK Query API with this plugin's tags: its cache, its fetch client, its error shape. */
export const api = adminApi.enhanceEndpoints({ addTagTypes: TAGS });
