import { styled } from 'styled-components';
import { useText } from '../utils/useText';

/** How much something matters, 1 to 5, as dots; read aloud as "Impact 4 of 5". */
export const ImpactDots = ({ impact }: { readonly impact: number }) => {
  const label = useText()('impact.label', { impact });
  return <Dots role="img" aria-label={label} title={label} style={{ backgroundSize: `${impact * 9}px, auto` }} />;
};

/** Five dots, one every nine pixels, cut out of a bar that is dark as far as it is filled: there are many on a page. */
const Dots = styled.span`
  display: inline-block;
  width: 45px;
  height: 6px;
  vertical-align: middle;
  background: ${({ theme: { colors } }) =>
    `linear-gradient(${colors.neutral600}, ${colors.neutral600}) no-repeat, ${colors.neutral200}`};
  mask: radial-gradient(circle at 3px 3px, black 2.9px, transparent 3.1px) 0 0 / 9px 6px repeat-x;
`;
