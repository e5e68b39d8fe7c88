import { Button, Dialog, Flex, Modal, Typography } from '@strapi/design-system';
import { ConfirmDialog } from '@strapi/strapi/admin';
import { useEffect, useState } from 'react';
import type { EntryRef, Orphan, OrphansRepair, Setup } from '../../../../../types';
import { REASONS_WITHOUT_ENTRY } from '../../../../../types/defaults';
import { EntryPicker } from '../../../components/EntryPicker';
import { ModalFrame } from '../../../components/ModalFrame';
import { Problem } from '../../../components/Problem';
import { Empty, pending } from '../../../components/states';
import { useTouchpointsOrphansQuery } from '../../../services/broken';
import { typeGrant } from '../../../utils/typeGrant';
import { useText } from '../../../utils/useText';
import { MovedTypes } from './MovedTypes';
import { OrphanList } from './OrphanList';
import { OrphanTools, Pages, type OrphanSort } from './OrphanTools';
import { useRepair } from './useRepair';

interface OrphansDialogProps {
  readonly setup: Setup;
  readonly onClose: () => void;
}

const PAGE_SIZE = 20;

/** Another entry mends a link only where the entry is what is gone, not the place it stands at. */
const lacksEntry = ({ reason }: Orphan) => REASONS_WITHOUT_ENTRY.includes(reason);

const lacksLocale = ({ reason }: Orphan) => reason === 'locale';

