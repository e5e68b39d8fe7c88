import { useNotification } from '@strapi/strapi/admin';
import { Button, Flex, Link, Tabs, Typography } from '@strapi/design-system';
import { useState } from 'react';
import { NavLink, useSearchParams } from 'react-router-dom';
import type { JourneyDefinitionInput, Setup, TemplateImport } from '../../../../types';
import { Problem } from '../../components/Problem';
import { pending } from '../../components/states';
import { PLUGIN_ID } from '../../pluginId';
import { useGetTemplatesQuery, useImportJourneyMutation } from '../../services/journeys';
import { useText } from '../../utils/useText';
import { FileImport } from './FileImport';
import { TemplateCards } from './TemplateCards';
import { TouchpointPicker } from './TouchpointPicker';

/** What every step is given. */
export interface StepProps {
  readonly setup: Setup;
  /** Called when the step did its work, so that the next one opens. */
  readonly onDone: () => void;
}

/** The first journey: from a template whose touchpoints are picked and renamed, or from a file. */
export const JourneyStep = ({ setup, onDone }: StepProps) => {
  const text = useText();
  const { toggleNotification } = useNotification();
  const [params, setParams] = useSearchParams();
  const templates = useGetTemplatesQuery();
  const [importJourney, { isLoading, error }] = useImportJourneyMutation();
  const [tab, setTab] = useState('template');

  if (setup.journeys > 0) {
    return (
      <Flex direction="column" alignItems="flex-start" gap={3}>
        <Typography>{text('setup.journey.exists', { count: setup.journeys })}</Typography>
        <Link tag={NavLink} to={`/plugins/${PLUGIN_ID}`}>
          {text('setup.journey.open')}
        </Link>
      </Flex>
    );
  }
  if (!setup.permissions.plan) return <Typography>{text('setup.journey.noPermission')}</Typography>;

  const bring = async (body: JourneyDefinitionInput | TemplateImport) => {
    const answer = await importJourney(body);
    if ('error' in answer) return;
    const { stages, touchpoints, moments } = answer.data.meta.created;
    toggleNotification({
      type: 'success',
      message: text('setup.journey.created', { name: answer.data.data.name, stages, touchpoints, cells: moments }),
    });
    setParams((now) => {
      now.delete('template');
      return now;
    });
    onDone();
  };

  const chosen = templates.data?.find(({ slug }) => slug === params.get('template'));
  const choose = (slug: string) =>
    setParams(
      (now) => {
        now.set('template', slug);
        return now;
      },
      { replace: true },
    );

  return (
    <Tabs.Root variant="simple" value={tab} onValueChange={setTab}>
      <Tabs.List aria-label={text('setup.journey.title')}>
        <Tabs.Trigger value="template">{text('setup.journey.template')}</Tabs.Trigger>
        <Tabs.Trigger value="file">{text('setup.journey.file')}</Tabs.Trigger>
      </Tabs.List>
      <Flex direction="column" alignItems="stretch" gap={5} paddingTop={5}>
        {Boolean(error) && <Problem error={error} title={text('setup.journey.failed')} />}
        <Tabs.Content value="template">
          {pending(templates) ?? (
            <Flex direction="column" alignItems="stretch" gap={6}>
              <TemplateCards templates={templates.data ?? []} chosen={chosen?.slug} onChoose={choose} />
              {chosen && (
                <TouchpointPicker
                  key={chosen.slug}
                  template={chosen}
                  busy={isLoading}
                  onImport={(body) => void bring(body)}
                />
              )}
            </Flex>
          )}
        </Tabs.Content>
        <Tabs.Content value="file">
          <FileImport
            busy={isLoading}
            action={(definition) => (
              <Button loading={isLoading} disabled={!definition} onClick={() => definition && void bring(definition)}>
                {text('setup.journey.create')}
              </Button>
            )}
          />
        </Tabs.Content>
      </Flex>
    </Tabs.Root>
  );
};
