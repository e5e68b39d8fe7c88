import { useNotification } from '@strapi/strapi/admin';
import { Button, Combobox, ComboboxOption, Field, Flex, Modal, Typography } from '@strapi/design-system';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import type { EntryRef, PlacementOption } from '../../../../../types';
import { Problem } from '../../../components/Problem';
import { pending } from '../../../components/states';
import { useGetPlacementOptionsQuery, usePlaceInBulkMutation } from '../../../services/placements';
import { t } from '../../../utils/translate';
import { cellKey, parseCell } from '../model/cells';
import { useCoverage } from '../model/context';
import { AudienceField } from '../../../components/AudienceField';

interface AddToJourneyDialogProps {
  readonly entries: readonly EntryRef[];
  /** `done`: they were placed. */
  readonly onClose: (done: boolean) => void;
}

/** Places many entries at once: one list of all places, gaps first, and the segments they are for. */
export const AddToJourneyDialog = ({ entries, onClose }: AddToJourneyDialogProps) => {
  const { formatMessage } = useIntl();
  const { toggleNotification } = useNotification();
  const { journey, query, segments, names } = useCoverage();
  const options = useGetPlacementOptionsQuery(
    { journey: journey.slug, locale: query.locale },
    { refetchOnMountOrArgChange: true },
  );
  const [place, setPlace] = useState<string | undefined>();
  const [only, setOnly] = useState<readonly string[]>([]);
  const [add, { isLoading, error }] = usePlaceInBulkMutation();

  const save = async () => {
    const target = parseCell(place ?? null);
    if (!target) return;
    const answer = await add({
      entries: [...entries],
      add: [{ journey: journey.slug, ...target, segments: [...only] }],
    });
    if ('error' in answer) return;
    const message = formatMessage(
      { id: t('add.done') },
      { count: entries.length, stage: names.stage(target.stage), touchpoint: names.touchpoint(target.touchpoint) },
    );
    toggleNotification({ type: 'success', message });
    onClose(true);
  };

  return (
    <Modal.Root open onOpenChange={(open) => !open && onClose(false)}>
      <Modal.Content>
        <Modal.Header closeLabel={formatMessage({ id: t('common.close') })}>
          <Modal.Title>{formatMessage({ id: t('unplaced.add.title') }, { count: entries.length })}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          {!options.data ? (
            pending(options)
          ) : (
            <Flex direction="column" alignItems="stretch" gap={4}>
              {error && <Problem error={error} title={formatMessage({ id: t('common.failed') })} />}
              <Field.Root name="place" required hint={formatMessage({ id: t('unplaced.add.place.hint') })}>
                <Field.Label>{formatMessage({ id: t('unplaced.add.place') })}</Field.Label>
                <Combobox
                  // While its list is open everything else is hidden from screen readers, the label included.
                  aria-label={formatMessage({ id: t('unplaced.add.place') })}
                  autocomplete={{ type: 'list', filter: 'contains' }}
                  placeholder={formatMessage({ id: t('unplaced.add.place.search') })}
                  noOptionsMessage={() => formatMessage({ id: t('picker.none') })}
                  clearLabel={formatMessage({ id: t('common.clear') })}
                  value={place}
                  onChange={setPlace}
                  onClear={() => setPlace(undefined)}
                >
                  {options.data.map((option) => (
                    <PlaceOption key={cellKey(option)} option={option} />
                  ))}
                </Combobox>
                <Field.Hint />
              </Field.Root>
              <AudienceField segments={segments} value={only} onChange={setOnly} />
            </Flex>
          )}
        </Modal.Body>
        <Modal.Footer>
          <Button variant="tertiary" onClick={() => onClose(false)}>
            {formatMessage({ id: t('common.cancel') })}
          </Button>
          <Button disabled={!place} loading={isLoading} onClick={() => void save()}>
            {formatMessage({ id: t('add.save') }, { count: entries.length })}
          </Button>
        </Modal.Footer>
      </Modal.Content>
    </Modal.Root>
  );
};

const PlaceOption = ({ option }: { readonly option: PlacementOption }) => {
  const { formatMessage } = useIntl();
  const { names } = useCoverage();
  const title = `${option.stageName} · ${option.touchpointName ?? names.touchpoint(null)}`;
  const needs = option.target - option.have;
  return (
    <ComboboxOption value={cellKey(option)} textValue={title}>
      <Typography>{title}</Typography>{' '}
      <Typography variant="pi" textColor="neutral600">
        {option.planned && needs > 0
          ? formatMessage({ id: t('place.needs') }, { count: needs })
          : formatMessage({ id: t('place.has') }, { count: option.have })}
      </Typography>
    </ComboboxOption>
  );
};
