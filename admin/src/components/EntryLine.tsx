import { Box, Flex, Typography } from '@strapi/design-system';
import type { ReactNode } from 'react';
import { Link } from 'react-router-dom';
import { styled } from 'styled-components';

interface EntryLineProps {
  readonly title: string;
  /** Where the title leads; plain text without it. */
  readonly to?: string | null;
  /** Before the title: a status, a number. */
  readonly start?: ReactNode;
  /** Below the title, small. */
  readonly details?: ReactNode;
  /** At the end: a menu, a button. */
  readonly end?: ReactNode;
}

/** An entry in a list: its title, what is worth knowing of it, and what can be done with it. */
export const EntryLine = ({ title, to, start, details, end }: EntryLineProps) => (
  <Frame tag="li" gap={3} padding={3} alignItems="flex-start">
    {start}
    <Box flex={1} minWidth={0}>
      {to ? <TitleLink to={to}>{title}</TitleLink> : <Typography fontWeight="bold">{title}</Typography>}
      {details && <Box paddingTop={1}>{details}</Box>}
    </Box>
    {end}
  </Frame>
);

const Frame = styled(Flex)`
  border: 1px solid ${({ theme }) => theme.colors.neutral150};
  border-radius: ${({ theme }) => theme.borderRadius};
`;

const TitleLink = styled(Link)`
  color: ${({ theme }) => theme.colors.neutral800};
  font-size: ${({ theme }) => theme.fontSizes[2]};
  font-weight: ${({ theme }) => theme.fontWeights.bold};
  line-height: ${({ theme }) => theme.lineHeights[4]};
  text-decoration: none;
  overflow-wrap: anywhere;

  &:hover {
    color: ${({ theme }) => theme.colors.primary600};
    text-decoration: underline;
  }
`;
