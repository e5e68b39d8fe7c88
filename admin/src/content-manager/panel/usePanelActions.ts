import { useRef } from 'react';
import type { EntryRef, PlacementOption, Suggestion } from '../../../../types';
import {
  adding,
  itemKey,
  namesOfOption,
  newItem,
  removing,
  replacing,
  type CellNames,
  type PlacementsEdit,
  type PlacementOutcome,
  type PlacementItem,
} from '../../placing/model';
import { dismissFirstSave } from './saveWaiting';
import type { useEntryPlacements } from './useEntryPlacements';

const keep: PlacementsEdit = (items) => items;

/** What undoing a change did. */
const undone = ({ kind, names, item, before = item }: PlacementOutcome): PlacementOutcome => ({
  kind: kind === 'added' ? 'removed' : kind === 'removed' ? 'added' : 'changed',
  item: before,
  names,
});

/** What a person can do in the panel, each saved at once and each with its way back. */
export const usePanelActions = (
  ref: EntryRef,
  entry: ReturnType<typeof useEntryPlacements>,
  nameOf: (item: PlacementItem) => CellNames | null,
  /** What is added holds for this locale; `null`: for all. */
  locale: string | null,
) => {
  /** Takes focus when the button that had it is gone with what it did. */
  const addButton = useRef<HTMLButtonElement>(null);

  /** The cell's figures where the placement was added just now: a first day given to it leaves the gap open until then. */
  const optionOf = (item: PlacementItem): PlacementOption | undefined =>
    entry.outcome?.kind !== 'removed' && entry.outcome && itemKey(entry.outcome.item) === itemKey(item)
      ? entry.outcome.option
      : undefined;

  const apply = async (change: PlacementsEdit, done: PlacementOutcome) => {
    dismissFirstSave(ref);
    await entry.apply(change, done);
    window.requestAnimationFrame(() => {
      if (document.activeElement === document.body) addButton.current?.focus();
    });
  };

  return {
    addButton,
    add: (option: PlacementOption) => {
      const item = newItem(option, [], locale);
      void apply(adding(item), { kind: 'added', item, names: namesOfOption(option), option, undo: removing(item) });
    },
    accept: (suggestion: Suggestion, names: CellNames) => {
      const item = newItem(suggestion, suggestion.segments, locale);
      void apply(adding(item), { kind: 'added', item, names, undo: removing(item) });
    },
    remove: (item: PlacementItem) =>
      void apply(removing(item), { kind: 'removed', item, names: nameOf(item), undo: adding(item) }),
    replace: (before: PlacementItem, after: PlacementItem) =>
      void apply(replacing(before, after), {
        kind: 'changed',
        item: after,
        before,
        names: nameOf(before),
        option: optionOf(before),
        undo: replacing(after, before),
      }),
    undo: (outcome: PlacementOutcome) => void apply(outcome.undo ?? keep, undone(outcome)),
  };
};
