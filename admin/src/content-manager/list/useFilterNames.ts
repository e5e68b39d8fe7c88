import type { ListFilter } from '../../../../types';
import { useGetPlacementOptionsQuery } from '../../services/coverage/options';
import { useGetSegmentsQuery } from '../../services/plan/segments';
import { useText } from '../../utils/useText';

interface Choice {
  readonly value: string;
  readonly name: string;
}

/** How a stage of a journey is named as one value. */
export const stageValue = ({ tpJourney, tpStage }: ListFilter) => (tpStage ? `${tpJourney ?? ''}/${tpStage}` : '');

const unique = (choices: readonly Choice[]) => [...new Map(choices.map((choice) => [choice.value, choice])).values()];

/** What can be chosen, and what the chosen is called. Nothing is asked for while nothing of it is on screen. */
export const useFilterNames = (filter: ListFilter, open: boolean) => {
  const text = useText();
  const { tpPlaced, tpStage, tpTouchpoint, tpSegment } = filter;
  const { data: options = [] } = useGetPlacementOptionsQuery({}, { skip: !open && !tpStage && !tpTouchpoint });
  const segments = useGetSegmentsQuery(undefined, { skip: !open && !tpSegment });

  const severalJourneys = new Set(options.map(({ journey }) => journey)).size > 1;
  const stages = unique(
    options.map(({ journey, journeyName, stage, stageName }) => ({
      value: `${journey}/${stage}`,
      name: severalJourneys ? text('common.labelled', { label: journeyName, value: stageName }) : stageName,
    })),
  );
  const touchpoints = [
    { value: '-', name: text('common.wholeStage') },
    ...unique(
      options.flatMap(({ touchpoint, touchpointName }) =>
        touchpoint ? [{ value: touchpoint, name: touchpointName ?? touchpoint }] : [],
      ),
    ).sort((a, b) => a.name.localeCompare(b.name)),
  ];
  const segmentChoices = [
    { value: '-', name: text('common.everyone') },
    ...(segments.data ?? []).map(({ slug, name }) => ({ value: slug, name })),
  ];
  const states = [
    { value: 'placed', name: text('list.filter.placed') },
    { value: 'unplaced', name: text('list.none') },
    { value: 'setAside', name: text('list.aside') },
  ];

  /** One that is gone, or not known yet, is called by its slug. */
  const nameIn = (choices: readonly Choice[], value: string | undefined) =>
    value && (choices.find((choice) => choice.value === value)?.name ?? value.replace(/^.*\//, ''));

  return {
    stages,
    touchpoints,
    segments: segmentChoices,
    states,
    /** "Consideration, Newsletter"; empty without a filter. */
    describe: () =>
      [
        nameIn(states, tpPlaced),
        nameIn(stages, stageValue(filter)),
        nameIn(touchpoints, tpTouchpoint),
        nameIn(segmentChoices, tpSegment),
      ]
        .filter(Boolean)
        .join(', '),
  };
};

export type FilterNames = ReturnType<typeof useFilterNames>;
