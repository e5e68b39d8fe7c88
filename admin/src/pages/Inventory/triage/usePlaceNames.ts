import { useDescribe } from '../../../placing/useDescribe';
import { useContent } from '../context';

interface NamedCell {
  readonly journey: string;
  readonly stage: string;
  readonly touchpoint: string | null;
}

/** Names places by the journeys as they are: "Consideration · Newsletter". */
export const usePlaceNames = () => {
  const { journeys, touchpoints, segments } = useContent();
  const describe = useDescribe();
  const place = ({ journey: slug, stage, touchpoint }: NamedCell) => {
    const journey = journeys.find((known) => known.slug === slug);
    const cell = describe.cell({
      journey: journey?.name ?? slug,
      stage: journey?.stages.find((known) => known.slug === stage)?.name ?? stage,
      touchpoint: touchpoint && (touchpoints.find((known) => known.slug === touchpoint)?.name ?? touchpoint),
    });
    return journeys.length > 1 ? `${journey?.name ?? slug} · ${cell}` : cell;
  };
  const segmentNames = (slugs: readonly string[]) =>
    slugs.map((slug) => segments.find((known) => known.slug === slug)?.name ?? slug).join(', ');
  return { place, segmentNames };
};
