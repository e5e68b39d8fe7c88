import { useIntl } from 'react-intl';
import { styled } from 'styled-components';
import { wholeScore } from '../utils/score';
import { useText } from '../utils/useText';

interface ScoreRingProps {
  /** 0 to 100; `null` where nothing is scored. */
  readonly score: number | null;
  /** The ring's width and height in pixels. */
  readonly size?: number;
}

const STROKE = 6;

/** A score as a ring with its number; it moves when the score does. */
export const ScoreRing = ({ score, size = 56 }: ScoreRingProps) => {
  const text = useText();
  const { formatNumber } = useIntl();
  const radius = (size - STROKE) / 2;
  const length = 2 * Math.PI * radius;
  const shown = score === null ? '–' : formatNumber(wholeScore(score));
  const label = text(score === null ? 'score.none' : 'score.label', { score: shown });
  return (
    <svg width={size} height={size} viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label}>
      <g transform={`rotate(-90 ${size / 2} ${size / 2})`} fill="none" strokeWidth={STROKE}>
        <Track cx={size / 2} cy={size / 2} r={radius} />
        <Arc
          cx={size / 2}
          cy={size / 2}
          r={radius}
          strokeLinecap={score ? 'round' : 'butt'}
          strokeDasharray={length}
          strokeDashoffset={length * (1 - (score ?? 0) / 100)}
        />
      </g>
      <Figure x="50%" y="50%" dominantBaseline="central" textAnchor="middle" aria-hidden>
        {shown}
      </Figure>
    </svg>
  );
};

const Track = styled.circle`
  stroke: ${({ theme }) => theme.colors.neutral200};
`;

const Arc = styled.circle`
  stroke: ${({ theme }) => theme.colors.primary600};

  @media (prefers-reduced-motion: no-preference) {
    transition: stroke-dashoffset 600ms ease-out;
  }
`;

const Figure = styled.text`
  fill: ${({ theme }) => theme.colors.neutral800};
  font-size: ${({ theme }) => theme.fontSizes[3]};
  font-weight: ${({ theme }) => theme.fontWeights.bold};
`;
