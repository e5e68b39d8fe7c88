import { Loader } from '@strapi/design-system';
import { unstable_useDocumentLayout as useDocumentLayout } from '@strapi/strapi/admin';
import { lazy, Suspense, useCallback, useMemo, useRef } from 'react';
import { WithWords } from '../../components/WithWords';
import { useText } from '../../utils/useText';
import type { BulkActionProps } from './bulkActionProps';
import { listOptionsOf } from './listOptions';

const AddToJourney = lazy(() => import('./AddToJourney'));

const Waiting = () => {
  const text = useText();
  return <Loader small>{text('common.loading')}</Loader>;
};

/** "Add to journey…" among the actions for chosen rows, for persons who may place content of a type that takes part. */
export const JourneyBulkAction = (props: BulkActionProps) => {
  const text = useText();
  const { list } = useDocumentLayout(props.model);
  const latest = useRef(props);
  latest.current = props;
  // The Content Manager takes it for a component: another function would be another one, and lose what was typed.
  const content = useCallback(({ onClose }: { readonly onClose: () => void }) => {
    return (
      <WithWords fallback={<Waiting />}>
        <Suspense fallback={<Waiting />}>
          <AddToJourney {...latest.current} onClose={onClose} />
        </Suspense>
      </WithWords>
    );
  }, []);
  // The Content Manager draws all actions anew with each description that is another object than before.
  const dialog = useMemo(() => ({ type: 'modal' as const, title: text('list.bulk.title'), content }), [text, content]);
  if (!listOptionsOf(list)?.place) return null;
  return { variant: 'secondary' as const, label: text('list.bulk'), dialog };
};
