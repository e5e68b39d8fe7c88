import { unstable_useDocumentLayout as useDocumentLayout } from '@strapi/strapi/admin';
import { lazy, Suspense, useEffect, useSyncExternalStore } from 'react';
import { useParams } from 'react-router-dom';
import { WithWords } from '../../components/WithWords';
import { loadPanel } from '../loadPanel';
import { getBulkChosen, onBulkChosen, setBulkChosen } from './bulkChosen';
import { listOptionsOf } from './listOptions';

const FilterButton = lazy(() => import('./FilterButton'));
const AddToJourney = lazy(() => import('./AddToJourney'));

/** The list view's filter by journey, for included content types, and the dialog of the bulk action beside it. */
export const JourneyFilter = () => {
  const { slug = '' } = useParams();
  const { list } = useDocumentLayout(slug);
  const participates = Boolean(listOptionsOf(list));
  const chosen = useSyncExternalStore(onBulkChosen, getBulkChosen);
  // An entry is what is opened from here next: its panel is then usable at once.
  useEffect(() => {
    if (participates) void loadPanel();
  }, [participates]);
  // What was chosen in a list that is left is chosen no more.
  useEffect(() => () => setBulkChosen(null), [slug]);
  if (!participates) return null;
  return (
    <WithWords fallback={null}>
      <Suspense fallback={null}>
        <FilterButton />
        {chosen?.model === slug && <AddToJourney {...chosen} />}
      </Suspense>
    </WithWords>
  );
};
