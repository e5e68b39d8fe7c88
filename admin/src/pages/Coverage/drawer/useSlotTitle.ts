import { useText } from '../../../utils/useText';
import type { CellPlace } from '../model/cells';
import { useCoverage } from '../model/context';

/** The head of a slot's drawer: its touchpoint, in its stage; a stage as a whole stands for itself. */
export const useSlotTitle = () => {
  const text = useText();
  const { names } = useCoverage();
  return ({ stage, touchpoint }: CellPlace) =>
    touchpoint === null
      ? { overline: text('drawer.stage'), title: names.stage(stage) }
      : { overline: names.stage(stage), title: names.touchpoint(touchpoint) };
};
