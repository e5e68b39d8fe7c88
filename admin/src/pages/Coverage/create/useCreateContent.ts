import { useAuth } from '@strapi/strapi/admin';
import { useCallback, useMemo } from 'react';
import { useLocation } from 'react-router-dom';
import type { ContentTypeInfo } from '../../../../../types';
import { createPath } from '../../../utils/links';
import type { CellPlace } from '../model/cells';
import { useCoverage } from '../model/context';
import { creatableTypes } from './creatable';

/** A place to write for, and the segments that its plan asks content for and has none yet. */
export interface CreateTarget extends CellPlace {
  readonly missingSegments: readonly string[];
}

/** The content types that this person can write in, and the way to a new entry for a cell and some segments, which leads back here. */
export const useCreateContent = () => {
  const { setup, journey, query, segments } = useCoverage();
  const { search } = useLocation();
  const permissions = useAuth('useCreateContent', (auth) => auth.permissions);
  const types = useMemo(() => creatableTypes(setup.contentTypes, permissions), [setup.contentTypes, permissions]);

  const pathTo = useCallback(
    ({ uid, localized }: ContentTypeInfo, { stage, touchpoint }: CellPlace, audience: readonly string[]) =>
      createPath(uid, {
        journey: journey.slug,
        stage,
        touchpoint,
        segments: audience,
        locale: localized ? query.locale : null,
        back: search,
      }),
    [journey.slug, query.locale, search],
  );

  /** The one way there is: one content type to write in, and no segment to write for. */
  const onlyPathTo = (place: CellPlace): string | null => {
    const [first, ...others] = types;
    return first && others.length === 0 && segments.length === 0 ? pathTo(first, place, []) : null;
  };

  return { types, pathTo, onlyPathTo };
};
