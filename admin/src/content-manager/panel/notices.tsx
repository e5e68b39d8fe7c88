import { Box, Flex, Link, TextButton, Typography } from '@strapi/design-system';
import type { ReactNode } from 'react';
import { NavLink } from 'react-router-dom';
import { PLUGIN_ID } from '../../pluginId';
import { errorMessage } from '../../utils/errors';
import { useText } from '../../utils/useText';

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

interface ErrorNoticeProps {
  readonly error: unknown;
  /** What failed, for a server that gave no reason. */
  readonly title: string;
  readonly onRetry?: () => void;
}

/** Something failed: what, why, and a way to try again. */
export const ErrorNotice = ({ error, title, onRetry }: ErrorNoticeProps) => {
  const text = useText();
  return (
    <Notice
      tone="danger"
      role="alert"
      action={onRetry && <TextButton onClick={onRetry}>{text('common.retry')}</TextButton>}
    >
      <Typography variant="pi" fontWeight="bold" textColor="danger700">
        {title}
      </Typography>
      <Typography variant="pi" textColor="danger700">
        {errorMessage(error) ?? text('common.error.text')}
      </Typography>
    </Notice>
  );
};

/** There is no journey to place anything on yet. */
export const NoJourney = () => {
  const text = useText();
  return (
    <Flex direction="column" alignItems="flex-start" gap={2}>
      <Typography variant="pi" textColor="neutral600">
        {text('panel.noJourney')}
      </Typography>
      <Link tag={NavLink} to={`/plugins/${PLUGIN_ID}`}>
        {text('panel.noJourney.link')}
      </Link>
    </Flex>
  );
};

interface BriefProps {
  /** "Consideration · Newsletter". */
  readonly cell: string;
  readonly brief: string;
}

/** What the plan asks for at a cell. */
export const Brief = ({ cell, brief }: BriefProps) => {
  const text = useText();
  return (
    <Notice tone="neutral">
      <Typography tag="h3" variant="pi" fontWeight="bold" textColor="neutral800">
        {text('panel.brief', { cell })}
      </Typography>
      <Typography variant="pi" textColor="neutral700" style={{ whiteSpace: 'pre-line' }}>
        {brief}
      </Typography>
    </Notice>
  );
};
