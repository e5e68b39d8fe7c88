import { styled } from 'styled-components';
import { initialsOf } from '../utils/initials';
import { useText } from '../utils/useText';
import { spoken } from './spoken';

interface OwnerInitialsProps {
  readonly owner: string;
  /** What they are called, as `useOwnerName` says it. */
  readonly name: string;
}

/** Who owns something, as initials: the name is on hover, and read aloud. */
export const OwnerInitials = ({ owner, name }: OwnerInitialsProps) => {
  const label = useText()('coverage.owner', { name });
  return (
    <Badge title={label}>
      <Spoken>{label}</Spoken>
      <span aria-hidden>{initialsOf(name, owner.includes('@'))}</span>
    </Badge>
  );
};

const Spoken = styled.span`
  ${spoken}
`;

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
