import { VisuallyHidden } from '@strapi/design-system';
import { styled } from 'styled-components';
import { useText } from '../utils/useText';

const STEPS = [1, 2, 3, 4, 5] as const;

/** How much something matters, 1 to 5, as dots; read aloud as "Impact 4 of 5". */
export const ImpactDots = ({ impact }: { readonly impact: number }) => {
  const text = useText();
  const label = text('impact.label', { impact });
  return (
    <Dots title={label}>
      <VisuallyHidden>{label}</VisuallyHidden>
      {STEPS.map((step) => (
        <Dot key={step} $filled={step <= impact} aria-hidden />
      ))}
    </Dots>
  );
};

const Dots = styled.span`
  display: inline-flex;
  gap: 3px;
  vertical-align: middle;
`;

const Dot = styled.span<{ $filled: boolean }>`
  width: 6px;
  height: 6px;
  border-radius: 50%;
  background: ${({ theme, $filled }) => ($filled ? theme.colors.neutral600 : theme.colors.neutral200)};
`;
