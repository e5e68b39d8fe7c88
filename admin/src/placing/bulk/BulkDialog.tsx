import { Box, Button, Flex, Loader, Modal, Typography } from '@strapi/design-system';
import { useEffect, useMemo, useState } from 'react';
import { styled } from 'styled-components';
import type { BulkResult, EntryRef } from '../../../../types';
import { CancelButton } from '../../components/CancelButton';
import { ModalFrame } from '../../components/ModalFrame';
import { Problem } from '../../components/Problem';
import { usePlaceInBulkMutation } from '../../services/placing/bulk';
import { useGetSegmentsQuery } from '../../services/plan/segments';
import { useGetSetupQuery } from '../../services/setup';
import { same } from '../../utils/same';
import { useText } from '../../utils/useText';
import { BulkFields } from './BulkFields';
import { BulkResultView } from './BulkResultView';
import { ExistingBox, PreviewBox, RefusedBox } from './PreviewBox';
import { changesSomething, emptyDraft, toBulk, type BulkDraft, type BulkMode } from './bulkDraft';
import { useBulkPreview } from './useBulkPreview';

interface BulkDialogProps {
  readonly entries: readonly EntryRef[];
  readonly mode?: BulkMode;
  /** The content locale on screen, whose gaps come first and whose scores are shown; without one those of all together. */
  readonly locale?: string;
  /** Something was changed; the dialog stays open and says what, with the way back. */
  readonly onDone?: (result: BulkResult) => void;
  readonly onClose: () => void;
}

/**
 * Changes the placements of many entries at once, in a dialog of its own: adds, removes or replaces places, shows what that
 * would do before, and what it did after, with Undo.
 */
export const BulkDialog = (props: BulkDialogProps) => {
  const text = useText();
  const [dirty, setDirty] = useState(false);
  return (
    <ModalFrame title={text('bulk.title', { count: props.entries.length })} dirty={dirty} onClose={props.onClose}>
      <BulkForm {...props} onDirty={setDirty} />
    </ModalFrame>
  );
};

interface BulkFormProps extends BulkDialogProps {
  /** Whether closing would lose what was filled in. */
  readonly onDirty: (dirty: boolean) => void;
}

/** Its body and its foot. */
const BulkForm = ({ entries: chosen, mode = 'add', locale, onDirty, onDone, onClose }: BulkFormProps) => {
  const text = useText();
  // What was chosen when it opened: the list behind may be asked for again in the meantime.
  const [entries] = useState(chosen);
  const segments = useGetSegmentsQuery();
  const setup = useGetSetupQuery();
  const [start] = useState(() => emptyDraft(mode));
  const [draft, setDraft] = useState(start);
  const [left, setLeft] = useState(false);
  const [run, running] = usePlaceInBulkMutation();

  const locales = useMemo(() => setup.data?.locales ?? [], [setup.data]);
  const bulk = useMemo(
    () =>
      toBulk(
        entries,
        draft,
        locales.map(({ code }) => code),
      ),
    [entries, draft, locales],
  );
  const foreseen = useBulkPreview(bulk, draft.locale ?? locale ?? 'all');
  const { preview } = foreseen;
  const refused = preview?.refused ?? [];
  // While the answer to a tick is under way, the box that was ticked must not go.
  const [existing, setExisting] = useState(0);
  const found = preview && (draft.overwrites ? preview.updated : preview.kept);
  if (found !== undefined && found !== existing) setExisting(found);
  const ready = bulk !== null && preview !== undefined && changesSomething(preview) && (left || refused.length === 0);

  const dirty = !running.data && !same({ ...draft, mode }, start);
  useEffect(() => onDirty(dirty), [onDirty, dirty]);

  if (running.data) return <BulkResultView result={running.data} onClose={onClose} />;

  const change = (part: Partial<BulkDraft>) => {
    setDraft((before) => ({ ...before, ...part }));
    setLeft(false);
  };
  const save = async () => {
    if (!bulk) return;
    const answer = await run({ ...bulk, skipRefused: left });
    if ('data' in answer) onDone?.(answer.data);
  };

  return (
    <>
      <Modal.Body>
        <Flex direction="column" alignItems="stretch" gap={5}>
          {Boolean(running.error) && <Problem error={running.error} title={text('common.failed')} />}
          <BulkFields
            draft={draft}
            segments={segments.data ?? []}
            locales={locales}
            locale={locale}
            onChange={change}
          />
        </Flex>
      </Modal.Body>
      <Foreseen>
        <Flex direction="column" alignItems="stretch" gap={3}>
          <PreviewBox says={bulk !== null} foreseen={foreseen} />
          {draft.mode !== 'remove' && bulk !== null && existing > 0 && (
            <ExistingBox
              count={existing}
              overwrites={draft.overwrites}
              onChange={(overwrites) => change({ overwrites })}
            />
          )}
          {refused.length > 0 && <RefusedBox refused={refused} left={left} onLeave={setLeft} />}
        </Flex>
      </Foreseen>
      <Modal.Footer>
        <CancelButton />
        <Flex gap={3}>
          {running.isLoading && (
            <Box role="status">
              <Flex gap={2}>
                <Loader small>{text('common.loading')}</Loader>
                <Typography textColor="neutral600">{text('bulk.running', { count: entries.length })}</Typography>
              </Flex>
            </Box>
          )}
          <Button disabled={!ready} loading={running.isLoading} onClick={() => void save()}>
            {text(`bulk.save.${draft.mode}`)}
          </Button>
        </Flex>
      </Modal.Footer>
    </>
  );
};

/** Between the fields, which scroll, and the buttons: whoever presses one has seen what it does. */
const Foreseen = styled(Box)`
  flex-shrink: 0;
  max-height: 40vh;
  overflow: auto;
  padding: ${({ theme }) => `${theme.spaces[4]} ${theme.spaces[7]}`};
  /* The fields above are that much narrower: a modal's body makes room for their focus rings. */
  padding-right: calc(${({ theme }) => theme.spaces[7]} + 4px);
  border-top: 1px solid ${({ theme }) => theme.colors.neutral150};
`;
