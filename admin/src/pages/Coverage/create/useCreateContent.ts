import { useAuth } from '@strapi/strapi/admin';
import { useCallback, useMemo } from 'react';
import { useLocation } from 'react-router-dom';
import type { ContentTypeInfo } from '../../../../../types';
import { createPath } from '../../../utils/links';
import { withParam } from '../../../utils/withParam';
import { cellKey, type CellPlace } from '../model/cells';
import { useCoverage } from '../model/context';
import { creatableTypes } from './creatable';

/** Back is where the slot is read, to see what came of it and what is next: the drawer may not have been open there. */
const readAt = (search: string, place: CellPlace): string =>
  `?${withParam(withParam(new URLSearchParams(search), 'do', null), 'cell', cellKey(place))}`;

/** The content types that this person can write in, and the way to a new entry for a slot and some segments, which leads back here. */
export const useCreateContent = () => {
  const { setup, journey, query, segments } = useCoverage();
  const { search } = useLocation();
  const permissions = useAuth('useCreateContent', (auth) => auth.permissions);
  const types = useMemo(() => creatableTypes(setup.contentTypes, permissions), [setup.contentTypes, permissions]);

  const pathTo = useCallback(
    ({ uid, localized }: ContentTypeInfo, place: CellPlace, audience: readonly string[]) =>
      createPath(uid, {
        journey: journey.slug,
        stage: place.stage,
        touchpoint: place.touchpoint,
        segments: audience,
        locale: localized ? query.locale : null,
        back: readAt(search, place),
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
