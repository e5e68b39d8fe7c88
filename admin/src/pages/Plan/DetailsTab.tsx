import {
  Box,
  Field,
  Grid,
  MultiSelect,
  MultiSelectOption,
  SingleSelect,
  SingleSelectOption,
  Textarea,
  TextInput,
  Toggle,
} from '@strapi/design-system';
import type { ChangeEvent, ReactNode } from 'react';
import { MAX_LINE } from '../../../../types/defaults';
import type { Journey, Setup } from '../../../../types';
import { useGetSegmentsQuery } from '../../services/plan/segments';
import { useText } from '../../utils/useText';
import type { EditedJourney, JourneyPatch } from './draft';

interface DetailsTabProps {
  readonly draft: EditedJourney;
  /** As saved; absent while it is new. */
  readonly journey?: Journey;
  readonly setup: Setup;
  readonly onChange: (patch: JourneyPatch) => void;
}

const Cell = ({ children }: { readonly children: ReactNode }) => (
  <Grid.Item col={6} xs={12} direction="column" alignItems="stretch">
    {children}
  </Grid.Item>
);

/** A journey's name, languages, segment, and whether it is the default one and active. */
export const DetailsTab = ({ draft, journey, setup, onChange }: DetailsTabProps) => {
  const text = useText();
  const segments = useGetSegmentsQuery();
  const locked = journey?.default ?? false;
  return (
    <Box background="neutral0" shadow="tableShadow" hasRadius padding={6}>
      <Grid.Root gap={5}>
        <Cell>
          <Field.Root name="name" required hint={journey ? text('journey.slug', { slug: journey.slug }) : ''}>
            <Field.Label>{text('journey.name')}</Field.Label>
            <TextInput
              value={draft.name}
              maxLength={MAX_LINE}
              onChange={(event) => onChange({ name: event.target.value })}
            />
            <Field.Hint />
          </Field.Root>
        </Cell>
        <Cell>
          <Field.Root name="segment" hint={text('journey.segment.hint')}>
            <Field.Label>{text('journey.segment')}</Field.Label>
            <SingleSelect
              value={draft.segment ?? undefined}
              placeholder={text('common.everyone')}
              clearLabel={text('journey.clear')}
              onClear={() => onChange({ segment: null })}
              onChange={(value) => onChange({ segment: String(value) })}
            >
              {(segments.data ?? []).map(({ slug, name }) => (
                <SingleSelectOption key={slug} value={slug}>
                  {name}
                </SingleSelectOption>
              ))}
            </SingleSelect>
            <Field.Hint />
          </Field.Root>
        </Cell>
        <Cell>
          <Field.Root name="description">
            <Field.Label>{text('journey.description')}</Field.Label>
            <Textarea
              value={draft.description}
              onChange={(event: ChangeEvent<HTMLTextAreaElement>) => onChange({ description: event.target.value })}
            />
          </Field.Root>
        </Cell>
        {setup.locales.length > 0 && (
          <Cell>
            <Field.Root name="locales" hint={text('journey.locales.hint')}>
              <Field.Label>{text('journey.locales')}</Field.Label>
              <MultiSelect
                customizeContent={(codes) =>
                  setup.locales
                    .filter(({ code }) => codes?.includes(code))
                    .map(({ name }) => name)
                    .join(', ')
                }
                value={draft.locales === null ? [] : [...draft.locales]}
                placeholder={text('common.allLocales')}
                clearLabel={text('journey.clear')}
                onClear={() => onChange({ locales: null })}
                onChange={(codes) => onChange({ locales: codes.length > 0 ? codes : null })}
              >
                {setup.locales.map(({ code, name }) => (
                  <MultiSelectOption key={code} value={code}>
                    {name}
                  </MultiSelectOption>
                ))}
              </MultiSelect>
              <Field.Hint />
            </Field.Root>
          </Cell>
        )}
        <Cell>
          <Field.Root name="default" hint={text(locked ? 'journey.default.locked' : 'journey.default.hint')}>
            <Field.Label>{text('journey.default')}</Field.Label>
            <Toggle
              checked={draft.default}
              disabled={locked}
              onLabel={text('journey.yes')}
              offLabel={text('journey.no')}
              onChange={(event) => onChange({ default: event.target.checked })}
            />
            <Field.Hint />
          </Field.Root>
        </Cell>
        <Cell>
          <Field.Root name="active" hint={text('journey.active.hint')}>
            <Field.Label>{text('journey.active')}</Field.Label>
            <Toggle
              checked={draft.active}
              disabled={draft.default}
              onLabel={text('journey.yes')}
              offLabel={text('journey.no')}
              onChange={(event) => onChange({ active: event.target.checked })}
            />
            <Field.Hint />
          </Field.Root>
        </Cell>
      </Grid.Root>
    </Box>
  );
};
