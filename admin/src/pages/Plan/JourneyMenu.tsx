import { Menu } from '@strapi/design-system';
import { useNotification } from '@strapi/strapi/admin';
import { useState } from 'react';
import { useNavigate } from 'react-router-dom';
import type { Journey } from '../../../../types';
import { PLUGIN_ID } from '../../pluginId';
import { useLazyExportJourneyQuery } from '../../services/definitions';
import { useDeleteJourneyMutation } from '../../services/plan/journeys';
import { inUseOf } from '../../utils/errors';
import { useErrorText } from '../../utils/useFaultText';
import { useText } from '../../utils/useText';
import { DeleteDialog } from './DeleteDialog';
import { DuplicateDialog } from './DuplicateDialog';
import { downloadJson } from './downloadJson';

interface JourneyMenuProps {
  readonly journey: Journey;
  /** There are unsaved changes: what is exported or copied is the saved version. */
  readonly dirty: boolean;
}

type Open = 'duplicate' | 'delete' | null;

/** What else can be done with a journey: new, duplicate, export, delete. */
export const JourneyMenu = ({ journey, dirty }: JourneyMenuProps) => {
  const text = useText();
  const errorText = useErrorText();
  const navigate = useNavigate();
  const { toggleNotification } = useNotification();
  const [open, setOpen] = useState<Open>(null);
  const [remove, removing] = useDeleteJourneyMutation();
  const [exportJourney] = useLazyExportJourneyQuery();
  const inUse = inUseOf(removing.error);

  const onExport = async () => {
    const answer = await exportJourney(journey.documentId);
    if (answer.data) return downloadJson(`${journey.slug}.json`, answer.data);
    toggleNotification({ type: 'danger', message: errorText(answer.error) });
  };
  const onDelete = async (force: boolean) => {
    const answer = await remove({ documentId: journey.documentId, force });
    if ('error' in answer) return;
    setOpen(null);
    toggleNotification({ type: 'success', message: text('journey.deleted', { name: journey.name }) });
    navigate(`/plugins/${PLUGIN_ID}`);
  };

  return (
    <>
      <Menu.Root>
        <Menu.Trigger variant="tertiary">{text('journey.menu')}</Menu.Trigger>
        <Menu.Content popoverPlacement="bottom-end">
          <Menu.Item onSelect={() => navigate(`/plugins/${PLUGIN_ID}/journeys/new`)}>{text('journey.new')}</Menu.Item>
          <Menu.Item disabled={dirty} onSelect={() => setOpen('duplicate')}>
            {text('journey.duplicate')}
          </Menu.Item>
          <Menu.Item disabled={dirty} onSelect={() => void onExport()}>
            {text('journey.export')}
          </Menu.Item>
          <Menu.Item variant="danger" disabled={dirty} onSelect={() => setOpen('delete')}>
            {text('journey.delete')}
          </Menu.Item>
        </Menu.Content>
      </Menu.Root>
      {open === 'duplicate' && <DuplicateDialog journey={journey} onClose={() => setOpen(null)} />}
      {open === 'delete' && (
        <DeleteDialog
          title={text('journey.delete')}
          question={text('journey.delete.question', { name: journey.name })}
          inUse={inUse}
          warning={text('journey.delete.warning')}
          error={inUse ? undefined : removing.error}
          busy={removing.isLoading}
          onDelete={(force) => void onDelete(force)}
          onClose={() => {
            removing.reset();
            setOpen(null);
          }}
        />
      )}
    </>
  );
};
