import { useIntl } from 'react-intl';
import { styled } from 'styled-components';
import type { TrendPoint } from '../../../../types';
import { useText } from '../../utils/useText';
import { chartOf } from '../Coverage/trend/chart';

const BOX = { width: 120, height: 40, left: 3, right: 3, top: 3, bottom: 3 };

/** The score's line, small, between its own lowest and highest point. Nothing where there are less than two records. */
export const Sparkline = ({ points }: { readonly points: readonly TrendPoint[] }) => {
  const text = useText();
  const { formatNumber } = useIntl();
  const scores = points.flatMap(({ score }) => score ?? []);
  if (scores.length < 2) return null;
  const [lowest, highest] = [Math.min(...scores), Math.max(...scores)];
  const stretch = (score: number) => (highest > lowest ? ((score - lowest) / (highest - lowest)) * 100 : 50);
  const { line } = chartOf(
    points.map((point) => ({ ...point, score: point.score === null ? null : stretch(point.score) })),
    BOX,
    2,
  );
  const percent = (score: number) => formatNumber(score / 100, { style: 'percent', maximumFractionDigits: 1 });
  const label = text('home.line', {
    from: percent(scores[0] ?? 0),
    to: percent(scores.at(-1) ?? 0),
    lowest: percent(lowest),
    highest: percent(highest),
  });
  return (
    <svg width={BOX.width} height={BOX.height} role="img" aria-label={label}>
      <Line d={line} />
    </svg>
  );
};

const Line = styled.path`
  fill: none;
  stroke: ${({ theme }) => theme.colors.primary600};
  stroke-width: 2;
  stroke-linejoin: round;
  stroke-linecap: round;
`;
