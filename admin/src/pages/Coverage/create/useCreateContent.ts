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

/** The content types that this person can write in, and the way to a new entry for a cell, which leads back here. */
export const useCreateContent = () => {
  const { setup, journey, query } = useCoverage();
  const { search } = useLocation();
  const permissions = useAuth('useCreateContent', (auth) => auth.permissions);
  const types = useMemo(() => creatableTypes(setup.contentTypes, permissions), [setup.contentTypes, permissions]);

  const pathTo = useCallback(
    ({ uid, localized }: ContentTypeInfo, { stage, touchpoint, missingSegments }: CreateTarget) =>
      createPath(uid, {
        journey: journey.slug,
        stage,
        touchpoint,
        segments: missingSegments,
        locale: localized ? query.locale : null,
        back: search,
      }),
    [journey.slug, query.locale, search],
  );

  return { types, pathTo };
};
