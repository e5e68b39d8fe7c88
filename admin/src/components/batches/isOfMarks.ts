import type { Batch } from '../../../../types';

/** Whether it changed what is journey content, and no placements. */
export const isOfMarks = ({ kind }: Batch): boolean => kind === 'setAside' || kind === 'bringBack';
