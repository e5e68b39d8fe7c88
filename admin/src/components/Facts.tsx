import { Box, Flex, Typography } from '@strapi/design-system';
import type { ReactNode } from 'react';
import { styled } from 'styled-components';

/** Facts about something, one per line. */
export const Facts = styled.dl`
  display: flex;
  flex-direction: column;
  gap: ${({ theme }) => theme.spaces[2]};
`;

interface FactProps {
  readonly term: string;
  readonly children: ReactNode;
}

/** One line; nothing where nothing was said. */
export const Fact = ({ term, children }: FactProps) =>
  children ? (
    <Flex alignItems="flex-start" gap={3}>
      <Box tag="dt" width="10rem" flex="none">
        <Typography textColor="neutral600">{term}</Typography>
      </Box>
      <Box tag="dd" flex={1} minWidth={0}>
        <Text textColor="neutral800">{children}</Text>
      </Box>
    </Flex>
  ) : null;

const Text = styled(Typography)`
  white-space: pre-line;
  overflow-wrap: anywhere;
`;
