import type {
  assignContract,
  editContract,
  journeyContract,
  noteContract,
  segmentContract,
  touchpointContract,
} from '../../../types';
import { adminRoutes } from './admin-routes';

export default adminRoutes<
  typeof journeyContract &
    typeof touchpointContract &
    typeof segmentContract &
    typeof assignContract &
    typeof editContract &
    typeof noteContract
>({
  'GET /journeys': ['adminJourney.list', 'read'],
  'POST /journeys': ['adminJourney.create', 'plan'],
  'GET /journeys/:documentId': ['adminJourney.get', 'read'],
  'PUT /journeys/:documentId': ['adminJourney.update', 'plan'],
  'DELETE /journeys/:documentId': ['adminJourney.remove', 'plan'],
  'POST /journeys/:documentId/duplicate': ['adminJourney.duplicate', 'plan'],
  'POST /journeys/:documentId/edits': ['adminJourney.edit', 'plan'],
  'GET /touchpoints': ['adminTouchpoint.list', 'read'],
  'POST /touchpoints': ['adminTouchpoint.create', 'plan'],
  'GET /touchpoints/:documentId': ['adminTouchpoint.get', 'read'],
  'PUT /touchpoints/:documentId': ['adminTouchpoint.update', 'plan'],
  'DELETE /touchpoints/:documentId': ['adminTouchpoint.remove', 'plan'],
  'GET /segments': ['adminSegment.list', 'read'],
  'POST /segments': ['adminSegment.create', 'plan'],
  'GET /segments/:documentId': ['adminSegment.get', 'read'],
  'PUT /segments/:documentId': ['adminSegment.update', 'plan'],
  'DELETE /segments/:documentId': ['adminSegment.remove', 'plan'],
  'POST /gaps/assign': ['adminGap.assign', 'plan'],
  'GET /notes': ['adminNote.list', 'read'],
  'GET /notes/counts': ['adminNote.counts', 'read'],
  'POST /notes': ['adminNote.create', 'place'],
  // One's own need `place`, those of others `plan`.
  'DELETE /notes/:documentId': ['adminNote.remove', 'read'],
  'POST /notes/:documentId/restore': ['adminNote.restore', 'read'],
});
