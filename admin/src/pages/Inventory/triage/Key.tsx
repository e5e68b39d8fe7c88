import { styled } from 'styled-components';

/** A key that does the same as what it stands beside. */
export const Key = styled.kbd.attrs({ 'aria-hidden': true })`
  background: ${({ theme }) => theme.colors.neutral100};
  border: 1px solid ${({ theme }) => theme.colors.neutral300};
  border-radius: ${({ theme }) => theme.borderRadius};
  color: ${({ theme }) => theme.colors.neutral700};
  font-size: ${({ theme }) => theme.fontSizes[1]};
  line-height: 1;
  min-width: 2rem;
  padding: ${({ theme }) => `${theme.spaces[1]} ${theme.spaces[1]}`};
  text-align: center;
`;
