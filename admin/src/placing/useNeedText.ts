import type { PlacementOption } from '../../../types';
import { useText } from '../utils/useText';
import { missing } from './model';

/** What a place still needs, or has: "needs 2", "3 of 3", "needs none", "not in the plan". */
export const useNeedText = () => {
  const text = useText();
  return (option: PlacementOption): string => {
    const gap = missing(option);
    if (gap > 0) return text('panel.option.needs', { count: gap });
    if (option.planned && option.target === 0) return text('panel.option.needsNone', { count: option.have });
    if (option.planned) return text('panel.option.has', { have: option.have, target: option.target });
    return option.have > 0 ? text('panel.option.unplanned', { count: option.have }) : text('panel.option.blank');
  };
};
