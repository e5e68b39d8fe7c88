import { unstable_useDocumentLayout as useDocumentLayout } from '@strapi/strapi/admin';
import { lazy, Suspense } from 'react';
import { useParams } from 'react-router-dom';
import { WithWords } from '../../components/WithWords';
import { listOptionsOf } from './listOptions';

const FilterButton = lazy(() => import('./FilterButton'));

/** The list view's filter by journey, for content types that take part. */
export const JourneyFilter = () => {
  const { slug = '' } = useParams();
  const { list } = useDocumentLayout(slug);
  if (!listOptionsOf(list)) return null;
  return (
    <WithWords fallback={null}>
      <Suspense fallback={null}>
        <FilterButton />
      </Suspense>
    </WithWords>
  );
};
