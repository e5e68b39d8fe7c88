import { Box, Flex, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { styled } from 'styled-components';
import type { CoverageMoment } from '../../../../../types';
import { useText } from '../../../utils/useText';
import { useCoverage } from '../model/context';
import { figuresOf, type Figure } from '../model/figures';
import { useUsualNumber } from '../model/useUsualNumber';
import { Section } from './Section';

/** Every figure of a cell that is not nought. */
export const FiguresSection = ({ figures }: { readonly figures: CoverageMoment | null }) => {
  const text = useText();
  const textOf = useFigureText();
  const usualNumber = useUsualNumber(figures?.touchpoint ?? null);
  const told = figures ? figuresOf(figures) : [];
  if (told.length === 0) return null;
  return (
    <Section title={text('figures.title')}>
      <Flex tag="dl" direction="column" alignItems="stretch" gap={1}>
        {told.map((figure) => (
          <Flex key={figure.key} gap={4} justifyContent="space-between" alignItems="baseline">
            <Typography tag="dt" textColor="neutral600">
              {text(`figures.${figure.key}`, { number: usualNumber })}
            </Typography>
            <Box tag="dd">
              <Value textColor="neutral800">{textOf(figure)}</Value>
            </Box>
          </Flex>
        ))}
      </Flex>
    </Section>
  );
};

const Value = styled(Typography)`
  display: block;
  text-align: right;
`;

const useFigureText = () => {
  const text = useText();
  const { formatNumber } = useIntl();
  const { names } = useCoverage();
  return ({ key, value }: Figure): string => {
    if (key === 'points') {
      const points = formatNumber(Number(value), { maximumFractionDigits: 1, signDisplay: 'always' });
      return text('figures.points.value', { points });
    }
    if (typeof value === 'number') return formatNumber(value);
    return value.map(key === 'missingLocales' ? names.locale : names.segment).join(', ');
  };
};
