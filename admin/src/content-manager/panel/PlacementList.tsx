import { Flex, TextButton, Typography } from '@strapi/design-system';
import { useState, type ReactNode } from 'react';
import { groupByStage, holdsIn, itemKey, type CellNames, type PlacementItem } from '../../placing/model';
import { useDescribe } from '../../placing/useDescribe';
import { useText } from '../../utils/useText';
import { PlacementChip } from './PlacementChip';

/** How many placements are shown before the rest is folded away. */
const SHOWN = 5;

interface PlacementListProps {
  readonly items: readonly PlacementItem[];
  readonly nameOf: (item: PlacementItem) => CellNames | null;
  readonly segmentNames: Readonly<Record<string, string>>;
  /** Stages as `journey/stage`, in the order in which they are listed. */
  readonly stageOrder?: readonly string[];
  /** The site has several journeys: each placement says which one it is on. */
  readonly severalJourneys: boolean;
  /** The content locale on screen; what is placed for another one stands back. */
  readonly locale?: string;
  readonly disabled?: boolean;
  /** What was done last, told where it was done: below the placement, or where one stood that is gone. */
  readonly told?: Told | null;
  /** Which of them the person may change; without it each. */
  readonly mayChange?: (item: PlacementItem) => boolean;
  /** Absent for people who may only look. */
  readonly onOpen?: (item: PlacementItem) => void;
  readonly onRemove?: (item: PlacementItem) => void;
}

interface Told {
  readonly item: PlacementItem;
  readonly notice: ReactNode;
}

/** An entry's placements, stage by stage. */
export const PlacementList = (props: PlacementListProps) => {
  const { items, nameOf, segmentNames, stageOrder, severalJourneys, locale, mayChange, told, ...actions } = props;
  const text = useText();
  const describe = useDescribe();
  const [unfolded, setUnfolded] = useState(false);
  const withHeadings = items.length > SHOWN;
  const isTold = (item: PlacementItem) => told && itemKey(item) === itemKey(told.item);
  const gone = told && !items.some(isTold) ? [told.item] : [];
  const ordered = groupByStage([...items, ...gone], stageOrder).flatMap((group) => group.items);
  // What was done last is never folded away.
  const shown = unfolded ? ordered : ordered.filter((item, index) => index < SHOWN || isTold(item));
  const hidden = ordered.length - ordered.filter((item, index) => index < SHOWN || isTold(item)).length;
  const groups = groupByStage(shown);

  const chip = (item: PlacementItem) => {
    if (gone.includes(item)) return <li key={itemKey(item)}>{told?.notice}</li>;
    const names = nameOf(item);
    const { onOpen, onRemove } = mayChange?.(item) === false ? {} : actions;
    const journey = severalJourneys && !withHeadings ? `${names?.journey ?? item.journey} · ` : '';
    const title = names
      ? withHeadings
        ? describe.touchpoint(names)
        : describe.cell(names)
      : describe.brokenCell(item);
    return (
      <PlacementChip
        key={itemKey(item)}
        title={title}
        details={`${journey}${describe.details(item, segmentNames)}`}
        broken={!names}
        elsewhere={!holdsIn(item, locale)}
        disabled={actions.disabled}
        onOpen={onOpen && (() => onOpen(item))}
        onRemove={onRemove && (() => onRemove(item))}
        below={isTold(item) ? told?.notice : undefined}
      />
    );
  };

  const heading = (item: PlacementItem) => {
    const names = nameOf(item);
    const stage = names?.stage ?? item.stage;
    return severalJourneys ? text('common.labelled', { label: names?.journey ?? item.journey, value: stage }) : stage;
  };

  return (
    <Flex direction="column" alignItems="stretch" gap={2} width="100%">
      {groups.map(({ key, items: members }) => (
        <Flex key={key} direction="column" alignItems="stretch" gap={2}>
          {withHeadings && members[0] && (
            <Typography tag="h3" variant="pi" fontWeight="bold" textColor="neutral600">
              {heading(members[0])}
            </Typography>
          )}
          <Flex tag="ul" direction="column" alignItems="stretch" gap={2}>
            {members.map(chip)}
          </Flex>
        </Flex>
      ))}
      {hidden > 0 && (
        <TextButton onClick={() => setUnfolded(!unfolded)} aria-expanded={unfolded}>
          {unfolded ? text('panel.fewer') : text('panel.more', { count: hidden })}
        </TextButton>
      )}
    </Flex>
  );
};
