import { DEFAULT_LIMIT } from '../../../../../types/defaults';
import { useCoverage } from './context';

/** How many pieces a touchpoint usually shows; for a whole stage as many as are asked for unless told. */
export const useUsualNumber = (touchpoint: string | null): number => {
  const { coverage } = useCoverage();
  return coverage.touchpoints.find(({ slug }) => slug === touchpoint)?.usualNumber ?? DEFAULT_LIMIT;
};
