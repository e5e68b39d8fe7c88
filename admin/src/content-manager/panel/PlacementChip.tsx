import { Flex, IconButton, Typography } from '@strapi/design-system';
import { Cross } from '@strapi/icons';
import type { ReactNode } from 'react';
import { styled } from 'styled-components';
import { useText } from '../../utils/useText';

interface PlacementChipProps {
  readonly title: string;
  readonly details: string;
  /** Its stage or touchpoint is gone: it is never shown. */
  readonly broken?: boolean;
  /** It is for another locale than the one on screen. */
  readonly elsewhere?: boolean;
  /** Absent where the placement may not be changed. */
  readonly onOpen?: () => void;
  readonly onRemove?: () => void;
  readonly disabled?: boolean;
  /** What was just done to it. */
  readonly below?: ReactNode;
}

/** One placement. A click opens it, the cross takes it away. */
export const PlacementChip = (props: PlacementChipProps) => {
  const { title, details, broken, elsewhere, onOpen, onRemove, disabled, below } = props;
  const text = useText();
  const colour = broken ? 'danger600' : elsewhere ? 'neutral600' : 'neutral800';
  const words = (
    <>
      <Typography tag="span" variant="omega" fontWeight={elsewhere ? 'regular' : 'bold'} textColor={colour}>
        {title}
      </Typography>
      <Typography tag="span" variant="pi" textColor="neutral600">
        {broken ? text('panel.broken') : details}
      </Typography>
    </>
  );
  return (
    <Flex tag="li" direction="column" alignItems="stretch" gap={2}>
      <Chip
        alignItems="flex-start"
        borderColor={broken ? 'danger200' : 'neutral200'}
        background={elsewhere ? 'neutral100' : 'neutral0'}
      >
        {onOpen && !broken ? (
          <Opener type="button" onClick={onOpen} disabled={disabled} aria-haspopup="dialog">
            {words}
          </Opener>
        ) : (
          <Words>{words}</Words>
        )}
        {onRemove && (
          <IconButton
            variant="ghost"
            label={text('panel.remove', { cell: title })}
            onClick={onRemove}
            disabled={disabled}
          >
            <Cross />
          </IconButton>
        )}
      </Chip>
      {below}
    </Flex>
  );
};

const Chip = styled(Flex)`
  width: 100%;
  border-width: 1px;
  border-style: solid;
  border-radius: ${({ theme }) => theme.borderRadius};
`;

const Words = styled.span`
  display: flex;
  flex: 1;
  flex-direction: column;
  gap: ${({ theme }) => theme.spaces[1]};
  min-width: 0;
  padding: ${({ theme }) => `${theme.spaces[2]} ${theme.spaces[3]}`};
  overflow-wrap: anywhere;
  text-align: start;
`;

const Opener = styled(Words).attrs({ as: 'button' })<{ type?: string; disabled?: boolean }>`
  background: none;
  border: 0;
  cursor: pointer;

  &:hover:not([disabled]) span:first-child {
    color: ${({ theme }) => theme.colors.primary600};
  }
`;
