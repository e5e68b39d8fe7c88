import { Flex, Typography } from '@strapi/design-system';
import { CellName } from '../../../components/CellName';
import { InlineEdit } from '../../../components/InlineEdit';
import { OwnerField } from '../../../components/OwnerField';
import { useOwnerName } from '../../../components/useOwnerName';
import { useText } from '../../../utils/useText';
import type { GapCellProps } from './gapCell';
import { useGapField } from './useGapField';

/** Who sees to a gap, and the field to change it for people who may plan. */
export const GapOwner = ({ gap, label, onAssign, saving }: GapCellProps) => {
  const text = useText();
  const ownerName = useOwnerName();
  // What the touchpoint lends is not the gap's own: the field begins empty.
  const { written, write, begin, save, dirty, versions } = useGapField(
    'owner',
    gap.ownerInherited ? null : gap.owner,
    onAssign,
  );
  const nameOf = (owner: string | null) => (owner ? ownerName(owner) : '');
  if (!onAssign) return <Shown gap={gap} />;
  return (
    <InlineEdit
      label={label}
      shown={<Shown gap={gap} />}
      dirty={dirty}
      saving={saving}
      conflict={versions && { name: text('plan.owner'), mine: nameOf(versions.mine), theirs: nameOf(versions.theirs) }}
      onOpen={begin}
      onSave={save}
    >
      <OwnerField label={text('plan.owner')} bare value={written ?? ''} onChange={write} />
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
