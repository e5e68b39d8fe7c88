import { Button, Field, Flex, Grid, TextInput, Typography } from '@strapi/design-system';
import { useState, type RefObject } from 'react';
import type { Template, TemplateImport, Touchpoint } from '../../../../types';
import { LeaveGuard } from '../../components/LeaveGuard';
import { groupByChannel } from '../../utils/groupByChannel';
import { useChannelText } from '../../utils/useChannelText';
import { useText } from '../../utils/useText';
import { differs, TemplateTouchpoint, type ChosenTouchpoint } from './TemplateTouchpoint';

interface TouchpointPickerProps {
  readonly template: Template;
  /** The site's touchpoints: those of the template's slugs are used, unless the person wants otherwise. */
  readonly existing: readonly Touchpoint[];
  readonly busy: boolean;
  /** Set to true once the journey is made: nothing typed is lost by leaving then. */
  readonly made: RefObject<boolean>;
  readonly onImport: (body: TemplateImport) => void;
}

/** A template's touchpoints: untick those you do not have, rename the others; then the journey is made. */
export const TouchpointPicker = ({ template, existing, busy, made, onImport }: TouchpointPickerProps) => {
  const text = useText();
  const channelText = useChannelText();
  const { touchpoints = [] } = template.definition;
  const [journeyName, setJourneyName] = useState(template.definition.name);
  const [drafts, setDrafts] = useState<Readonly<Record<string, ChosenTouchpoint>>>({});

  const ofSite = (slug: string) => existing.find((touchpoint) => touchpoint.slug === slug);
  const draftOf = ({ slug, name }: { readonly slug: string; readonly name: string }): ChosenTouchpoint =>
    drafts[slug] ?? { kept: true, name: ofSite(slug)?.name ?? name, existing: 'rename' };
  const kept = touchpoints.filter((touchpoint) => draftOf(touchpoint).kept);
  const nameless = !journeyName.trim() || kept.some((touchpoint) => !draftOf(touchpoint).name.trim());

  const isTyped = journeyName !== template.definition.name || Object.keys(drafts).length > 0;

  const submit = () =>
    onImport({
      template: template.slug,
      name: journeyName.trim(),
      touchpoints: kept.map((touchpoint) => {
        const { slug } = touchpoint;
        const draft = draftOf(touchpoint);
        const choice = differs(ofSite(slug), draft) ? { existing: draft.existing } : {};
        return { slug, name: draft.name.trim(), ...choice };
      }),
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
          <Typography tag="h4" variant="sigma" fontSize={1} textColor="neutral600">
            {channelText(channel)}
          </Typography>
          <Grid.Root gap={3}>
            {members.map((touchpoint) => (
              <Grid.Item key={touchpoint.slug} col={4} s={6} xs={12} alignItems="flex-start">
                <TemplateTouchpoint
                  name={touchpoint.name}
                  existing={ofSite(touchpoint.slug)}
                  draft={draftOf(touchpoint)}
                  onChange={(draft) => setDrafts({ ...drafts, [touchpoint.slug]: draft })}
                />
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
      <LeaveGuard dirty={isTyped} done={made} search />
    </Flex>
  );
};
