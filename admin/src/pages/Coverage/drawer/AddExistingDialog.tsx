import { Flex, Modal } from '@strapi/design-system';
import { useNotification } from '@strapi/strapi/admin';
import { useState } from 'react';
import type { EntryRef } from '../../../../../types';
import { AudienceField } from '../../../components/AudienceField';
import { EntryPicker } from '../../../components/EntryPicker';
import { ModalFrame } from '../../../components/ModalFrame';
import { Problem } from '../../../components/Problem';
import { SaveFooter } from '../../../components/SaveFooter';
import { usePlaceInBulkMutation } from '../../../services/placing/bulk';
import { NO_SEGMENT } from '../../../../../types/defaults';
import { useText } from '../../../utils/useText';
import type { CellPlace } from '../model/cells';
import { useCoverage } from '../model/context';

interface AddExistingDialogProps {
  readonly place: CellPlace;
  readonly onClose: () => void;
}

/** Places entries that exist already in one cell. */
export const AddExistingDialog = ({ place, onClose }: AddExistingDialogProps) => {
  const text = useText();
  const { toggleNotification } = useNotification();
  const { journey, setup, segments, names, query, url } = useCoverage();
  const [chosen, setChosen] = useState<readonly EntryRef[]>([]);
  const [only, setOnly] = useState<readonly string[]>(url.segment && url.segment !== NO_SEGMENT ? [url.segment] : []);
  const [add, { isLoading, error }] = usePlaceInBulkMutation();
  const types = setup.contentTypes.filter(
    ({ participates, canRead, kind }) => participates && canRead && kind === 'collectionType',
  );

  const save = async () => {
    const answer = await add({
      entries: [...chosen],
      add: [{ journey: journey.slug, ...place, segments: [...only] }],
    });
    if ('error' in answer) return;
    toggleNotification({
      type: 'success',
      message: text('add.done', {
        count: chosen.length,
        stage: names.stage(place.stage),
        touchpoint: names.touchpoint(place.touchpoint),
      }),
    });
    onClose();
  };

  return (
    <ModalFrame
      title={text('add.title', { stage: names.stage(place.stage), touchpoint: names.touchpoint(place.touchpoint) })}
      dirty={chosen.length > 0}
      onClose={onClose}
    >
      <Modal.Body>
        <Flex direction="column" alignItems="stretch" gap={4}>
          {error && <Problem error={error} title={text('common.failed')} />}
          <EntryPicker types={types} locale={query.locale} multiple chosen={chosen} onChange={setChosen} />
          <AudienceField segments={segments} value={only} onChange={setOnly} />
        </Flex>
      </Modal.Body>
      <SaveFooter
        label={text('add.save', { count: chosen.length })}
        disabled={chosen.length === 0}
        loading={isLoading}
        onSave={save}
      />
    </ModalFrame>
  );
};
