import { Link } from 'react-router-dom';
import { styled } from 'styled-components';

/** An entry's title, which leads to it. */
export const TitleLink = styled(Link)`
  color: ${({ theme }) => theme.colors.neutral800};
  font-size: ${({ theme }) => theme.fontSizes[2]};
  font-weight: ${({ theme }) => theme.fontWeights.bold};
  overflow-wrap: anywhere;
  text-decoration: none;
  white-space: normal;

  &:hover {
    color: ${({ theme }) => theme.colors.primary600};
    text-decoration: underline;
  }
`;
