import { useMemo } from 'react';
import { placeKey } from '../../../engine';
import type { PlacementDraft, PlacementOption } from '../../../types';
import { useGetPlacementOptionsQuery } from '../services/coverage/options';
import { useText } from '../utils/useText';

/** A place by what names it; without a journey: the default one. */
export type PlaceRef = Pick<PlacementDraft, 'stage' | 'touchpoint'> & { readonly journey?: string };

/** Every place of the active journeys, gaps first, and what each is called. */
export const usePlaces = () => {
  const text = useText();
  const query = useGetPlacementOptionsQuery({});
  const byKey = useMemo(() => new Map((query.data ?? []).map((option) => [placeKey(option), option])), [query.data]);
  const severalJourneys = new Set((query.data ?? []).map(({ journey }) => journey)).size > 1;

  const nameOf = (option: PlacementOption): string =>
    [severalJourneys && option.journeyName, option.stageName, option.touchpointName ?? text('common.wholeStage')]
      .filter(Boolean)
      .join(' · ');

  return {
    query,
    options: query.data ?? [],
    nameOf,
    /** One that is gone is called by its slugs. */
    name: (place: PlaceRef): string => {
      const option = byKey.get(placeKey(place));
      return option ? nameOf(option) : [place.stage, place.touchpoint].filter(Boolean).join(' · ');
    },
  };
};
