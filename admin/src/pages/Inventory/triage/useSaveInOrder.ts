import { useNotification } from '@strapi/strapi/admin';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { EntryRef } from '../../../../../types';
import { useTouchpointsSetAsideMutation } from '../../../services/overrides';
import { useUndoBatchMutation } from '../../../services/placing/batches';
import { usePlaceInBulkMutation } from '../../../services/placing/bulk';
import { useErrorText } from '../../../utils/useFaultText';
import { useText } from '../../../utils/useText';
import { useWarnOnUnload } from '../../../utils/useWarnOnUnload';
import { refOf } from '../../../utils/entryRef';
import type { TriageDecision } from './triageModel';

/** A decision that could not be saved. */
export interface FailedDecision {
  readonly index: number;
  readonly message: string;
}

type Undo = () => Promise<unknown>;

interface SaveInOrderOptions {
  readonly queue: readonly EntryRef[];
  /** The entry is open again. */
  readonly onFailed: (index: number) => void;
}

/**
 * Saves decisions in the background, one after another, so that the next entry need not wait for them; what could not be saved
 * is told, also to a person who has left in the meantime. Each can be taken back, after it was saved.
 */
export const useSaveInOrder = ({ queue, onFailed }: SaveInOrderOptions) => {
  const text = useText();
  const errorText = useErrorText();
  const { toggleNotification } = useNotification();
  const [placeInBulk] = usePlaceInBulkMutation();
  const [setAside] = useTouchpointsSetAsideMutation();
  const [undoBatch] = useUndoBatchMutation();
  const [waiting, setWaiting] = useState(0);
  const [failures, setFailures] = useState<readonly FailedDecision[]>([]);
  const line = useRef<Promise<unknown>>(Promise.resolve());
  const undos = useRef(new Map<number, Undo>());
  const failed = useRef(onFailed);
  failed.current = onFailed;

  useWarnOnUnload(waiting > 0);
  const mounted = useRef(true);
  useEffect(() => {
    mounted.current = true;
    return () => {
      mounted.current = false;
    };
  }, []);

  const perform = useCallback(
    async (entry: EntryRef, decision: TriageDecision): Promise<Undo | null> => {
      if (decision.kind === 'placed') {
        const add = [decision.place.input];
        const { batch } = await placeInBulk({ entries: [entry], add, keepExisting: true }).unwrap();
        return batch ? () => undoBatch(batch).unwrap() : null;
      }
      if (decision.kind === 'setAside') {
        const { batch } = await setAside({ entries: [entry], setAside: true }).unwrap();
        return batch ? () => undoBatch(batch).unwrap() : null;
      }
      return null;
    },
    [placeInBulk, setAside, undoBatch],
  );

  /** Runs after everything before it, whatever became of that. */
  const inLine = useCallback(
    (index: number, work: () => Promise<unknown>, reopens: boolean) => {
      setWaiting((count) => count + 1);
      line.current = line.current.then(work).then(
        () => mounted.current && setWaiting((count) => count - 1),
        (error: unknown) => {
          const message = errorText(error);
          if (!mounted.current) {
            toggleNotification({ type: 'danger', title: text('triage.failed', { count: 1 }), message });
            return;
          }
          setWaiting((count) => count - 1);
          setFailures((before) => [...before.filter((other) => other.index !== index), { index, message }]);
          if (reopens) failed.current(index);
        },
      );
    },
    [errorText, text, toggleNotification],
  );

  const save = useCallback(
    (index: number, decision: TriageDecision) => {
      const entry = queue[index];
      setFailures((before) => before.filter((other) => other.index !== index));
      if (!entry || decision.kind === 'skipped') return;
      inLine(
        index,
        async () => {
          const undo = await perform(refOf(entry), decision);
          if (undo) undos.current.set(index, undo);
        },
        true,
      );
    },
    [queue, inLine, perform],
  );

  const takeBack = useCallback(
    (index: number) =>
      inLine(
        index,
        async () => {
          await undos.current.get(index)?.();
          undos.current.delete(index);
        },
        false,
      ),
    [inLine],
  );

  return { save, takeBack, waiting, failures };
};
