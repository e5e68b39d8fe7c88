import { IconButton } from '@strapi/design-system';
import { Plus } from '@strapi/icons';
import { Link } from 'react-router-dom';
import { useText } from '../../../utils/useText';
import type { CellPlace } from '../model/cells';
import { useCoverage } from '../model/context';
import { useCreateContent } from './useCreateContent';

/** "Create content" in a row of a list: straight to the new entry where there is nothing to choose, else into the slot's drawer. */
export const CreateContent = ({ target }: { readonly target: CellPlace }) => {
  const text = useText();
  const { names, open } = useCoverage();
  const { types, onlyPathTo } = useCreateContent();
  if (types.length === 0) return null;
  const only = onlyPathTo(target);
  const label = text('gaps.create', {
    stage: names.stage(target.stage),
    touchpoint: names.touchpoint(target.touchpoint),
  });
  return only ? (
    <IconButton tag={Link} to={only} label={label} variant="tertiary">
      <Plus />
    </IconButton>
  ) : (
    <IconButton label={label} variant="tertiary" onClick={() => open(target, 'create')}>
      <Plus />
    </IconButton>
  );
};
