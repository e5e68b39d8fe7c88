import { useAuth } from '@strapi/strapi/admin';
import { useCallback, useMemo } from 'react';
import { useLocation } from 'react-router-dom';
import type { ContentTypeInfo } from '../../../../../types';
import { createPath } from '../../../utils/links';
import { withParam } from '../../../utils/withParam';
import type { CellPlace } from '../model/cells';
import { useCoverage } from '../model/context';
import { creatableTypes } from './creatable';

/** Back is where the slot is read: it was left while something was done in its drawer. */
const readAt = (search: string): string => {
  const params = new URLSearchParams(search);
  return params.has('do') ? `?${withParam(params, 'do', null)}` : search;
};

/** The content types that this person can write in, and the way to a new entry for a slot and some segments, which leads back here. */
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
        back: readAt(search),
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
