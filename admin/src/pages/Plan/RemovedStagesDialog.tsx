import { Field, Flex, Modal, SingleSelect, SingleSelectOption, Typography } from '@strapi/design-system';
import { useState } from 'react';
import type { InUseDetails, Journey } from '../../../../types';
import { ModalFrame } from '../../components/ModalFrame';
import { Problem } from '../../components/Problem';
import { SaveFooter } from '../../components/SaveFooter';
import { useMovePlacementsMutation } from '../../services/placing/placements';
import { useText } from '../../utils/useText';
import { InUseText } from './InUseText';
import type { EditedJourney } from './draft';

interface RemovedStagesDialogProps {
  /** As saved: its stages are those that content can be moved between now. */
  readonly base: Journey;
  readonly draft: EditedJourney;
  readonly inUse: InUseDetails['inUse'];
  /** Saves again; with force the content that is left at removed stages loses its place. */
  readonly onSave: (force: boolean) => void;
  readonly onClose: () => void;
}

/** Not a slug: takes the content off the journey. */
const REMOVE = '-';

/** Stages that were taken away still hold content: move it, or take it off the journey after a clear warning. */
export const RemovedStagesDialog = ({ base, draft, inUse, onSave, onClose }: RemovedStagesDialogProps) => {
  const text = useText();
  const [targets, setTargets] = useState<Readonly<Record<string, string>>>({});
  const [move, { isLoading, error }] = useMovePlacementsMutation();
  const kept = new Set(draft.stages.map(({ slug }) => slug));
  const removed = base.stages.filter(({ slug }) => !kept.has(slug));
  const left = base.stages.filter(({ slug }) => kept.has(slug));
  const forced = removed.some(({ slug }) => targets[slug] === REMOVE);
  // A rule goes along with the content that it places.
  const hasContent = inUse.placements + inUse.rules > 0;
  const decided = !hasContent || removed.every(({ slug }) => targets[slug] !== undefined);

  const go = async () => {
    let staying = 0;
    for (const { slug } of removed) {
      const to = targets[slug];
      if (!to || to === REMOVE) continue;
      const answer = await move({ from: { journey: base.slug, stage: slug }, to });
      if ('error' in answer) return;
      staying += answer.data.left;
    }
    // What could not be moved without changing who sees it must not go with the stage unasked: the server asks again.
    // Notes cannot be moved: they were named above.
    onSave((forced || inUse.notes > 0) && staying === 0);
  };

  return (
    <ModalFrame
      title={text(hasContent ? 'journey.removed.title' : 'inUse.onlyNotes')}
      dirty={Object.keys(targets).length > 0}
      onClose={onClose}
    >
      <Modal.Body>
        <Flex direction="column" alignItems="stretch" gap={5}>
          {Boolean(error) && <Problem error={error} title={text('inUse.failed')} />}
          <InUseText inUse={inUse} />
          {(hasContent ? removed : []).map(({ slug, name }) => (
            <Field.Root key={slug} name={slug}>
              <Field.Label>{text('journey.removed.moveTo', { name })}</Field.Label>
              <SingleSelect
                value={targets[slug]}
                placeholder={text('inUse.choose')}
                onChange={(value) => setTargets({ ...targets, [slug]: String(value) })}
              >
                {left.map((stage) => (
                  <SingleSelectOption key={stage.slug} value={stage.slug}>
                    {stage.name}
                  </SingleSelectOption>
                ))}
                <SingleSelectOption value={REMOVE}>{text('journey.removed.none')}</SingleSelectOption>
              </SingleSelect>
            </Field.Root>
          ))}
          {forced && <Typography textColor="danger600">{text('journey.removed.warning')}</Typography>}
        </Flex>
      </Modal.Body>
      <SaveFooter
        label={text('journey.removed.save')}
        variant={forced || inUse.notes > 0 ? 'danger' : 'default'}
        disabled={!decided}
        loading={isLoading}
        onSave={go}
      />
    </ModalFrame>
  );
};
