import { Button, Field, Flex, Modal, MultiSelect, MultiSelectOption, Radio, Typography } from '@strapi/design-system';
import { useId, useState, type FormEvent } from 'react';
import { CancelButton } from '../../components/CancelButton';
import { ModalFrame } from '../../components/ModalFrame';
import { PlacementDates } from '../../placing/PlacementDates';
import { PlacementOrder } from '../../placing/PlacementOrder';
import type { PlacementItem } from '../../placing/model';
import { useDescribe } from '../../placing/useDescribe';
import { useGetSegmentsQuery } from '../../services/plan/segments';
import { same } from '../../utils/same';
import { useText } from '../../utils/useText';

interface EditPlacementProps {
  readonly item: PlacementItem;
  /** "Consideration · Newsletter". */
  readonly title: string;
  /** Names of the segments it has, for those that the list does not hold. */
  readonly segmentNames: Readonly<Record<string, string>>;
  /** The content locale on screen; absent where the content type is not localised. */
  readonly locale?: string;
  /** The person may place the entry for all locales. */
  readonly allLocales: boolean;
  /** Whether another placement of the entry stands there already. */
  readonly collides: (item: PlacementItem) => boolean;
  readonly onSave: (item: PlacementItem) => void;
  readonly onRemove: () => void;
  readonly onClose: () => void;
}

/** Who sees a placement, in which order, when and in which language. */
export const EditPlacement = ({ item, title, segmentNames, locale, ...rest }: EditPlacementProps) => {
  const { allLocales, collides, onSave, onRemove, onClose } = rest;
  const text = useText();
  const { localeName } = useDescribe();
  const formId = useId();
  const [draft, setDraft] = useState(item);
  const segments = useGetSegmentsQuery();
  const set = (part: Partial<PlacementItem>) => setDraft((now) => ({ ...now, ...part }));

  const known = new Map([
    ...item.segments.map((slug) => [slug, segmentNames[slug] ?? slug] as const),
    ...(segments.data ?? []).map(({ slug, name }) => [slug, name] as const),
  ]);
  const wrongDates = Boolean(draft.startsAt && draft.endsAt && Date.parse(draft.startsAt) >= Date.parse(draft.endsAt));
  const taken = collides(draft);
  const ownLocale = item.locale ?? locale;

  const submit = (event: FormEvent) => {
    event.preventDefault();
    // The modal is a portal: without this the event would also reach the entry's own form.
    event.stopPropagation();
    if (!wrongDates && !taken) onSave(draft);
  };

  return (
    <ModalFrame title={title} dirty={!same(draft, item)} onClose={onClose}>
      <Modal.Body>
        <Flex tag="form" id={formId} direction="column" alignItems="stretch" gap={5} onSubmit={submit} noValidate>
          <Field.Root name="segments" hint={text('panel.segments.hint')}>
            <Field.Label>{text('panel.segments')}</Field.Label>
            <MultiSelect
              customizeContent={(slugs) => (slugs ?? []).map((slug) => known.get(slug) ?? slug).join(', ')}
              placeholder={text('common.everyone')}
              value={[...draft.segments]}
              onChange={(slugs) => set({ segments: slugs })}
              onClear={() => set({ segments: [] })}
              clearLabel={text('panel.segments.clear')}
              loading={segments.isLoading}
            >
              {[...known].map(([slug, name]) => (
                <MultiSelectOption key={slug} value={slug}>
                  {name}
                </MultiSelectOption>
              ))}
            </MultiSelect>
            <Field.Hint />
          </Field.Root>
          <PlacementOrder weight={draft.weight} onChange={(weight) => set({ weight })} />
          <PlacementDates draft={draft} wrong={wrongDates} onChange={set} />
          {ownLocale && (
            <Field.Root name="locale">
              <Field.Label>{text('panel.locale')}</Field.Label>
              <Radio.Group
                aria-label={text('panel.locale')}
                value={draft.locale ?? ''}
                onValueChange={(value: string) => set({ locale: value || null })}
              >
                <Radio.Item value="" disabled={!allLocales}>
                  {text('common.allLocales')}
                </Radio.Item>
                <Radio.Item value={ownLocale}>
                  {text('panel.locale.only', { locale: localeName(ownLocale) })}
                </Radio.Item>
              </Radio.Group>
            </Field.Root>
          )}
          {taken && (
            <Typography role="alert" textColor="danger600">
              {text('panel.collides')}
            </Typography>
          )}
        </Flex>
      </Modal.Body>
      <Modal.Footer>
        <Button variant="danger-light" onClick={onRemove}>
          {text('panel.remove.short')}
        </Button>
        <Flex gap={2}>
          <CancelButton />
          <Button type="submit" form={formId} disabled={wrongDates || taken}>
            {text('common.save')}
          </Button>
        </Flex>
      </Modal.Footer>
    </ModalFrame>
  );
};
