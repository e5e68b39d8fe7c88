import { Box, Flex, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import type { Cell, CoverageMoment } from '../../../../../types';
import { PALETTE, StateSign } from '../../../components/StateSign';
import { t } from '../../../utils/translate';
import { useFlagLabel } from '../grid/useFlagLabel';
import { lookOf } from '../model/cells';
import { flagsOf } from '../model/flags';

/** The head of the drawer: how the cell stands, what a visitor meets instead, and every warning. */
export const CellSummary = ({ figures, served }: Pick<Cell, 'figures' | 'served'>) => {
  const { formatMessage } = useIntl();
  if (!figures) {
    return (
      <Box background="neutral100" hasRadius padding={4}>
        <Typography textColor="neutral700">{formatMessage({ id: t('cell.summary.blank') })}</Typography>
      </Box>
    );
  }
  return <Figures figures={figures} served={served} />;
};

const Figures = ({ figures, served }: { readonly figures: CoverageMoment; readonly served: Cell['served'] }) => {
  const { formatMessage } = useIntl();
  const flagLabel = useFlagLabel();
  const look = lookOf(figures);
  const { text, background, border } = PALETTE[look];
  const instead = served.filter(({ rung }) => rung === 'segment' || rung === 'stage' || rung === 'earlier').length;
  const word = formatMessage({ id: t(`state.${look}`) });
  return (
    <Box background={background} borderColor={border} hasRadius padding={4}>
      <Flex gap={2} alignItems="flex-start">
        <Box paddingTop="3px">
          <StateSign look={look} />
        </Box>
        <Typography textColor={text}>
          <strong>
            {formatMessage(
              { id: t(figures.planned && figures.target > 0 ? 'cell.summary.planned' : 'cell.summary.unplanned') },
              { word, have: figures.have, target: figures.target },
            )}
          </strong>{' '}
          {figures.have === 0 && figures.touchpoint !== null && (
            <>{formatMessage({ id: t(instead > 0 ? 'cell.summary.instead' : 'cell.summary.nothing') }, { count: instead })}</>
          )}
        </Typography>
      </Flex>
      <Flags labels={flagsOf(figures).map((flag) => flagLabel(flag).long)} />
    </Box>
  );
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
