import { Box, Flex, Typography } from '@strapi/design-system';
import { styled } from 'styled-components';
import type { Cell, CoverageMoment } from '../../../../../types';
import { lookColors, StateSign, type Look } from '../../../components/StateSign';
import { useText } from '../../../utils/useText';
import { useFlagLabel } from '../grid/useFlagLabel';
import { lookOf } from '../model/cells';
import { useCoverage } from '../model/context';
import { flagsOf } from '../model/flags';

/** How the slot stands, what a visitor meets instead, and every warning. */
export const SlotState = ({ figures, served, servedHidden }: Pick<Cell, 'figures' | 'served' | 'servedHidden'>) => {
  const text = useText();
  if (!figures) {
    return (
      <Box background="neutral100" hasRadius padding={4}>
        <Typography textColor="neutral700">{text('cell.summary.blank')}</Typography>
      </Box>
    );
  }
  const instead = served.filter(({ rung }) => rung !== 'exact' && rung !== 'touchpoint').length + servedHidden;
  return <Figures figures={figures} instead={instead} />;
};

interface FiguresProps {
  readonly figures: CoverageMoment;
  /** How many pieces a visitor gets that are not meant for this touchpoint, where nothing is. */
  readonly instead: number;
}

const Figures = ({ figures, instead }: FiguresProps) => {
  const text = useText();
  const { query, names } = useCoverage();
  const flagLabel = useFlagLabel(names);
  const look = lookOf(figures);
  const all = flagsOf(figures, query.segment === undefined);
  // That a visitor is shown something else, or is shown less, is said in the banner's own words.
  const flags = all.filter(({ kind }) => kind !== 'fallback' && kind !== 'segmentOnly');
  const only = all.find(({ kind }) => kind === 'segmentOnly');
  const word = text(`state.${look}`);
  return (
    <Banner $look={look}>
      <Flex gap={2} alignItems="flex-start">
        <Box paddingTop="3px">
          <StateSign look={look} />
        </Box>
        <Typography>
          <strong>{text(summaryOf(figures), { word, have: figures.have, target: figures.target })}</strong>{' '}
          {only && `${flagLabel(only, 'long')}. `}
          {figures.have === 0 && figures.touchpoint !== null && (
            <>{text(instead > 0 ? 'cell.summary.instead' : 'cell.summary.nothing', { count: instead })}</>
          )}
        </Typography>
      </Flex>
      <Flags labels={flags.map((flag) => flagLabel(flag, 'long'))} />
    </Banner>
  );
};

/** A stage as a whole has a target of its own, besides those of its touchpoints. */
const summaryOf = ({ planned, target, touchpoint }: CoverageMoment): string => {
  if (!planned || target === 0) return 'cell.summary.unplanned';
  return touchpoint === null ? 'drawer.stage.own' : 'cell.summary.planned';
};

const Flags = ({ labels }: { readonly labels: readonly string[] }) =>
  labels.length === 0 ? null : (
    <Flex tag="ul" direction="column" alignItems="flex-start" gap={1} paddingTop={3}>
      {labels.map((label) => (
        <Typography key={label} tag="li" variant="pi" textColor="neutral700">
          {label}
        </Typography>
      ))}
    </Flex>
  );

const Banner = styled.div<{ $look: Look }>`
  padding: ${({ theme }) => theme.spaces[4]};
  border: 1px solid ${({ theme, $look }) => lookColors(theme, $look).border};
  border-radius: ${({ theme }) => theme.borderRadius};
  background: ${({ theme, $look }) => lookColors(theme, $look).background};
  color: ${({ theme, $look }) => lookColors(theme, $look).text};
`;
