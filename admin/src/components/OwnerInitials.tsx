import { VisuallyHidden } from '@strapi/design-system';
import { styled } from 'styled-components';
import { initialsOf } from '../utils/initials';
import { useText } from '../utils/useText';
import { useOwnerName } from './useOwnerName';

/** Who owns something, as initials: the name is on hover, and read aloud. */
export const OwnerInitials = ({ owner }: { readonly owner: string }) => {
  const text = useText();
  const name = useOwnerName()(owner);
  const label = text('coverage.owner', { name });
  return (
    <Badge title={label}>
      <VisuallyHidden>{label}</VisuallyHidden>
      <span aria-hidden>{initialsOf(name, owner.includes('@'))}</span>
    </Badge>
  );
};

const Badge = styled.span`
  flex: none;
  margin-left: auto;
  min-width: 3.6rem;
  padding: 0 ${({ theme }) => theme.spaces[1]};
  border-radius: 1rem;
  background: ${({ theme }) => theme.colors.neutral150};
  color: ${({ theme }) => theme.colors.neutral800};
  font-size: ${({ theme }) => theme.fontSizes[1]};
  font-weight: ${({ theme }) => theme.fontWeights.semiBold};
  line-height: 1.8rem;
  text-align: center;
`;
