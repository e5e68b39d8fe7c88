import { Box, Button, EmptyStateLayout, Flex, Loader, Typography } from '@strapi/design-system';
import { ArrowClockwise, WarningCircle } from '@strapi/icons';
import { EmptyDocuments, EmptyPermissions } from '@strapi/icons/symbols';
import type { ReactNode } from 'react';
import { PERMISSION_NAMES } from '../../../types/defaults';
import { errorStatus, isUnreadable } from '../utils/errors';
import { useErrorText } from '../utils/useFaultText';
import { useText } from '../utils/useText';

/** Something is on its way. Takes the room of the part it stands for. */
export const Loading = ({ height = '20rem' }: { readonly height?: string }) => {
  const text = useText();
  return (
    <Flex justifyContent="center" height={height} aria-busy>
      <Loader>{text('common.loading')}</Loader>
    </Flex>
  );
};

interface LoadErrorProps {
  /** What the query answered; its message is shown. */
  readonly error: unknown;
  /** Asks again. Without it there is no button. */
  readonly onRetry?: () => void;
  /** Which permission the part needs, for a refusal. */
  readonly permission?: Permission;
}

/** A part that could not be loaded: what failed and a way to try again; a refusal says what is missing and who can help. */
export const LoadError = ({ error, onRetry, permission = 'read' }: LoadErrorProps) => {
  const text = useText();
  const errorText = useErrorText();
  if (errorStatus(error) === 403) return <NoPermission permission={permission} />;
  return (
    <Box role="alert" background="neutral0" shadow="tableShadow" hasRadius padding={8}>
      <Flex direction="column" gap={3}>
        <WarningCircle width="3.2rem" height="3.2rem" fill="danger600" aria-hidden />
        <Typography variant="delta" tag="h2" textAlign="center">
          {text('common.error.title')}
        </Typography>
        <Typography textColor="neutral600" textAlign="center">
          {isUnreadable(error) ? text('common.error.address', { faults: errorText(error) }) : errorText(error)}
        </Typography>
        {onRetry && (
          <Button variant="secondary" startIcon={<ArrowClockwise />} onClick={onRetry}>
            {text('common.retry')}
          </Button>
        )}
      </Flex>
    </Box>
  );
};

/** The plugin's permissions. */
export type Permission = keyof typeof PERMISSION_NAMES;

/** The caller lacks a permission: says which one, and who can grant it. */
export const NoPermission = ({ permission }: { readonly permission: Permission }) => {
  const text = useText();
  return (
    <Box background="neutral0" shadow="tableShadow" hasRadius padding={8}>
      <Flex direction="column" gap={3}>
        <EmptyPermissions width="12rem" height="8.8rem" aria-hidden />
        <Typography variant="delta" tag="h2" textAlign="center">
          {text('common.noPermission.title')}
        </Typography>
        <Typography textColor="neutral600" textAlign="center">
          {text('common.noPermission.text', { permission: PERMISSION_NAMES[permission] })}
        </Typography>
      </Flex>
    </Box>
  );
};

interface EmptyProps {
  /** What is missing, and what to do about it. */
  readonly text: string;
  /** The button that does it. */
  readonly action?: ReactNode;
}

/** Nothing here yet. */
export const Empty = ({ text, action }: EmptyProps) => (
  <EmptyStateLayout
    icon={<EmptyDocuments width="16rem" aria-hidden />}
    content={text}
    action={action}
    shadow="tableShadow"
    hasRadius
  />
);

interface QueryLike {
  readonly data?: unknown;
  readonly isLoading: boolean;
  readonly error?: unknown;
  readonly refetch: () => unknown;
}

/** What to show instead of a query's data while there is none; `null` as soon as there is. */
export const pending = (query: QueryLike, permission?: Permission): ReactNode => {
  if (query.data !== undefined) return null;
  if (query.error)
    return <LoadError error={query.error} onRetry={() => void query.refetch()} permission={permission} />;
  return <Loading />;
};
