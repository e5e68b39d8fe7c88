import { useNotification } from '@strapi/strapi/admin';
import { Button, Checkbox, Flex, Modal, Typography } from '@strapi/design-system';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import type { EntryRef, Names, Orphan, OrphansRepair, Setup } from '../../../../../types';
import { EntryPicker } from '../../../components/EntryPicker';
import { ServerFaults } from '../../../components/ServerFaults';
import { Empty, pending } from '../../../components/states';
import { useTouchpointsOrphansQuery, useTouchpointsRepairOrphansMutation } from '../../../services/coverage';
import { t } from '../../../utils/translate';
import { MovedTypes } from './MovedTypes';

interface OrphansDialogProps {
  readonly setup: Setup;
  readonly onClose: () => void;
}

const PAGE_SIZE = 100;

/** The broken links, to be removed, pointed at another entry, or moved along with a content type that got a new name. */
const OrphansDialog = ({ setup, onClose }: OrphansDialogProps) => {
  const { formatMessage } = useIntl();
  const { toggleNotification } = useNotification();
  const orphans = useTouchpointsOrphansQuery({ page: 1, pageSize: PAGE_SIZE }, { refetchOnMountOrArgChange: true });
  const [repair, { isLoading, error }] = useTouchpointsRepairOrphansMutation();
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [choosing, setChoosing] = useState(false);
  const [target, setTarget] = useState<readonly EntryRef[]>([]);
  const types = setup.contentTypes.filter(
    ({ participates, canRead, kind }) => participates && canRead && kind === 'collectionType',
  );
  const label = (key: string, values?: Record<string, string | number>) => formatMessage({ id: t(key) }, values);

  const mend = async (change: OrphansRepair) => {
    const answer = await repair(change);
    if ('error' in answer) return;
    setChosen([]);
    setChoosing(false);
    setTarget([]);
    toggleNotification({ type: 'success', message: label('orphans.done', { count: answer.data.changed }) });
  };

  const [to] = target;
  const rows = orphans.data?.data ?? [];
  // Another entry mends a link only where the entry is what is gone, not the place it stands at.
  const entryGone = rows.filter(({ reason }) => reason === 'entry' || reason === 'contentType');
  const mayRelink = chosen.length > 0 && chosen.every((id) => entryGone.some(({ documentId }) => documentId === id));
  return (
    <Modal.Root open onOpenChange={(open) => !open && onClose()}>
      <Modal.Content>
        <Modal.Header closeLabel={label('common.close')}>
          <Modal.Title>{label(choosing ? 'orphans.choose' : 'orphans.title')}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          <Flex direction="column" alignItems="stretch" gap={4}>
            {error && <ServerFaults error={error} />}
            {!orphans.data ? (
              pending(orphans)
            ) : choosing ? (
              <EntryPicker types={types} multiple={false} chosen={target} onChange={setTarget} />
            ) : rows.length === 0 ? (
              <Empty text={label('orphans.none')} />
            ) : (
              <>
                <Typography textColor="neutral600">{label('orphans.text')}</Typography>
                {setup.permissions.place && (
                  <MovedTypes
                    orphans={rows}
                    types={types}
                    busy={isLoading}
                    onMove={(from, uid) => void mend({ action: 'rename', from, to: uid })}
                  />
                )}
                <Flex tag="ul" direction="column" alignItems="stretch" gap={3}>
                  {rows.map((orphan) => (
                    <OrphanLine
                      key={orphan.documentId}
                      orphan={orphan}
                      names={orphans.data?.meta.names}
                      chosen={chosen.includes(orphan.documentId)}
                      onToggle={() =>
                        setChosen((ids) =>
                          ids.includes(orphan.documentId)
                            ? ids.filter((id) => id !== orphan.documentId)
                            : [...ids, orphan.documentId],
                        )
                      }
                    />
                  ))}
                </Flex>
              </>
            )}
          </Flex>
        </Modal.Body>
        <Modal.Footer>
          {choosing ? (
            <>
              <Button variant="tertiary" onClick={() => setChoosing(false)}>
                {label('common.cancel')}
              </Button>
              <Button
                disabled={!to}
                loading={isLoading}
                onClick={() => to && void mend({ action: 'relink', placements: [...chosen], to })}
              >
                {label('orphans.relink.save')}
              </Button>
            </>
          ) : (
            <>
              <Button
                variant="danger-light"
                disabled={chosen.length === 0 || !setup.permissions.place}
                loading={isLoading}
                onClick={() => void mend({ action: 'remove', placements: [...chosen] })}
              >
                {label('orphans.remove')}
              </Button>
              <Button disabled={!mayRelink || !setup.permissions.place} onClick={() => setChoosing(true)}>
                {label('orphans.relink')}
              </Button>
            </>
          )}
        </Modal.Footer>
      </Modal.Content>
    </Modal.Root>
  );
};

export default OrphansDialog;

interface OrphanLineProps {
  readonly orphan: Orphan;
  readonly names: Names | undefined;
  readonly chosen: boolean;
  readonly onToggle: () => void;
}

const OrphanLine = ({ orphan, names, chosen, onToggle }: OrphanLineProps) => {
  const { formatMessage } = useIntl();
  const { contentType, entry, journey, stage, touchpoint, reason } = orphan;
  const place = [
    names?.stages[`${journey}/${stage}`] ?? stage,
    touchpoint === null
      ? formatMessage({ id: t('common.wholeStage') })
      : (names?.touchpoints[touchpoint] ?? touchpoint),
  ].join(' · ');
  return (
    <li>
      <Checkbox checked={chosen} onCheckedChange={onToggle}>
        <Flex tag="span" direction="column" alignItems="flex-start">
          <span>{place}</span>
          <Typography tag="span" variant="pi" textColor="neutral600">
            {formatMessage({ id: t(`orphans.reason.${reason}`) }, { contentType, entry, journey, stage, touchpoint })}
          </Typography>
        </Flex>
      </Checkbox>
    </li>
  );
};
