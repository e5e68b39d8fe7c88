import { Button, Checkbox, Field, Flex, Grid, TextInput, Typography } from '@strapi/design-system';
import { useState } from 'react';
import type { Template, TemplateImport } from '../../../../types';
import { groupByChannel } from '../../utils/groupByChannel';
import { useChannelText } from '../../utils/useChannelText';
import { useText } from '../../utils/useText';

interface TouchpointPickerProps {
  readonly template: Template;
  readonly busy: boolean;
  readonly onImport: (body: TemplateImport) => void;
}

/** A template's touchpoints: untick those you do not have, rename the others; then the journey is made. */
export const TouchpointPicker = ({ template, busy, onImport }: TouchpointPickerProps) => {
  const text = useText();
  const channelText = useChannelText();
  const { touchpoints = [] } = template.definition;
  const [journeyName, setJourneyName] = useState(template.definition.name);
  const [names, setNames] = useState<Readonly<Record<string, string>>>({});
  const [without, setWithout] = useState<ReadonlySet<string>>(new Set());

  const kept = touchpoints.filter(({ slug }) => !without.has(slug));
  const nameOf = (slug: string, name: string) => names[slug] ?? name;
  const nameless = !journeyName.trim() || kept.some(({ slug, name }) => !nameOf(slug, name).trim());

  const toggle = (slug: string) =>
    setWithout((now) => new Set(now.has(slug) ? [...now].filter((other) => other !== slug) : [...now, slug]));
  const submit = () =>
    onImport({
      template: template.slug,
      name: journeyName.trim(),
      touchpoints: kept.map(({ slug, name }) => ({ slug, name: nameOf(slug, name).trim() })),
    });

  return (
    <Flex direction="column" alignItems="stretch" gap={5}>
      <Field.Root name="journeyName" required>
        <Field.Label>{text('setup.journey.name')}</Field.Label>
        <TextInput value={journeyName} onChange={(event) => setJourneyName(event.target.value)} />
      </Field.Root>
      <Flex direction="column" alignItems="stretch" gap={1}>
        <Typography tag="h3" variant="delta">
          {text('setup.touchpoints.title')}
        </Typography>
        <Typography textColor="neutral600">{text('setup.touchpoints.text')}</Typography>
      </Flex>
      {groupByChannel(touchpoints).map(({ channel, members }) => (
        <Flex key={channel ?? ''} direction="column" alignItems="stretch" gap={2}>
          <Typography tag="h4" variant="sigma" textColor="neutral600">
            {channelText(channel)}
          </Typography>
          <Grid.Root gap={3}>
            {members.map(({ slug, name }) => (
              <Grid.Item key={slug} col={4} s={6} xs={12}>
                <Flex gap={2} width="100%">
                  <Checkbox
                    checked={!without.has(slug)}
                    onCheckedChange={() => toggle(slug)}
                    aria-label={text('setup.touchpoints.have', { name: nameOf(slug, name) })}
                  />
                  <Flex flex="1" direction="column" alignItems="stretch">
                    <TextInput
                      size="S"
                      aria-label={text('setup.touchpoints.rename', { name })}
                      value={nameOf(slug, name)}
                      disabled={without.has(slug)}
                      onChange={(event) => setNames({ ...names, [slug]: event.target.value })}
                    />
                  </Flex>
                </Flex>
              </Grid.Item>
            ))}
          </Grid.Root>
        </Flex>
      ))}
      <Flex gap={4} wrap="wrap">
        <Button onClick={submit} loading={busy} disabled={nameless || kept.length === 0}>
          {text('setup.journey.create')}
        </Button>
        <Typography textColor="neutral600">
          {text('setup.touchpoints.count', { count: kept.length, total: touchpoints.length })}
        </Typography>
      </Flex>
    </Flex>
  );
};
