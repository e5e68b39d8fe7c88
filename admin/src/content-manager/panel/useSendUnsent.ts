import { useCallback } from 'react';
import { usePutPlacementsMutation, useReadPlacementsMutation } from '../../services/placing/placements';
import { saveAllWaiting } from './saveWaiting';

/** A function that saves the placements of new entries that are not saved yet: a reload, or a failure, came between. */
export const useSendUnsent = () => {
  const [read] = useReadPlacementsMutation();
  const [put] = usePutPlacementsMutation();
  return useCallback(() => void saveAllWaiting({ read, put }), [read, put]);
};
