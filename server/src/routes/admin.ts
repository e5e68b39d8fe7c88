import { permissionAction, type AdminPermission } from '../constants';

type AdminRoute = readonly [
  method: 'GET' | 'POST' | 'PUT' | 'DELETE',
  path: string,
  handler: string,
  permission: AdminPermission,
];

/** Every admin route and the permission it needs. Paths with fixed words stand before those with parameters. */
const ROUTES: readonly AdminRoute[] = [
  ['GET', '/setup', 'adminSetup.find', 'read'],
  ['POST', '/setup/grants', 'adminSetup.grant', 'settings'],
  ['GET', '/settings', 'adminSetup.settings', 'read'],
  ['PUT', '/settings', 'adminSetup.updateSettings', 'settings'],

  ['GET', '/templates', 'adminJourney.templates', 'read'],
  ['GET', '/journeys', 'adminJourney.list', 'read'],
  ['POST', '/journeys', 'adminJourney.create', 'plan'],
  ['POST', '/journeys/import', 'adminJourney.import', 'plan'],
  ['POST', '/journeys/import/preview', 'adminJourney.previewImport', 'plan'],
  ['GET', '/journeys/:documentId', 'adminJourney.get', 'read'],
  ['PUT', '/journeys/:documentId', 'adminJourney.update', 'plan'],
  ['DELETE', '/journeys/:documentId', 'adminJourney.remove', 'plan'],
  ['GET', '/journeys/:documentId/export', 'adminJourney.export', 'read'],
  ['POST', '/journeys/:documentId/duplicate', 'adminJourney.duplicate', 'plan'],

  ['GET', '/touchpoints', 'adminTouchpoint.list', 'read'],
  ['POST', '/touchpoints', 'adminTouchpoint.create', 'plan'],
  ['GET', '/touchpoints/:documentId', 'adminTouchpoint.get', 'read'],
  ['PUT', '/touchpoints/:documentId', 'adminTouchpoint.update', 'plan'],
  ['DELETE', '/touchpoints/:documentId', 'adminTouchpoint.remove', 'plan'],

  ['GET', '/segments', 'adminSegment.list', 'read'],
  ['POST', '/segments', 'adminSegment.create', 'plan'],
  ['GET', '/segments/:documentId', 'adminSegment.get', 'read'],
  ['PUT', '/segments/:documentId', 'adminSegment.update', 'plan'],
  ['DELETE', '/segments/:documentId', 'adminSegment.remove', 'plan'],

  ['GET', '/placements', 'adminPlacement.ofEntry', 'read'],
  ['GET', '/placements/options', 'adminPlacement.options', 'read'],
  ['GET', '/placements/of-entries', 'adminPlacement.ofEntries', 'read'],
  ['POST', '/placements/bulk', 'adminPlacement.bulk', 'place'],
  ['POST', '/placements/bulk/preview', 'adminPlacement.previewBulk', 'place'],
  ['GET', '/placements/export', 'adminPlacementFile.export', 'read'],
  ['POST', '/placements/import', 'adminPlacementFile.import', 'place'],
  ['POST', '/placements/move', 'adminPlacement.move', 'plan'],
  ['PUT', '/placements/:contentType/:documentId', 'adminPlacement.replace', 'place'],

  ['GET', '/batches', 'adminBatch.list', 'read'],
  // What rules did needs `settings` instead.
  ['POST', '/batches/:documentId/undo', 'adminBatch.undo', 'read'],

  ['GET', '/coverage', 'adminCoverage.find', 'read'],
  ['GET', '/coverage/cell', 'adminCoverage.cell', 'read'],
  ['GET', '/coverage/export', 'adminExport.find', 'read'],
  ['GET', '/trend', 'adminTrend.find', 'read'],
  ['GET', '/trend/changes', 'adminTrend.changes', 'read'],
  ['POST', '/trend/record', 'adminTrend.record', 'plan'],
  ['GET', '/gaps', 'adminCoverage.gaps', 'read'],
  ['POST', '/gaps/assign', 'adminGap.assign', 'plan'],
  ['GET', '/owners', 'adminGap.owners', 'read'],
  ['GET', '/notes', 'adminNote.list', 'read'],
  ['GET', '/notes/counts', 'adminNote.counts', 'read'],
  ['POST', '/notes', 'adminNote.create', 'place'],
  // One's own need `place`, those of others `plan`.
  ['DELETE', '/notes/:documentId', 'adminNote.remove', 'read'],
  ['GET', '/content', 'adminContent.list', 'read'],
  ['GET', '/content/refs', 'adminContent.refs', 'read'],
  ['GET', '/content/filters', 'adminContent.filters', 'read'],
  // To share one needs `place`.
  ['POST', '/content/filters', 'adminContent.saveFilter', 'read'],
  ['DELETE', '/content/filters/:documentId', 'adminContent.removeFilter', 'read'],
  ['GET', '/unplaced', 'adminPlacement.unplaced', 'read'],
  ['POST', '/unplaced/set-aside', 'adminPlacement.setAside', 'place'],
  ['GET', '/reviews', 'adminReview.list', 'read'],
  ['POST', '/reviews', 'adminReview.give', 'place'],
  ['POST', '/reviews/withdraw', 'adminReview.withdraw', 'place'],
  ['GET', '/rules', 'adminRule.list', 'read'],
  ['POST', '/rules', 'adminRule.create', 'settings'],
  ['GET', '/rules/fields', 'adminRule.fields', 'settings'],
  ['POST', '/rules/preview', 'adminRule.preview', 'settings'],
  ['PUT', '/rules/order', 'adminRule.order', 'settings'],
  ['POST', '/rules/run', 'adminRule.run', 'settings'],
  ['POST', '/rules/run/preview', 'adminRule.previewRun', 'settings'],
  ['PUT', '/rules/:documentId', 'adminRule.update', 'settings'],
  ['DELETE', '/rules/:documentId', 'adminRule.remove', 'settings'],
  ['GET', '/suggestions', 'adminSuggestion.ofEntry', 'read'],
  ['GET', '/suggestions/cell', 'adminSuggestion.ofCell', 'read'],
  // It changes nothing: a body holds more entries than a query string.
  ['POST', '/suggestions/many', 'adminSuggestion.ofMany', 'read'],
  ['POST', '/suggestions/train', 'adminSuggestion.train', 'settings'],
  ['GET', '/orphans', 'adminPlacement.orphans', 'read'],
  ['POST', '/orphans/repair', 'adminPlacement.repair', 'place'],
];

export default () => ({
  type: 'admin' as const,
  routes: ROUTES.map(([method, path, handler, permission]) => ({
    method,
    path,
    handler,
    config: {
      middlewares: ['plugin::touchpoints.conflicts'],
      policies: [
        'admin::isAuthenticatedAdmin',
        { name: 'admin::hasPermissions', config: { actions: [permissionAction(permission)] } },
      ],
    },
  })),
});
