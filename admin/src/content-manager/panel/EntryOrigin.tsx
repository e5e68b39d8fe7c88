import { placeKey } from '../../../../engine';
import type { EntryRef } from '../../../../types';
import { type PlacementItem } from '../../placing/model';
import { tellNoMore, useOrigin } from '../origins';
import { OriginNotice } from './OriginNotice';
import { SavedAlert } from './SavedAlert';

interface EntryOriginProps {
  readonly of: EntryRef;
  readonly items: readonly PlacementItem[];
  readonly titleOf: (item: PlacementItem) => string;
}

/** The gap that this entry was created for: its first save told once, and the way back until it is used. */
export const EntryOrigin = ({ of, items, titleOf }: EntryOriginProps) => {
  const origin = useOrigin(of);
  if (!origin) return null;
  const placed = items.find((item) => placeKey(item) === placeKey(origin.cell));
  return (
    <>
      <OriginNotice origin={origin} cell={placed ? titleOf(placed) : null} />
      {/* Once it is placed: until then it fills no gap. */}
      {placed && origin.news && <SavedAlert back={origin.back} cell={titleOf(placed)} onClose={() => tellNoMore(of)} />}
    </>
  );
};
