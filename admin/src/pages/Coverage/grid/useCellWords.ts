import { useCallback } from 'react';
import type { CoverageMoment } from '../../../../../types';
import { useText } from '../../../utils/useText';
import { isGap, lookOf, missing } from '../model/cells';
import { useCoverage } from '../model/context';
import { flagsOf, type FlagKind } from '../model/flags';
import { useFlagLabel } from './useFlagLabel';

/** What a cell says, in words. */
export interface CellWords {
  /** "2/3", or "3" where nothing is planned. */
  readonly figures: string;
  /** "Needs 1", or the state where nothing is missing. */
  readonly state: string;
  /** "−1": the same where a signal leaves no room for words; nothing where nothing is missing. */
  readonly lack: string | undefined;
  /** The worst of what it warns of. */
  readonly signalWord: string | undefined;
  /** "Empty, 0 of 2, draft waits": read aloud. */
  readonly spoken: string;
  /** Everything, a line each: on hover. */
  readonly everything: () => string;
}

const QUIET = ['external', 'dedicated'] as const;

/** Worth telling, but no reason to act: on hover and in the drawer only. */
const UNSAID: readonly FlagKind[] = ['fallback', 'scheduled'];

/** Puts cells in words. */
export const useCellWords = () => {
  const text = useText();
  const { query, names } = useCoverage();
  const flagLabel = useFlagLabel(names);
  const allContent = query.segment === undefined;
  return useCallback(
    (moment: CoverageMoment): CellWords => {
      const { have, target } = moment;
      const look = lookOf(moment);
      const isPlanned = look !== 'unplanned' && look !== 'none';
      const word = text(`state.${look}`);
      const flags = flagsOf(moment, allContent);
      const signal = flags.find(({ kind }) => !UNSAID.includes(kind));
      const signalWord = signal && flagLabel(signal, 'short');
      const pieces = text(isPlanned ? 'coverage.cell.of' : 'coverage.cell.pieces', { have, target });
      return {
        figures: isPlanned ? `${have}/${target}` : String(have),
        state: look === 'thin' ? text('coverage.cell.needs', { count: missing(moment) }) : word,
        lack: isGap(moment) ? `−${missing(moment)}` : undefined,
        signalWord,
        spoken: [word, pieces, signalWord].filter(Boolean).join(', '),
        everything: () => {
          // What counts here besides live content: nothing to warn of.
          const told = QUIET.filter((key) => moment[key] > 0).map((key) =>
            text('common.labelled', { label: text(`figures.${key}`), value: moment[key] }),
          );
          return [`${word}, ${pieces}`, ...told, ...flags.map((flag) => flagLabel(flag, 'long'))].join('\n');
        },
      };
    },
    [text, flagLabel, allContent],
  );
};
