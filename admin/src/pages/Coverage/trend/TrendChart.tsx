import { Typography } from '@strapi/design-system';
import { useMemo, useState, type KeyboardEvent, type PointerEvent } from 'react';
import { useIntl } from 'react-intl';
import { styled } from 'styled-components';
import type { TrendPoint } from '../../../../../types';
import { parseDay } from '../../../utils/days';
import { useText } from '../../../utils/useText';
import { useWidth } from '../../../utils/useWidth';
import { chartOf, nearest, type ChartModel, type ChartPoint } from './chart';
import { usePointText } from './usePointText';

const HEIGHT = 240;
const BOX = { height: HEIGHT, left: 44, right: 20, top: 12, bottom: 30 };
/** A label of a day takes so many pixels. */
const LABEL_WIDTH = 120;
/** With more records than these the dots would run into each other: then only the chosen one is drawn. */
const MOST_DOTS = 60;

/** The score's line. One point is in the order of the Tab key; the arrow keys lead to the others. */
export const TrendChart = ({ points }: { readonly points: readonly TrendPoint[] }) => {
  const text = useText();
  const [ref, width] = useWidth<HTMLDivElement>();
  const [chosen, setChosen] = useState<number | null>(null);
  const [isShown, setShown] = useState(false);
  const chart = useMemo(
    () => chartOf(points, { ...BOX, width }, Math.max(2, Math.floor(width / LABEL_WIDTH))),
    [points, width],
  );
  const index = Math.min(chosen ?? points.length - 1, points.length - 1);
  const current = chart.points[index];

  const onPointerMove = (event: PointerEvent<SVGSVGElement>) => {
    setChosen(nearest(chart.points, event.clientX - event.currentTarget.getBoundingClientRect().left));
    setShown(true);
  };

  return (
    <Frame ref={ref}>
      {width > 0 && (
        <svg
          width={width}
          height={HEIGHT}
          role="group"
          aria-label={text('trend.chart.label')}
          onPointerMove={onPointerMove}
          onPointerLeave={() => setShown(false)}
        >
          <Axes chart={chart} width={width} />
          <Line d={chart.line} />
          <Dots chart={chart} index={index} isShown={isShown} onChoose={setChosen} onShow={setShown} />
        </svg>
      )}
      {isShown && current && <Tip point={current} width={width} />}
    </Frame>
  );
};

const Axes = ({ chart, width }: { readonly chart: ChartModel; readonly width: number }) => {
  const { formatDate, formatNumber } = useIntl();
  return (
    <g aria-hidden>
      {chart.yTicks.map(({ y, value }) => (
        <g key={value}>
          <GridLine x1={BOX.left} x2={width - BOX.right} y1={y} y2={y} />
          <Label x={BOX.left - 8} y={y} textAnchor="end" dominantBaseline="central">
            {formatNumber(value / 100, { style: 'percent' })}
          </Label>
        </g>
      ))}
      {chart.xTicks.map(({ day, x }) => (
        <Label key={day} x={x} y={HEIGHT - 8} textAnchor={anchorOf(x, width)}>
          {formatDate(parseDay(day), { dateStyle: 'medium' })}
        </Label>
      ))}
    </g>
  );
};

/** Labels at the edges stay inside the chart. */
const anchorOf = (x: number, width: number) => {
  if (x < LABEL_WIDTH / 2) return 'start';
  return x > width - LABEL_WIDTH / 2 ? 'end' : 'middle';
};

interface DotsProps {
  readonly chart: ChartModel;
  readonly index: number;
  readonly isShown: boolean;
  readonly onChoose: (index: number) => void;
  readonly onShow: (shown: boolean) => void;
}

const Dots = ({ chart: { points }, index, isShown, onChoose, onShow }: DotsProps) => {
  const textOf = usePointText();

  const onKeyDown = (event: KeyboardEvent<SVGGElement>) => {
    const steps: Readonly<Record<string, number>> = {
      ArrowLeft: index - 1,
      ArrowRight: index + 1,
      Home: 0,
      End: points.length - 1,
    };
    const next = steps[event.key];
    if (next === undefined || !points[next]) return;
    event.preventDefault();
    onChoose(next);
    event.currentTarget.querySelector<SVGElement>(`[data-point="${next}"]`)?.focus();
  };

  return (
    <g onKeyDown={onKeyDown}>
      {points.map(({ x, y, point }, at) => (
        <Dot
          key={point.day}
          data-point={at}
          cx={x}
          cy={y ?? HEIGHT - BOX.bottom}
          r={at === index && isShown ? 6 : 4}
          $hidden={points.length > MOST_DOTS && !point.live && !(at === index && isShown)}
          $live={point.live}
          role="img"
          aria-label={textOf(point)}
          tabIndex={at === index ? 0 : -1}
          onFocus={() => {
            onChoose(at);
            onShow(true);
          }}
          onBlur={() => onShow(false)}
        />
      ))}
    </g>
  );
};

const Tip = ({ point: { x, y, point }, width }: { readonly point: ChartPoint; readonly width: number }) => {
  const textOf = usePointText();
  return (
    <TipBox
      aria-hidden
      style={{
        left: x,
        top: Math.max(0, (y ?? HEIGHT - BOX.bottom) - 16),
        transform: `translate(${x < width / 2 ? '12px' : 'calc(-100% - 12px)'}, -20%)`,
      }}
    >
      <Typography variant="pi" textColor="neutral0">
        {textOf(point)}
      </Typography>
    </TipBox>
  );
};

const Frame = styled.div`
  position: relative;
  min-height: ${HEIGHT}px;
`;

const GridLine = styled.line`
  stroke: ${({ theme }) => theme.colors.neutral150};
`;

const Label = styled.text`
  fill: ${({ theme }) => theme.colors.neutral600};
  font-size: ${({ theme }) => theme.fontSizes[1]};
`;

const Line = styled.path`
  fill: none;
  stroke: ${({ theme }) => theme.colors.primary600};
  stroke-width: 2;
  stroke-linejoin: round;
`;

/** Today, which is not over, is a ring. */
const Dot = styled.circle<{ $hidden: boolean; $live: boolean }>`
  fill: ${({ theme, $live }) => ($live ? theme.colors.neutral0 : theme.colors.primary600)};
  stroke: ${({ theme, $live }) => ($live ? theme.colors.primary600 : theme.colors.neutral0)};
  stroke-width: 2;
  opacity: ${({ $hidden }) => ($hidden ? 0 : 1)};

  &:focus-visible {
    outline: none;
    opacity: 1;
    stroke: ${({ theme }) => theme.colors.neutral800};
  }
`;

const TipBox = styled.div`
  position: absolute;
  z-index: 1;
  max-width: 28rem;
  padding: ${({ theme }) => `${theme.spaces[1]} ${theme.spaces[2]}`};
  border-radius: ${({ theme }) => theme.borderRadius};
  background: ${({ theme }) => theme.colors.neutral900};
  pointer-events: none;
`;
