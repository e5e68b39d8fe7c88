import { Flex, Typography } from '@strapi/design-system';
import { useMemo } from 'react';
import { styled, type DefaultTheme } from 'styled-components';
import type { TrendPoint } from '../../../../../types';
import { StateSign, PALETTE } from '../../../components/StateSign';
import { useText } from '../../../utils/useText';
import { useWidth } from '../../../utils/useWidth';
import { layersOf, STACK, type StackState } from './chart';

const HEIGHT = 72;
const BOX = { height: HEIGHT, left: 44, right: 20, top: 2, bottom: 2 };

/** How many planned cells were in each state, stacked, below the score's line. The table says it in figures. */
export const StatesChart = ({ points }: { readonly points: readonly TrendPoint[] }) => {
  const text = useText();
  const [ref, width] = useWidth<HTMLDivElement>();
  const layers = useMemo(() => layersOf(points, { ...BOX, width }), [points, width]);
  const last = points.at(-1);
  const words = (state: StackState) =>
    text('common.labelled', { label: text(`state.${state}`), value: last?.states[state] ?? 0 });
  const states = [...STACK].reverse();
  return (
    <div ref={ref}>
      {width > 0 && points.length > 1 && (
        <svg
          width={width}
          height={HEIGHT}
          role="img"
          aria-label={`${text('trend.states.label')} ${states.map(words).join(', ')}`}
        >
          {layers.map(({ state, path }) => (
            <Area key={state} d={path} $color={PALETTE[state].tint} />
          ))}
        </svg>
      )}
      <Flex gap={4} wrap="wrap" paddingTop={2} paddingLeft="4.4rem">
        {states.map((state) => (
          <Flex key={state} gap={1}>
            <Swatch $color={PALETTE[state].tint} aria-hidden />
            <StateSign look={state} />
            <Typography variant="pi" textColor="neutral800">
              {words(state)}
            </Typography>
          </Flex>
        ))}
      </Flex>
    </div>
  );
};

type ChartColor = keyof DefaultTheme['colors'];

const Area = styled.path<{ $color: ChartColor }>`
  fill: ${({ theme, $color }) => theme.colors[$color]};
  fill-opacity: 0.75;
  stroke: ${({ theme }) => theme.colors.neutral0};
  stroke-width: 1;
`;

const Swatch = styled.span<{ $color: ChartColor }>`
  width: 1.2rem;
  height: 1.2rem;
  border-radius: 2px;
  background: ${({ theme, $color }) => theme.colors[$color]};
  opacity: 0.75;
`;
