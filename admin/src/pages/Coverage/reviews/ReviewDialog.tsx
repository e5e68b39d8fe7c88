import { Flex, Modal } from '@strapi/design-system';
import { useState } from 'react';
import type { EntryRef, Verdict } from '../../../../../types';
import { ModalFrame } from '../../../components/ModalFrame';
import { Problem } from '../../../components/Problem';
import { SaveFooter } from '../../../components/SaveFooter';
import { same } from '../../../utils/same';
import { useSettled } from '../../../utils/useSettled';
import { useText } from '../../../utils/useText';
import { isTooLong, ReviewFields, startOf, toGive } from './ReviewFields';
import type { useReviewing } from './useReviewing';

interface ReviewDialogProps {
  readonly entries: readonly EntryRef[];
  /** The entry's title, where there is but one. */
  readonly title?: string;
  readonly verdict: Verdict;
  /** The locale's name that the verdict is on; all of them without it. */
  readonly localeName?: string;
  readonly reviewing: ReturnType<typeof useReviewing>;
  /** `done`: the verdict was stored. */
  readonly onClose: (done: boolean) => void;
}

/** A verdict on entries: what is to be done with them, a note, and when to look again. */
export const ReviewDialog = ({ entries, title, localeName, reviewing, onClose, ...given }: ReviewDialogProps) => {
  const text = useText();
  const [start] = useState(() => startOf(given.verdict));
  const [said, setSaid] = useState(start);
  const close = (done: boolean) => {
    reviewing.reset();
    onClose(done);
  };

  const save = useSettled(said, async (now) => {
    if (await reviewing.save(entries, toGive(now))) close(true);
  });

  return (
    <ModalFrame
      title={
        entries.length === 1 && title
          ? text('review.dialog.one', { title })
          : text('review.dialog.many', { count: entries.length })
      }
      dirty={!same(said, start)}
      onClose={() => close(false)}
    >
      <Modal.Body>
        <Flex direction="column" alignItems="stretch" gap={5}>
          {Boolean(reviewing.error) && <Problem error={reviewing.error} title={text('common.failed')} />}
          <ReviewFields said={said} onChange={setSaid} localeName={localeName} />
        </Flex>
      </Modal.Body>
      <SaveFooter loading={reviewing.saving} disabled={isTooLong(said)} onSave={save} />
    </ModalFrame>
  );
};
