import { STAGES, TOUCHPOINTS } from './seed.mjs';

/** `GET /content` of one cell. */
export const contentPath = (stage, touchpoint, more = '') =>
  `/api/touchpoints/content?stage=${stage}&touchpoint=${touchpoint}${more}`;

/** Every cell of the journey once, neighbours far apart. */
export const cellPaths = (more = '') =>
  TOUCHPOINTS.flatMap((touchpoint) => STAGES.map((stage) => contentPath(stage, touchpoint, more)));

/** The cell that stands for "a warm answer". */
export const WARM_CELL = { stage: STAGES[1], touchpoint: TOUCHPOINTS[7] };

/** The same entries, asked of Strapi's own REST API by their documentIds. */
export const nativePath = (documentIds, more = '') =>
  `/api/articles?${documentIds.map((id, index) => `filters[documentId][$in][${index}]=${id}`).join('&')}&pagination[limit]=10${more}`;
