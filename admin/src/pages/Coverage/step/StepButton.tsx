import { Button, LinkButton } from '@strapi/design-system';
import { Link } from 'react-router-dom';
import { useCreateContent } from '../create/useCreateContent';
import type { CellPlace } from '../model/cells';
import { useCoverage } from '../model/context';
import type { PrimaryStep, SlotStep } from '../model/nextStep';
import type { DrawerView } from '../model/useCoverageUrl';
import { useLeaveFrom } from '../model/useLeaveFrom';
import type { StepMeans } from './useMeans';
import { useStepText } from './useStepText';

interface StepButtonProps {
  readonly place: CellPlace;
  readonly step: PrimaryStep;
  readonly means: StepMeans;
  readonly size?: 'S' | 'M';
  /** What it will do is not known yet. */
  readonly loading?: boolean;
}

/** The page of the drawer that a step is taken on. */
export const VIEW_OF = {
  create: 'create',
  add: 'add',
  plan: 'plan',
  editPlan: 'plan',
} as const satisfies Partial<Record<SlotStep, DrawerView>>;

/** The one primary button that does what is to be done at a slot: it leads to the draft, to the new entry, or into the drawer. */
export const StepButton = ({ place, step, means, size = 'M', loading = false }: StepButtonProps) => {
  const { open } = useCoverage();
  const { onlyPathTo } = useCreateContent();
  const leaveFrom = useLeaveFrom();
  const words = useStepText()(step, means);
  const path = step === 'draft' ? means.draftPath : step === 'create' ? onlyPathTo(place) : null;
  if (path && !loading)
    return (
      <LinkButton tag={Link} to={path} size={size} onClick={() => leaveFrom(place)}>
        {words}
      </LinkButton>
    );
  const view = step === 'draft' || step === 'show' ? undefined : VIEW_OF[step];
  return (
    <Button size={size} loading={loading} onClick={() => open(place, view)}>
      {words}
    </Button>
  );
};
