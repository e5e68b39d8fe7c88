import { Button, Flex, Modal, Typography } from '@strapi/design-system';
import { useState, type ReactNode } from 'react';
import { useIntl } from 'react-intl';
import type { EntryRef, Orphan, OrphansRepair, Setup } from '../../../../../types';
import { EntryPicker } from '../../../components/EntryPicker';
import { Problem } from '../../../components/Problem';
import { Empty, pending } from '../../../components/states';
import { useTouchpointsOrphansQuery, type OrphansAnswer } from '../../../services/coverage';
import { t } from '../../../utils/translate';
import { MovedTypes } from './MovedTypes';
import { OrphanList } from './OrphanList';
import { useRepair } from './useRepair';

interface OrphansDialogProps {
  readonly setup: Setup;
  readonly onClose: () => void;
}

const PAGE_SIZE = 100;

/** Another entry mends a link only where the entry is what is gone, not the place it stands at. */
const lacksEntry = ({ reason }: Orphan) => reason === 'entry' || reason === 'contentType';

/** The broken links, to be removed, pointed at another entry, or moved along with a content type that got a new name. */
const OrphansDialog = ({ setup, onClose }: OrphansDialogProps) => {
  const { formatMessage } = useIntl();
  const orphans = useTouchpointsOrphansQuery({ page: 1, pageSize: PAGE_SIZE }, { refetchOnMountOrArgChange: true });
  const { mend, busy, error } = useRepair();
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [choosing, setChoosing] = useState(false);
  const [[to], setTarget] = useState<readonly EntryRef[]>([]);
  const types = setup.contentTypes.filter(
    ({ participates, canRead, kind }) => participates && canRead && kind === 'collectionType',
  );
  const picked = orphans.data?.data.filter(({ documentId }) => chosen.includes(documentId)) ?? [];
  const canChange = setup.permissions.place && picked.length > 0;

  const change = async (repair: OrphansRepair) => {
    if (!(await mend(repair))) return;
    setChosen([]);
    setChoosing(false);
    setTarget([]);
  };

  return (
    <Modal.Root open onOpenChange={(open) => !open && onClose()}>
      <Modal.Content>
        <Modal.Header closeLabel={formatMessage({ id: t('common.close') })}>
          <Modal.Title>{formatMessage({ id: t(choosing ? 'orphans.choose' : 'orphans.title') })}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          <Flex direction="column" alignItems="stretch" gap={4}>
            {error && <Problem error={error} title={formatMessage({ id: t('common.failed') })} />}
            {choosing ? (
              <EntryPicker types={types} multiple={false} chosen={to ? [to] : []} onChange={setTarget} />
            ) : orphans.data ? (
              <Links answer={orphans.data} chosen={chosen} onChoose={setChosen}>
                {setup.permissions.place && (
                  <MovedTypes
                    orphans={orphans.data.data}
                    types={types}
                    busy={busy}
                    onMove={(from, uid) => void change({ action: 'rename', from, to: uid })}
                  />
                )}
              </Links>
            ) : (
              pending(orphans)
            )}
          </Flex>
        </Modal.Body>
        <Modal.Footer>
          {choosing ? (
            <>
              <Button variant="tertiary" onClick={() => setChoosing(false)}>
                {formatMessage({ id: t('common.cancel') })}
              </Button>
              <Button
                disabled={!to}
                loading={busy}
                onClick={() => to && void change({ action: 'relink', placements: [...chosen], to })}
              >
                {formatMessage({ id: t('orphans.relink.save') })}
              </Button>
            </>
          ) : (
            <>
              <Button
                variant="danger-light"
                disabled={!canChange}
                loading={busy}
                onClick={() => void change({ action: 'remove', placements: [...chosen] })}
              >
                {formatMessage({ id: t('orphans.remove') })}
              </Button>
              <Button disabled={!canChange || !picked.every(lacksEntry)} onClick={() => setChoosing(true)}>
                {formatMessage({ id: t('orphans.relink') })}
              </Button>
            </>
          )}
        </Modal.Footer>
      </Modal.Content>
    </Modal.Root>
  );
};

export default OrphansDialog;

interface LinksProps {
  readonly answer: OrphansAnswer;
  readonly chosen: readonly string[];
  readonly onChoose: (chosen: readonly string[]) => void;
  /** What stands between the explanation and the list. */
  readonly children: ReactNode;
}

const Links = ({ answer, chosen, onChoose, children }: LinksProps) => {
  const { formatMessage } = useIntl();
  if (answer.data.length === 0) return <Empty text={formatMessage({ id: t('orphans.none') })} />;
  return (
    <>
      <Typography textColor="neutral600">{formatMessage({ id: t('orphans.text') })}</Typography>
      {children}
      <OrphanList orphans={answer.data} names={answer.meta.names} chosen={chosen} onChoose={onChoose} />
    </>
  );
};
