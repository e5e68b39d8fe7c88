import { Flex, Typography } from '@strapi/design-system';
import { WarningCircle } from '@strapi/icons';
import type { ReactNode } from 'react';

interface NoticeLineProps {
  /** Something is wrong, or something is to be done. */
  readonly tone?: 'warning' | 'primary';
  /** What can be done about it. */
  readonly action?: ReactNode;
  readonly children: ReactNode;
}

/** Something that whoever looks at the screen must know, on one line. */
export const NoticeLine = ({ tone = 'warning', action, children }: NoticeLineProps) => (
  <Flex
    role={tone === 'warning' ? 'status' : undefined}
    background={`${tone}100`}
    borderColor={`${tone}200`}
    hasRadius
    gap={2}
    wrap="wrap"
    minHeight="3.6rem"
    paddingLeft={3}
    paddingRight={2}
    style={{ overflowWrap: 'anywhere' }}
  >
    {tone === 'warning' && <WarningCircle fill="warning600" width={16} height={16} aria-hidden />}
    <Typography variant="pi" textColor="neutral800" flex="0 1 auto" minWidth={0}>
      {children}
    </Typography>
    {action}
  </Flex>
);
