import { Box, Flex, Tabs, Typography } from '@strapi/design-system';
import { styled } from 'styled-components';
import type { CoverageMoment, CoverageStage, CoverageTouchpoint } from '../../../../../types';
import { OwnerInitials } from '../../../components/OwnerInitials';
import { useOwnerName } from '../../../components/useOwnerName';
import { lookColors, StateSign } from '../../../components/StateSign';
import { useText, useTextOr } from '../../../utils/useText';
import { cellKey, lookOf, type CellPlace } from '../model/cells';
import { useCoverage } from '../model/context';
import type { GridModel } from '../model/grid';
import { useOpenSlot } from '../model/useCoverageUrl';
import { StageHead } from './StageHead';
import { cellButton, cellFrame } from './cellButton';
import { useCellWords } from './useCellWords';

interface StageListProps {
  readonly grid: GridModel;
}

/** The grid where there is no room for one: a tab for each stage, and its slots as a list. */
export const StageList = ({ grid }: StageListProps) => {
  const text = useText();
  const { coverage, url, setUrl } = useCoverage();
  const { stages } = coverage;
  const wanted = useOpenSlot().cell?.stage ?? url.stage;
  const shown = stages.find(({ slug }) => slug === wanted) ?? stages[0];
  if (!shown) return null;
  return (
    <Tabs.Root
      variant="simple"
      value={shown.slug}
      onValueChange={(stage) => setUrl({ stage, cell: null }, { replace: true })}
    >
      <Sideways>
        <Tabs.List aria-label={text('coverage.stages')}>
          {stages.map(({ slug, name }) => (
            <Tabs.Trigger key={slug} value={slug}>
              {name}
            </Tabs.Trigger>
          ))}
        </Tabs.List>
      </Sideways>
      <Tabs.Content value={shown.slug}>
        <Slots grid={grid} stage={shown} />
      </Tabs.Content>
    </Tabs.Root>
  );
};

/** Whether a slot's drawer is open. */
const useIsOpen = () => {
  const { cell } = useOpenSlot();
  return (place: CellPlace) => cell !== null && cellKey(cell) === cellKey(place);
};

const Slots = ({ grid, stage }: StageListProps & { readonly stage: CoverageStage }) => {
  const text = useText();
  const textOr = useTextOr();
  const { url, other, open } = useCoverage();
  const whole = { stage: stage.slug, touchpoint: null };
  const isOpen = useIsOpen();
  const anywhere = grid.anyTouchpoint.get(stage.slug) ?? 0;
  const groups = grid.groups
    .map(({ key, rows }) => ({
      key,
      slots: rows.flatMap((touchpoint) => {
        const moment = grid.cells.get(cellKey({ stage: stage.slug, touchpoint: touchpoint.slug }));
        return moment ? [{ touchpoint, moment }] : [];
      }),
    }))
    .filter(({ slots }) => slots.length > 0);
  return (
    <Flex direction="column" alignItems="stretch" gap={3} paddingTop={3}>
      <StageHead
        stage={stage}
        other={other?.stages.get(stage.slug)}
        whole={grid.cells.get(cellKey(whole))}
        open={isOpen(whole)}
        reachable
        onOpen={open}
      />
      {anywhere > 0 && (
        <Typography textColor="neutral600" title={text('coverage.any.hint')}>
          {text('common.labelled', {
            label: text('coverage.any'),
            value: text('coverage.cell.pieces', { have: anywhere }),
          })}
        </Typography>
      )}
      {groups.length === 0 && <Typography textColor="neutral600">{text('coverage.grid.noneShown')}</Typography>}
      {groups.map(({ key, slots }) => (
        <Box key={key} tag="section" aria-label={textOr(`${url.groupBy}.${key}`, key)}>
          <Typography variant="sigma" fontSize={1} textColor="neutral600" tag="h2">
            {textOr(`${url.groupBy}.${key}`, key)}
          </Typography>
          <Flex tag="ul" direction="column" alignItems="stretch" gap={1} paddingTop={1}>
            {slots.map(({ touchpoint, moment }) => (
              <li key={touchpoint.slug}>
                <Slot touchpoint={touchpoint} moment={moment} />
              </li>
            ))}
          </Flex>
        </Box>
      ))}
    </Flex>
  );
};

interface SlotProps {
  readonly touchpoint: CoverageTouchpoint;
  readonly moment: CoverageMoment;
}

const Slot = ({ touchpoint, moment }: SlotProps) => {
  const { open } = useCoverage();
  const isOpen = useIsOpen();
  const ownerName = useOwnerName();
  const look = lookOf(moment);
  const { figures, state, signalWord } = useCellWords()(moment);
  return (
    <SlotButton {...cellButton({ ...moment, open: isOpen(moment), reachable: true, onOpen: open })} $border={look}>
      <Flex tag="span" gap={2}>
        <StateSign look={look} />
        <Typography fontWeight="semiBold" textColor="neutral800">
          {touchpoint.name}
        </Typography>
        {moment.owner && <OwnerInitials owner={moment.owner} name={ownerName(moment.owner)} />}
      </Flex>
      <Typography variant="pi" textColor="neutral700">
        {[`${figures} ${state}`, signalWord].filter(Boolean).join(' · ')}
      </Typography>
    </SlotButton>
  );
};

const Sideways = styled.div`
  overflow-x: auto;
`;

const SlotButton = styled.button<{ $border: Parameters<typeof lookColors>[1] }>`
  ${cellFrame}
  min-height: 4.8rem;
  padding: ${({ theme }) => `${theme.spaces[2]} ${theme.spaces[3]}`};
  overflow-wrap: anywhere;
  line-height: 1.43;
  border: 1px solid ${({ theme, $border }) => lookColors(theme, $border).border};
  background: ${({ theme }) => theme.colors.neutral0};
`;
