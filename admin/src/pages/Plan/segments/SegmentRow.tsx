import { Flex, IconButton, TextButton, Tr, Td, Typography } from '@strapi/design-system';
import { Eye, Pencil, Trash } from '@strapi/icons';
import type { Segment } from '../../../../../types';
import { CellName } from '../../../components/CellName';
import { useText } from '../../../utils/useText';

interface SegmentRowProps {
  readonly segment: Segment;
  readonly mayPlan: boolean;
  readonly onOpen: () => void;
  readonly onDelete: () => void;
}

/** For columns that narrow windows do without; the dialog behind the name shows them. */
export const WIDE = { initial: 'none', large: 'table-cell' };

/** One segment of the list. */
export const SegmentRow = ({ segment, mayPlan, onOpen, onDelete }: SegmentRowProps) => {
  const text = useText();
  const { name, description, rule, placements } = segment;
  return (
    <Tr>
      <Td>
        <TextButton onClick={onOpen}>
          <CellName fontWeight="bold" textColor="primary600">
            {name}
          </CellName>
        </TextButton>
      </Td>
      <Td display={WIDE} maxWidth="40rem">
        <Typography ellipsis textColor={description ? 'neutral800' : 'neutral600'}>
          {description ?? text('common.notSet')}
        </Typography>
      </Td>
      <Td display={WIDE}>
        <Typography>{text(rule ? 'segments.rule.yes' : 'segments.rule.no')}</Typography>
      </Td>
      <Td>
        <Typography>{placements}</Typography>
      </Td>
      <Td>
        <Flex justifyContent="flex-end" gap={1}>
          <IconButton
            variant="ghost"
            label={text(mayPlan ? 'segments.edit' : 'segments.view', { name })}
            onClick={onOpen}
          >
            {mayPlan ? <Pencil /> : <Eye />}
          </IconButton>
          {mayPlan && (
            <IconButton variant="ghost" label={text('segments.delete', { name })} onClick={onDelete}>
              <Trash />
            </IconButton>
          )}
        </Flex>
      </Td>
    </Tr>
  );
};