/** The broken links, to be removed, pointed at another entry, or moved along with a content type that got a new name. */
const OrphansDialog = ({ setup, onClose }: OrphansDialogProps) => {
  const text = useText();
  const { mend, give, busy, error, reset } = useRepair();
  const [chosen, setChosen] = useState<readonly Orphan[]>([]);
  const [choosing, setChoosing] = useState(false);
  const [removing, setRemoving] = useState<'chosen' | 'all' | null>(null);
  const [[to], setTarget] = useState<readonly EntryRef[]>([]);
  const list = useOrphanList(() => setChosen([]));
  const { orphans, reason } = list;
  const types = setup.contentTypes.filter(({ participates, canRead }) => participates && canRead);
  const canChange = setup.permissions.place;
  const hidden = orphans.data?.meta.hidden ?? 0;
  const ofReason = reason && orphans.data ? orphans.data.meta.reasons[reason] : 0;

  const change = async (repair: OrphansRepair) => {
    setRemoving(null);
    if (!(await mend(repair))) return false;
    setChosen([]);
    setChoosing(false);
    setTarget([]);
    return true;
  };
  /** A content type that is renamed loses what the public was permitted; that is given again if the person wants it. */
  const move = async (from: string, uid: string, open: boolean) => {
    if ((await change({ action: 'rename', from, to: uid })) && open) await give(typeGrant(setup, uid));
  };
  const idsOf = () => chosen.map(({ documentId }) => documentId);
  const remove = () => {
    if (removing === 'all' && reason) return change({ action: 'removeAll', reason });
    return change({ action: 'remove', placements: idsOf() });
  };
  const choose = (on: boolean) => {
    reset();
    setChoosing(on);
  };

  return (
    <ModalFrame
      title={text(choosing ? 'orphans.choose' : 'orphans.title')}
      dirty={choosing && Boolean(to)}
      onClose={onClose}
    >
      <Modal.Body>
        <Flex direction="column" alignItems="stretch" gap={4}>
          {error && <Problem error={error} title={text('common.failed')} />}
          {choosing ? (
            <EntryPicker
              types={types.filter(({ kind }) => kind === 'collectionType')}
              multiple={false}
              chosen={to ? [to] : []}
              onChange={setTarget}
            />
          ) : !orphans.data ? (
            pending(orphans)
          ) : list.isEmpty ? (
            hidden === 0 && <Empty text={text('orphans.none')} />
          ) : (
            <>
              <Typography textColor="neutral600">{text('orphans.text')}</Typography>
              {canChange && (
                <MovedTypes
                  gone={orphans.data.meta.goneTypes}
                  setup={setup}
                  busy={busy}
                  onMove={(from, uid, open) => void move(from, uid, open)}
                />
              )}
              <OrphanTools counts={orphans.data.meta.reasons} {...list.tools} />
              <OrphanList
                orphans={orphans.data.data}
                names={orphans.data.meta.names}
                types={setup.contentTypes}
                chosen={chosen}
                onChoose={setChosen}
              />
              <Pages pagination={orphans.data.meta.pagination} onPage={list.setPage} />
            </>
          )}
          {!choosing && hidden > 0 && (
            <Typography variant="pi" textColor="neutral600">
              {text('orphans.hidden', { count: hidden })}
            </Typography>
          )}
        </Flex>
      </Modal.Body>
      <Modal.Footer>
        {choosing ? (
          <>
            <Button variant="tertiary" onClick={() => choose(false)}>
              {text('common.cancel')}
            </Button>
            <Button
              disabled={!to}
              loading={busy}
              onClick={() => to && void change({ action: 'relink', placements: idsOf(), to })}
            >
              {text('orphans.relink.save')}
            </Button>
          </>
        ) : (
          <>
            <Flex gap={2} wrap="wrap">
              <Button
                variant="danger-light"
                disabled={!canChange || chosen.length === 0}
                loading={busy}
                onClick={() => setRemoving('chosen')}
              >
                {text('orphans.remove.chosen', { count: chosen.length })}
              </Button>
              {canChange && ofReason > 0 && (
                <Button variant="danger-light" loading={busy} onClick={() => setRemoving('all')}>
                  {text('orphans.remove.all', { count: ofReason })}
                </Button>
              )}
            </Flex>
            {chosen.length > 0 && chosen.every(lacksLocale) ? (
              <Button
                disabled={!canChange}
                loading={busy}
                onClick={() => void change({ action: 'relocate', placements: idsOf(), locale: null })}
              >
                {text('orphans.relocate')}
              </Button>
            ) : (
              <Button
                disabled={!canChange || chosen.length === 0 || !chosen.every(lacksEntry)}
                onClick={() => choose(true)}
              >
                {text('orphans.relink')}
              </Button>
            )}
          </>
        )}
      </Modal.Footer>
      <Dialog.Root open={removing !== null} onOpenChange={(open) => !open && setRemoving(null)}>
        <ConfirmDialog variant="danger-light" onConfirm={() => void remove()}>
          {text('orphans.remove.confirm', { count: removing === 'all' ? ofReason : chosen.length })}
        </ConfirmDialog>
      </Dialog.Root>
    </ModalFrame>
  );
};

export default OrphansDialog;

/** The page of broken links on screen; another reason begins at the first page, with nothing chosen. */
const useOrphanList = (onOther: () => void) => {
  const [reason, setReason] = useState<Orphan['reason'] | null>(null);
  const [sort, setSort] = useState<OrphanSort>('oldest');
  const [page, setPage] = useState(1);
  const orphans = useTouchpointsOrphansQuery(
    { reason: reason ?? undefined, sort: sort === 'oldest' ? undefined : sort, page, pageSize: PAGE_SIZE },
    { refetchOnMountOrArgChange: true },
  );
  const last = Math.max(1, orphans.data?.meta.pagination.pageCount ?? page);
  const counts = orphans.data?.meta.reasons;
  const isEmpty = counts !== undefined && Object.values(counts).every((count) => count === 0);

  // What stood on the last page may have been mended.
  useEffect(() => {
    if (page > last) setPage(last);
  }, [page, last]);
  useEffect(() => {
    if (reason && counts && counts[reason] === 0) setReason(null);
  }, [reason, counts]);

  return {
    orphans,
    reason,
    isEmpty,
    setPage,
    tools: {
      reason,
      sort,
      onReason: (next: Orphan['reason'] | null) => {
        setReason(next);
        setPage(1);
        onOther();
      },
      onSort: (next: OrphanSort) => {
        setSort(next);
        setPage(1);
      },
    },
  };
};
