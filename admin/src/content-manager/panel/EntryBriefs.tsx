import { TextButton } from '@strapi/design-system';
import { useState } from 'react';
import { placeKey } from '../../../../engine';
import { type PlacementItem } from '../../placing/model';
import { useText } from '../../utils/useText';
import { Brief } from './notices';

interface EntryBriefsProps {
  /** By cell, as the server names them. */
  readonly briefs: Readonly<Record<string, string>>;
  /** Those that hold in the locale on screen. */
  readonly items: readonly PlacementItem[];
  readonly titleOf: (item: PlacementItem) => string;
}

/** The briefs of the cells an entry stands in: the first stays visible, the others one click away. */
export const EntryBriefs = ({ briefs, items, titleOf }: EntryBriefsProps) => {
  const text = useText();
  const [all, setAll] = useState(false);
  const cells = [...new Map(items.map((item) => [placeKey(item), item]))].flatMap(([key, item]) => {
    const brief = briefs[key];
    return brief ? [{ key, brief, cell: titleOf(item) }] : [];
  });
  return (
    <>
      {(all ? cells : cells.slice(0, 1)).map(({ key, ...brief }) => (
        <Brief key={key} {...brief} />
      ))}
      {cells.length > 1 && (
        <TextButton onClick={() => setAll(!all)} aria-expanded={all}>
          {all ? text('panel.briefs.fewer') : text('panel.briefs.more', { count: cells.length - 1 })}
        </TextButton>
      )}
    </>
  );
};
