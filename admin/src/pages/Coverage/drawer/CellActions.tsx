import { Button, Dialog, LinkButton, MenuItem, SimpleMenu } from '@strapi/design-system';
import { ConfirmDialog, useNotification } from '@strapi/strapi/admin';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router-dom';
import type { Cell } from '../../../../../types';
import { errorMessage } from '../../../utils/errors';
import { useText } from '../../../utils/useText';
import { CreateContent } from '../create/CreateContent';
import { CreateContentDialog } from '../create/CreateContentDialog';
import { useCreateContent } from '../create/useCreateContent';
import type { CellPlace } from '../model/cells';
import { useCoverage } from '../model/context';
import { useEntryPath } from '../model/useEntryPath';
import { AddExistingDialog } from './AddExistingDialog';
import { PlanDialog } from './PlanDialog';
import { actionsOf, type CellAction } from './actions';
import { usePlanSaving } from './usePlanSaving';

interface CellActionsProps {
  readonly place: CellPlace;
  readonly cell: Cell;
}

/** The drawer's footer: the one thing to do first, and a menu of the others. */
export const CellActions = ({ place, cell }: CellActionsProps) => {
  const text = useText();
  const { setup } = useCoverage();
  const pathOf = useEntryPath();
  const navigate = useNavigate();
  const { types, onlyPathTo } = useCreateContent();
  const [doing, setDoing] = useState<CellAction | null>(null);
  const draft = cell.placed.find(({ status }) => status === 'draft');
  const draftPath = draft ? pathOf(draft.entry) : null;
  const [primary, ...others] = actionsOf(cell, draftPath !== null, setup.permissions, types.length > 0);
  const close = () => setDoing(null);
  const target = { ...place, missingSegments: cell.figures?.missingSegments ?? [] };

  const start = (action: CellAction) => {
    const only = onlyPathTo(place);
    if (action === 'create' && only) navigate(only);
    else setDoing(action);
  };

  if (!primary) return null;
  return (
    <>
      {primary === 'draft' && draftPath ? (
        <LinkButton tag={Link} to={draftPath}>
          {text('cell.action.draft')}
        </LinkButton>
      ) : primary === 'create' ? (
        <CreateContent target={target} look="primary" />
      ) : (
        <Button onClick={() => setDoing(primary)}>{text(`cell.action.${primary}`)}</Button>
      )}
      {others.length > 0 && (
        <SimpleMenu label={text('cell.action.more')} variant="tertiary">
          {others.map((action) => (
            <MenuItem key={action} variant={action === 'unplan' ? 'danger' : 'default'} onSelect={() => start(action)}>
              {text(`cell.action.${action}`)}
            </MenuItem>
          ))}
        </SimpleMenu>
      )}
      {doing === 'create' && <CreateContentDialog target={target} onClose={close} />}
      {doing === 'add' && <AddExistingDialog place={place} onClose={close} />}
      {(doing === 'plan' || doing === 'editPlan') && <PlanDialog place={place} onClose={close} />}
      {doing === 'unplan' && <UnplanDialog place={place} onClose={close} />}
    </>
  );
};

/** Takes a cell's plan away, after asking; what is placed there stays. */
const UnplanDialog = ({ place, onClose }: { readonly place: CellPlace; readonly onClose: () => void }) => {
  const text = useText();
  const { toggleNotification } = useNotification();
  const { journey } = useCoverage();
  const { fetchJourney, save } = usePlanSaving(journey.documentId, place);

  const remove = async () => {
    const outcome = await fetchJourney().then(
      (base) => save(base, null),
      (error: unknown) => ({ kind: 'failed', error }) as const,
    );
    const failure = outcome.kind === 'failed' ? errorMessage(outcome.error) : null;
    toggleNotification(
      outcome.kind === 'saved'
        ? { type: 'success', message: text('plan.removed') }
        : { type: 'danger', message: failure ?? text('plan.changed') },
    );
    onClose();
  };

  return (
    <Dialog.Root open onOpenChange={(open) => !open && onClose()}>
      <ConfirmDialog variant="danger-light" onConfirm={remove}>
        {text('plan.remove.confirm')}
      </ConfirmDialog>
    </Dialog.Root>
  );
};
