import { useNotification } from '@strapi/strapi/admin';
import {
  Button,
  Combobox,
  ComboboxOption,
  Field,
  Flex,
  Grid,
  Modal,
  NumberInput,
  SingleSelect,
  SingleSelectOption,
  Textarea,
  TextInput,
} from '@strapi/design-system';
import { useId, useState, type ChangeEvent, type FormEvent, type ReactNode } from 'react';
import type { Touchpoint, TouchpointInput } from '../../../../types';
import { Problem } from '../../components/Problem';
import { useCreateTouchpointMutation, useUpdateTouchpointMutation } from '../../services/touchpoints';
import { useText } from '../../utils/useText';
import { useChannelText } from './useChannelText';

/** The choices of `types/touchpoint`, which the browser does not load. */
const CHANNELS = ['website', 'email', 'social', 'ads', 'store', 'phone', 'chat', 'event', 'app', 'community', 'print'];
const CHOICES = {
  phase: ['pre-purchase', 'purchase', 'post-purchase', 'service', 'self-service'],
  interaction: ['direct', 'indirect'],
  setting: ['online', 'offline'],
} as const;
const DEFAULT_IMPACT = 3;

type Draft = Omit<TouchpointInput, 'slug'>;

const draftOf = (touchpoint: Touchpoint | null): Draft => {
  if (!touchpoint) return { name: '', impact: DEFAULT_IMPACT };
  const { documentId: _id, slug: _slug, ...rest } = touchpoint;
  return rest;
};

interface TouchpointFormProps {
  /** `null`: a new one. */
  readonly touchpoint: Touchpoint | null;
  readonly onClose: () => void;
}

const Cell = ({ children, col = 6 }: { readonly children: ReactNode; readonly col?: number }) => (
  <Grid.Item col={col} xs={12} direction="column" alignItems="stretch">
    {children}
  </Grid.Item>
);

