import { Box, Flex } from '@strapi/design-system';
import type { ReactNode } from 'react';

interface NoticeProps {
  readonly tone: 'success' | 'danger' | 'neutral';
  readonly role?: 'status' | 'alert';
  readonly children: ReactNode;
  readonly action?: ReactNode;
}

/** One or two lines in a box, with what can be done about them. */
export const Notice = ({ tone, role, children, action }: NoticeProps) => (
  <Box
    role={role}
    width="100%"
    background={tone === 'neutral' ? 'neutral100' : `${tone}100`}
    borderColor={tone === 'neutral' ? 'neutral200' : `${tone}200`}
    hasRadius
    padding={3}
  >
    <Flex justifyContent="space-between" alignItems="flex-start" gap={2}>
      <Flex direction="column" alignItems="stretch" gap={1} minWidth={0} style={{ overflowWrap: 'anywhere' }}>
        {children}
      </Flex>
      {action}
    </Flex>
  </Box>
);
