import { Box, Flex, Typography } from '@strapi/design-system';
import type { ReactNode } from 'react';
import { styled } from 'styled-components';
import { TitleLink } from './TitleLink';

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
      {to ? <LineTitle to={to}>{title}</LineTitle> : <Typography fontWeight="bold">{title}</Typography>}
      {details && <Box paddingTop={1}>{details}</Box>}
    </Box>
    {end}
  </Frame>
);

const Frame = styled(Flex)`
  border: 1px solid ${({ theme }) => theme.colors.neutral150};
  border-radius: ${({ theme }) => theme.borderRadius};
`;

const LineTitle = styled(TitleLink)`
  line-height: ${({ theme }) => theme.lineHeights[4]};
`;