/** A touchpoint's fields; saved when the dialog's button says so. */
export const TouchpointForm = ({ touchpoint, onClose }: TouchpointFormProps) => {
  const text = useText();
  const channelText = useChannelText();
  const formId = useId();
  const { toggleNotification } = useNotification();
  const [draft, setDraft] = useState(() => draftOf(touchpoint));
  const [create, creating] = useCreateTouchpointMutation();
  const [update, updating] = useUpdateTouchpointMutation();
  const set = (patch: Partial<Draft>) => setDraft((now) => ({ ...now, ...patch }));
  const error = creating.error ?? updating.error;
  const channels = [...new Set([...CHANNELS, ...(draft.channel ? [draft.channel] : [])])];
  // The field shows its value as it is, so its values are the words for the channels.
  const toChannel = (word: string | undefined) =>
    channels.find((channel) => channelText(channel) === word) ?? (word?.trim().toLowerCase() || null);

  const save = async (event: FormEvent) => {
    event.preventDefault();
    if (!draft.name.trim()) return;
    const answer = touchpoint ? await update({ documentId: touchpoint.documentId, body: draft }) : await create(draft);
    if ('error' in answer) return;
    toggleNotification({ type: 'success', message: text('journey.touchpoint.saved', { name: draft.name }) });
    onClose();
  };

  const choice = <K extends keyof typeof CHOICES>(name: K) => (
    <Cell col={4}>
      <Field.Root name={name}>
        <Field.Label>{text(`journey.touchpoint.${name}`)}</Field.Label>
        <SingleSelect
          value={draft[name] ?? undefined}
          placeholder={text('journey.notSaid')}
          clearLabel={text('journey.clear')}
          onClear={() => set({ [name]: null })}
          onChange={(value) => set({ [name]: String(value) as Draft[K] })}
        >
          {CHOICES[name].map((value) => (
            <SingleSelectOption key={value} value={value}>
              {text(`${name}.${value}`)}
            </SingleSelectOption>
          ))}
        </SingleSelect>
      </Field.Root>
    </Cell>
  );

  return (
    <Modal.Root open onOpenChange={(open) => !open && onClose()}>
      <Modal.Content>
        <Modal.Header closeLabel={text('common.close')}>
          <Modal.Title>{touchpoint ? touchpoint.name : text('journey.touchpoint.new')}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          <Flex
            tag="form"
            id={formId}
            direction="column"
            alignItems="stretch"
            gap={5}
            onSubmit={(event: FormEvent) => void save(event)}
          >
            {Boolean(error) && <Problem error={error} title={text('journey.touchpoint.notSaved')} />}
            <Grid.Root gap={5}>
              <Cell col={12}>
                <Field.Root
                  name="name"
                  required
                  hint={touchpoint ? text('journey.slug', { slug: touchpoint.slug }) : ''}
                >
                  <Field.Label>{text('journey.name')}</Field.Label>
                  <TextInput
                    value={draft.name}
                    maxLength={255}
                    onChange={(event) => set({ name: event.target.value })}
                  />
                  <Field.Hint />
                </Field.Root>
              </Cell>
              <Cell col={12}>
                <Field.Root name="description">
                  <Field.Label>{text('journey.description')}</Field.Label>
                  <Textarea
                    value={draft.description ?? ''}
                    onChange={(event: ChangeEvent<HTMLTextAreaElement>) =>
                      set({ description: event.target.value || null })
                    }
                  />
                </Field.Root>
              </Cell>
              <Cell>
                <Field.Root name="channel" hint={text('journey.touchpoint.channel.hint')}>
                  <Field.Label>{text('journey.touchpoint.channel')}</Field.Label>
                  <Combobox
                    creatable
                    value={draft.channel ? channelText(draft.channel) : ''}
                    placeholder={text('journey.notSaid')}
                    clearLabel={text('journey.clear')}
                    createMessage={(value) => text('journey.touchpoint.channel.own', { value })}
                    onClear={() => set({ channel: null })}
                    onChange={(word) => set({ channel: toChannel(word) })}
                    onCreateOption={(word) => set({ channel: toChannel(word) })}
                  >
                    {channels.map((channel) => (
                      <ComboboxOption key={channel} value={channelText(channel)}>
                        {channelText(channel)}
                      </ComboboxOption>
                    ))}
                  </Combobox>
                  <Field.Hint />
                </Field.Root>
              </Cell>
              <Cell>
                <Field.Root name="impact" hint={text('journey.touchpoint.impact.hint')}>
                  <Field.Label>{text('journey.touchpoint.impact')}</Field.Label>
                  <NumberInput
                    value={draft.impact ?? DEFAULT_IMPACT}
                    onValueChange={(value) =>
                      value !== undefined &&
                      !Number.isNaN(value) &&
                      set({ impact: Math.min(5, Math.max(1, Math.round(value))) })
                    }
                  />
                  <Field.Hint />
                </Field.Root>
              </Cell>
              {choice('phase')}
              {choice('interaction')}
              {choice('setting')}
              <Cell col={12}>
                <Field.Root name="owner" hint={text('journey.touchpoint.owner.hint')}>
                  <Field.Label>{text('journey.touchpoint.owner')}</Field.Label>
                  <TextInput
                    value={draft.owner ?? ''}
                    maxLength={255}
                    onChange={(event) => set({ owner: event.target.value || null })}
                  />
                  <Field.Hint />
                </Field.Root>
              </Cell>
            </Grid.Root>
          </Flex>
        </Modal.Body>
        <Modal.Footer>
          <Button variant="tertiary" onClick={onClose}>
            {text('common.cancel')}
          </Button>
          <Button
            type="submit"
            form={formId}
            loading={creating.isLoading || updating.isLoading}
            disabled={!draft.name.trim()}
          >
            {text('common.save')}
          </Button>
        </Modal.Footer>
      </Modal.Content>
    </Modal.Root>
  );
};
