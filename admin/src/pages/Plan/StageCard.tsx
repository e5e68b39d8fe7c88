import { Box, Flex, IconButton, Typography } from '@strapi/design-system';
import { ArrowDown, ArrowUp, ChevronDown, ChevronUp, Trash } from '@strapi/icons';
import { useId } from 'react';
import { styled } from 'styled-components';
import { useText } from '../../utils/useText';
import { StageFields } from './StageFields';
import type { DraftStage } from './draft';
import type { PlacedFault } from '../../utils/errors';

interface StageCardProps {
  readonly stage: DraftStage;
  readonly ruleFaults: readonly PlacedFault[];
  /** From 1. */
  readonly position: number;
  readonly total: number;
  readonly open: boolean;
  readonly onToggle: () => void;
  /** −1 moves it before the stage before it, 1 behind the one behind it. */
  readonly onMove: (by: -1 | 1) => void;
  readonly onChange: (patch: Partial<DraftStage>) => void;
  readonly onRemove: () => void;
  /** Its name was left at least once. */
  readonly left: boolean;
  readonly onLeave: () => void;
}

/** One stage: its name and order at a glance, its fields when it is open. */
export const StageCard = ({ stage, ruleFaults, position, total, open, left, ...on }: StageCardProps) => {
  const { onToggle, onMove, onChange, onRemove, onLeave } = on;
  const text = useText();
  const bodyId = useId();
  const name = stage.name || text('journey.stage.new');
  return (
    <Box tag="li" background="neutral0" shadow="tableShadow" hasRadius>
      <Flex gap={1} paddingRight={3}>
        <Toggle type="button" aria-expanded={open} aria-controls={bodyId} onClick={onToggle}>
          {open ? (
            <ChevronUp style={{ flexShrink: 0 }} aria-hidden />
          ) : (
            <ChevronDown style={{ flexShrink: 0 }} aria-hidden />
          )}
          <Typography tag="span" textColor="neutral600">
            {position}
          </Typography>
          <Flex tag="span" direction="column" alignItems="flex-start" minWidth={0}>
            <Typography tag="span" variant="delta" fontWeight="bold" textColor="neutral800">
              {name}
            </Typography>
            {ruleFaults.length > 0 && !open && (
              <Typography tag="span" variant="pi" textColor="danger600">
                {text('journey.stage.rule.faulty')}
              </Typography>
            )}
            {stage.goal && !open && (
              <Typography tag="span" variant="pi" textColor="neutral600">
                {stage.goal}
              </Typography>
            )}
          </Flex>
        </Toggle>
        <IconButton
          variant="ghost"
          label={text('journey.stage.up', { name })}
          disabled={position === 1}
          onClick={() => onMove(-1)}
        >
          <ArrowUp />
        </IconButton>
        <IconButton
          variant="ghost"
          label={text('journey.stage.down', { name })}
          disabled={position === total}
          onClick={() => onMove(1)}
        >
          <ArrowDown />
        </IconButton>
        <IconButton
          variant="ghost"
          label={text('journey.stage.remove', { name })}
          disabled={total === 1}
          onClick={onRemove}
        >
          <Trash />
        </IconButton>
      </Flex>
      <Box id={bodyId} hidden={!open} padding={6} paddingTop={2}>
        {open && (
          <StageFields stage={stage} ruleFaults={ruleFaults} left={left} onLeave={onLeave} onChange={onChange} />
        )}
      </Box>
    </Box>
  );
};

const Toggle = styled.button`
  align-items: center;
  background: none;
  border: 0;
  border-radius: ${({ theme }) => theme.borderRadius};
  color: ${({ theme }) => theme.colors.neutral500};
  cursor: pointer;
  display: flex;
  flex: 1;
  gap: ${({ theme }) => theme.spaces[4]};
  min-width: 0;
  overflow-wrap: anywhere;
  padding: ${({ theme }) => theme.spaces[5]};
  text-align: start;
`;
