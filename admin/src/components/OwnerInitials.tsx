import { VisuallyHidden } from '@strapi/design-system';
import { styled } from 'styled-components';
import { useText } from '../utils/useText';
import { useOwnerName } from './useOwnerName';

/** The first letters of a name's first two words; of a single word its first two. */
export const initialsOf = (name: string): string => {
  const [first = '', second] = name
    .split('@')[0]!
    .split(/[\s._-]+/)
    .filter(Boolean);
  const letters = second ? [[...first][0], [...second][0]] : [...first].slice(0, 2);
  return letters.join('').toLocaleUpperCase();
};

/** Who owns something, as initials: the name is on hover, and read aloud. */
export const OwnerInitials = ({ owner }: { readonly owner: string }) => {
  const text = useText();
  const name = useOwnerName()(owner);
  const label = text('coverage.owner', { name });
  return (
    <Badge title={label}>
      <VisuallyHidden>{label}</VisuallyHidden>
      <span aria-hidden>{initialsOf(name)}</span>
    </Badge>
  );
};

const Badge = styled.span`
  flex: none;
  margin-left: auto;
  min-width: 2.8rem;
  padding: 0 ${({ theme }) => theme.spaces[1]};
  border-radius: 1rem;
  background: ${({ theme }) => theme.colors.neutral150};
  color: ${({ theme }) => theme.colors.neutral800};
  font-size: ${({ theme }) => theme.fontSizes[1]};
  font-weight: ${({ theme }) => theme.fontWeights.semiBold};
  line-height: 1.8rem;
  text-align: center;
`;
