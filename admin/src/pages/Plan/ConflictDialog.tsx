import { Button, Flex, Modal, Typography } from '@strapi/design-system';
import type { Journey } from '../../../../types';
import { ModalFrame } from '../../components/ModalFrame';
import { useGetTouchpointsQuery } from '../../services/plan/touchpoints';
import { useText } from '../../utils/useText';
import { fromJourney, type EditedJourney } from './draft';
import { differences, type Difference } from './merge';

interface ConflictDialogProps {
  readonly base: Journey;
  readonly mine: EditedJourney;
  readonly theirs: Journey;
  readonly onMerge: () => void;
  readonly onTakeTheirs: () => void;
  readonly onClose: () => void;
}

/** More differences than a person compares at a glance. */
const SHOWN = 12;

/** Someone else saved in the meantime: what each of you changed, and a choice that loses nothing unasked. */
export const ConflictDialog = ({ base, mine, theirs, onMerge, onTakeTheirs, onClose }: ConflictDialogProps) => {
  const text = useText();
  const before = fromJourney(base);
  return (
    <ModalFrame title={text('journey.conflict.title')} dirty={false} onClose={onClose}>
      <Modal.Body>
        <Flex direction="column" alignItems="stretch" gap={5}>
          <Typography>{text('journey.conflict.text')}</Typography>
          <Flex gap={6} alignItems="flex-start" wrap="wrap">
            <Changes title={text('journey.conflict.mine')} changes={differences(before, mine)} />
            <Changes title={text('journey.conflict.theirs')} changes={differences(before, fromJourney(theirs))} />
          </Flex>
        </Flex>
      </Modal.Body>
      <Modal.Footer>
        <Button variant="danger-light" onClick={onTakeTheirs}>
          {text('journey.conflict.takeTheirs')}
        </Button>
        <Button onClick={onMerge}>{text('journey.conflict.merge')}</Button>
      </Modal.Footer>
    </ModalFrame>
  );
};

const Changes = ({ title, changes }: { readonly title: string; readonly changes: readonly Difference[] }) => {
  const text = useText();
  const line = useDifferenceText();
  return (
    <Flex tag="section" direction="column" alignItems="stretch" gap={2} flex="1 1 24rem">
      <Typography tag="h3" variant="delta">
        {title}
      </Typography>
      {changes.length === 0 && <Typography textColor="neutral600">{text('journey.conflict.nothing')}</Typography>}
      <Flex tag="ul" direction="column" alignItems="flex-start" gap={1}>
        {changes.slice(0, SHOWN).map((change, index) => (
          <Typography key={index} tag="li">
            {line(change)}
          </Typography>
        ))}
        {changes.length > SHOWN && (
          <Typography tag="li" textColor="neutral600">
            {text('journey.conflict.more', { count: changes.length - SHOWN })}
          </Typography>
        )}
      </Flex>
    </Flex>
  );
};

const useDifferenceText = () => {
  const text = useText();
  const touchpoints = useGetTouchpointsQuery();
  const touchpointName = (slug: string | null) =>
    slug === null
      ? text('common.wholeStage')
      : (touchpoints.data?.find((touchpoint) => touchpoint.slug === slug)?.name ?? slug);
  const target = (value: number | null) => (value === null ? text('journey.plan.blank') : String(value));
  return (change: Difference): string => {
    switch (change.kind) {
      case 'field':
        return text(`journey.diff.${change.field}`);
      case 'order':
        return text('journey.diff.order');
      case 'stage':
        return text(`journey.diff.stage.${change.change}`, { name: change.name });
      case 'plan': {
        const cell = `${change.stage} · ${touchpointName(change.touchpoint)}`;
        return change.before === change.after
          ? text('journey.diff.plan', { cell })
          : text('journey.diff.target', { cell, before: target(change.before), after: target(change.after) });
      }
    }
  };
};
