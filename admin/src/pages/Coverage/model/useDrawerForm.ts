import { useRef } from 'react';
import type { CellPlace } from './cells';
import { useCoverage } from './context';

/** What every page of the drawer on which something is done has: where it stands, and the way back to what is read. */
export const useDrawerForm = ({ stage, touchpoint }: CellPlace) => {
  const { names, setUrl } = useCoverage();
  const done = useRef(false);
  const back = () => setUrl({ view: null }, { replace: true });
  return {
    frame: { overline: `${names.stage(stage)} · ${names.touchpoint(touchpoint)}`, onBack: back, done },
    /** Goes back unasked: what was filled in is stored, given up, or goes along to where this leads. */
    finish: () => {
      done.current = true;
      back();
    },
  };
};
