import { useMemo } from 'react';
import { useGetJourneyQuery } from '../../../services/plan/journeys';
import { cellKey } from '../model/cells';
import { useCoverage } from '../model/context';

/** The briefs of the journey's plan, by cell. */
export const useBriefs = (): ReadonlyMap<string, string> => {
  const { journey } = useCoverage();
  const { data } = useGetJourneyQuery(journey.documentId);
  return useMemo(
    () =>
      new Map(
        (data?.moments ?? []).flatMap(({ brief, ...place }) => (brief ? [[cellKey(place), brief] as const] : [])),
      ),
    [data],
  );
};
