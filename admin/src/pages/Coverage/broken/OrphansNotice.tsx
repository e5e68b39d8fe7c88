import { Button, Flex, Typography } from '@strapi/design-system';
import { WarningCircle } from '@strapi/icons';
import { lazy, Suspense, useState } from 'react';
import type { Setup } from '../../../../../types';
import { useTouchpointsOrphansQuery } from '../../../services/broken';
import { useText } from '../../../utils/useText';

const OrphansDialog = lazy(() => import('./OrphansDialog'));

/** Says that placements point at something that is gone, and leads to mending them. Nothing where none does. */
export const OrphansNotice = ({ setup }: { readonly setup: Setup }) => {
  const text = useText();
  const [open, setOpen] = useState(false);
  const { data } = useTouchpointsOrphansQuery({ page: 1, pageSize: 1 }, { refetchOnMountOrArgChange: true });
  const count = data?.meta.pagination.total ?? 0;
  if (count === 0 && !open) return null;
  return (
    <>
      {count > 0 && (
        <Flex role="status" background="warning100" borderColor="warning200" hasRadius gap={3} wrap="wrap" padding={4}>
          <WarningCircle fill="warning600" aria-hidden />
          <Typography textColor="neutral800">{text('orphans.notice', { count })}</Typography>
          <Button variant="tertiary" size="S" onClick={() => setOpen(true)}>
            {text('orphans.show')}
          </Button>
        </Flex>
      )}
      {open && (
        <Suspense fallback={null}>
          <OrphansDialog setup={setup} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
};
