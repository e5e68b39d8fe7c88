import { unstable_useDocumentLayout as useDocumentLayout } from '@strapi/strapi/admin';
import { lazy, Suspense, useEffect } from 'react';
import { useParams } from 'react-router-dom';
import { WithWords } from '../../components/WithWords';
import { loadPanel } from '../loadPanel';
import { listOptionsOf } from './listOptions';

const FilterButton = lazy(() => import('./FilterButton'));

/** The list view's filter by journey, for content types that take part. */
export const JourneyFilter = () => {
  const { slug = '' } = useParams();
  const { list } = useDocumentLayout(slug);
  const participates = Boolean(listOptionsOf(list));
  // An entry is what is opened from here next: its panel is then usable at once.
  useEffect(() => {
    if (participates) void loadPanel();
  }, [participates]);
  if (!participates) return null;
  return (
    <WithWords fallback={null}>
      <Suspense fallback={null}>
        <FilterButton />
      </Suspense>
    </WithWords>
  );
};
