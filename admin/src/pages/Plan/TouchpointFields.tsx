import {
  Combobox,
  ComboboxOption,
  Field,
  Grid,
  NumberInput,
  SingleSelect,
  SingleSelectOption,
  Textarea,
  TextInput,
} from '@strapi/design-system';
import type { ChangeEvent, ReactNode } from 'react';
import type { TouchpointInput } from '../../../../types';
import { DEFAULT_IMPACT, DEFAULT_LIMIT, MAX_LIMIT, MAX_LINE } from '../../../../types/defaults';
import { OwnerField } from '../../components/OwnerField';
import { useChannelText } from '../../utils/useChannelText';
import { useText } from '../../utils/useText';

/** The choices of `types/touchpoint`, which the browser does not load. */
const CHANNELS = ['website', 'email', 'social', 'ads', 'store', 'phone', 'chat', 'event', 'app', 'community', 'print'];
const CHOICES = {
  phase: ['pre-purchase', 'purchase', 'post-purchase', 'service', 'self-service'],
  interaction: ['direct', 'indirect'],
  setting: ['online', 'offline'],
} as const;
/** A touchpoint being edited. */
export type TouchpointDraft = Omit<TouchpointInput, 'slug'>;

interface TouchpointFieldsProps {
  readonly draft: TouchpointDraft;
  /** `null`: not saved yet. */
  readonly slug: string | null;
  readonly onChange: (patch: Partial<TouchpointDraft>) => void;
}

const Cell = ({ children, col = 6 }: { readonly children: ReactNode; readonly col?: number }) => (
  <Grid.Item col={col} xs={12} direction="column" alignItems="stretch">
    {children}
  </Grid.Item>
);

/** Within what the server takes; emptied it is as unless told. */
const usualNumberOf = (value: number | undefined): number | null =>
  value === undefined || Number.isNaN(value) ? null : Math.min(MAX_LIMIT, Math.max(1, Math.round(value)));

/** Everything that is said of a touchpoint. */
export const TouchpointFields = ({ draft, slug, onChange: set }: TouchpointFieldsProps) => {
  const text = useText();
  const channelText = useChannelText();
  const channels = [...new Set([...CHANNELS, ...(draft.channel ? [draft.channel] : [])])];
  // The field shows its value as it is, so its values are the words for the channels.
  const toChannel = (word: string | undefined) =>
    channels.find((channel) => channelText(channel) === word) ?? (word?.trim().toLowerCase() || null);

  const choice = <K extends keyof typeof CHOICES>(name: K) => (
    <Cell col={4}>
      <Field.Root name={name}>
        <Field.Label>{text(`journey.touchpoint.${name}`)}</Field.Label>
        <SingleSelect
          value={draft[name] ?? undefined}
          placeholder={text('common.notSet')}
          clearLabel={text('journey.clear')}
          onClear={() => set({ [name]: null })}
          onChange={(value) => set({ [name]: String(value) as TouchpointDraft[K] })}
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
    <Grid.Root gap={5}>
      <Cell col={12}>
        <Field.Root name="name" required hint={slug ? text('journey.slug', { slug }) : ''}>
          <Field.Label>{text('journey.name')}</Field.Label>
          <TextInput
            autoFocus={slug === null}
            value={draft.name}
            maxLength={MAX_LINE}
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
            onChange={(event: ChangeEvent<HTMLTextAreaElement>) => set({ description: event.target.value || null })}
          />
        </Field.Root>
      </Cell>
      <Cell>
        <Field.Root name="channel" hint={text('journey.touchpoint.channel.hint')}>
          <Field.Label>{text('journey.touchpoint.channel')}</Field.Label>
          <Combobox
            creatable
            value={draft.channel ? channelText(draft.channel) : ''}
            placeholder={text('common.notSet')}
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
      <Cell>
        <Field.Root name="usualNumber" hint={text('journey.touchpoint.usualNumber.hint')}>
          <Field.Label>{text('journey.touchpoint.usualNumber')}</Field.Label>
          <NumberInput
            value={draft.usualNumber ?? undefined}
            placeholder={String(DEFAULT_LIMIT)}
            onValueChange={(value) => set({ usualNumber: usualNumberOf(value) })}
          />
          <Field.Hint />
        </Field.Root>
      </Cell>
      {choice('phase')}
      {choice('interaction')}
      {choice('setting')}
      <Cell col={12}>
        <OwnerField
          label={text('journey.touchpoint.owner')}
          hint={text('journey.touchpoint.owner.hint')}
          value={draft.owner ?? ''}
          onChange={(owner) => set({ owner: owner.trim() ? owner : null })}
        />
      </Cell>
    </Grid.Root>
  );
};
