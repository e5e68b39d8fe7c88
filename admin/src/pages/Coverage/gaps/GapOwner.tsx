import { Flex, Typography } from '@strapi/design-system';
import { useState } from 'react';
import { CellName } from '../../../components/CellName';
import { InlineEdit } from '../../../components/InlineEdit';
import { OwnerField } from '../../../components/OwnerField';
import { useOwnerName } from '../../../components/useOwnerName';
import { useText } from '../../../utils/useText';
import type { GapCellProps } from './gapCell';

/** Who sees to a gap, and the field to change it for people who may plan. */
export const GapOwner = ({ gap, label, onAssign, saving }: GapCellProps) => {
  const text = useText();
  // What the touchpoint lends is not the gap's own: the field begins empty.
  const own = gap.ownerInherited ? '' : (gap.owner ?? '');
  const [owner, setOwner] = useState(own);
  if (!onAssign) return <Shown gap={gap} />;
  return (
    <InlineEdit
      label={label}
      shown={<Shown gap={gap} />}
      dirty={owner.trim() !== own}
      saving={saving}
      onOpen={() => setOwner(own)}
      onSave={() => onAssign({ owner: owner.trim() || null })}
    >
      <OwnerField label={text('plan.owner')} bare value={owner} onChange={setOwner} />
    </InlineEdit>
  );
};

const Shown = ({ gap: { owner, ownerInherited } }: Pick<GapCellProps, 'gap'>) => {
  const text = useText();
  const ownerName = useOwnerName();
  if (owner === null) return <Typography textColor="neutral600">{text('common.notSet')}</Typography>;
  return (
    <Flex tag="span" direction="column" alignItems="flex-start" minWidth={0}>
      <CellName>{ownerName(owner)}</CellName>
      {ownerInherited && (
        <Typography tag="span" variant="pi" textColor="neutral600">
          {text('gaps.inherited')}
        </Typography>
      )}
    </Flex>
  );
};
