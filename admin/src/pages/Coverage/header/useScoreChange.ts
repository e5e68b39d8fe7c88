import type { CoverageQuery } from '../../../../../types';
import { useTouchpointsTrendQuery } from '../../../services/trend';
import { changeSince, type ScoreChange } from '../../../utils/scoreChange';
import { today } from '../../../utils/utcDays';

/**
 * How the score moved since the newest record that is at least a week old. `null` where nothing was recorded, and where
 * the score is of a segment, of some content types or of another day: the records are of everything, as it was.
 */
export const useScoreChange = (score: number | null, query: CoverageQuery): ScoreChange | null => {
  const isWhole = !query.segment && !query.contentTypes && !query.at;
  const { data, isError } = useTouchpointsTrendQuery(
    { journey: query.journey, locale: query.locale },
    { skip: !isWhole },
  );
  return isWhole && data && !isError ? changeSince(score, data.points, today()) : null;
};
