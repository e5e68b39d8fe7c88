import type { Coverage } from '../../../../../types';

export type { JourneySummary } from '../../../../../types';

/** Sums over a whole journey. */
export type CoverageTotals = Coverage['totals'];
