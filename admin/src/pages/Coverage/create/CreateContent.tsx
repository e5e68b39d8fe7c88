import { Button, IconButton, LinkButton } from '@strapi/design-system';
import { Plus } from '@strapi/icons';
import { Link } from 'react-router-dom';
import { useText } from '../../../utils/useText';
import type { CellPlace } from '../model/cells';
import { useCoverage } from '../model/context';
import { useLeaveFrom } from '../model/useLeaveFrom';
import { useCreateContent } from './useCreateContent';

interface CreateContentProps {
  readonly target: CellPlace;
  /** There is room for words beside the sign. */
  readonly named?: boolean;
}

/** "Create content" in a row of a list: straight to the new entry where there is nothing to choose, else into the slot's drawer. */
export const CreateContent = ({ target, named = false }: CreateContentProps) => {
  const text = useText();
  const { names, open } = useCoverage();
  const { types, onlyPathTo } = useCreateContent();
  const leaveFrom = useLeaveFrom();
  if (types.length === 0) return null;
  const onLeave = () => leaveFrom(target);
  const only = onlyPathTo(target);
  const label = text('gaps.create', {
    stage: names.stage(target.stage),
    touchpoint: names.touchpoint(target.touchpoint),
  });
  if (named) {
    const words = text('cell.action.create');
    return only ? (
      <LinkButton tag={Link} to={only} size="S" variant="secondary" startIcon={<Plus />} onClick={onLeave}>
        {words}
      </LinkButton>
    ) : (
      <Button size="S" variant="secondary" startIcon={<Plus />} onClick={() => open(target, 'create')}>
        {words}
      </Button>
    );
  }
  return only ? (
    <IconButton tag={Link} to={only} label={label} variant="tertiary" onClick={onLeave}>
      <Plus />
    </IconButton>
  ) : (
    <IconButton label={label} variant="tertiary" onClick={() => open(target, 'create')}>
      <Plus />
    </IconButton>
  );
};
