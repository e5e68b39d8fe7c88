import { useNotification } from '@strapi/strapi/admin';
import { Button, Flex, Link, Tabs, Typography } from '@strapi/design-system';
import { ArrowLeft, Check } from '@strapi/icons';
import { useRef, useState } from 'react';
import { NavLink, useNavigate, useSearchParams } from 'react-router-dom';
import type { Journey, JourneyDefinitionInput, Setup, TemplateImport } from '../../../../types';
import { PageFrame } from '../../components/PageFrame';
import { Problem } from '../../components/Problem';
import { pending } from '../../components/states';
import { PLUGIN_ID } from '../../pluginId';
import {
  useCreateJourneyMutation,
  useGetJourneysQuery,
  useGetTemplatesQuery,
  useImportJourneyMutation,
} from '../../services/journeys';
import { useText } from '../../utils/useText';
import { FileImport } from '../FirstRun/FileImport';
import { TemplateCards } from '../FirstRun/TemplateCards';
import { TouchpointPicker } from '../FirstRun/TouchpointPicker';
import { DetailsTab } from './DetailsTab';
import { emptyDraft, faultOf, same, slugFor, toInput } from './draft';
import { LeaveGuard } from './LeaveGuard';
import { StagesTab } from './StagesTab';

/** Another journey: from nothing, from a template, or from a file. */
export const NewJourney = ({ setup }: { readonly setup: Setup }) => {
  const text = useText();
  const navigate = useNavigate();
  const { toggleNotification } = useNotification();
  const [params, setParams] = useSearchParams();
  const templates = useGetTemplatesQuery();
  const journeys = useGetJourneysQuery();
  const [create, creating] = useCreateJourneyMutation();
  const [bring, bringing] = useImportJourneyMutation();
  const [draft, setDraft] = useState(emptyDraft);
  const made = useRef(false);
  const tab = params.get('from') ?? 'template';
  const set = (name: string, value: string) =>
    setParams(
      (now) => {
        now.set(name, value);
        return now;
      },
      { replace: true },
    );

  const taken = new Set((journeys.data ?? []).map(({ slug }) => slug));
  const goTo = (journey: Journey) => {
    made.current = true;
    toggleNotification({ type: 'success', message: text('journey.created', { name: journey.name }) });
    navigate(`/plugins/${PLUGIN_ID}/journeys/${journey.documentId}`);
  };
  const fromNothing = async () => {
    const answer = await create(toInput(draft));
    if ('data' in answer) goTo(answer.data);
  };
  const fromTemplate = async (body: TemplateImport) => {
    const slug = slugFor(body.name ?? body.template, taken);
    const answer = await bring({ ...body, slug });
    if ('data' in answer) goTo(answer.data.data);
  };
  const fromFile = async (definition: JourneyDefinitionInput) => {
    const answer = await bring(definition);
    if ('data' in answer) goTo(answer.data.data);
  };

  const chosen = templates.data?.find(({ slug }) => slug === params.get('template'));
  const error = creating.error ?? bringing.error;
  const fault = faultOf(draft);
  return (
    <PageFrame
      title={text('journey.new')}
      subtitle={text('journey.new.subtitle')}
      navigationAction={
        <Link tag={NavLink} to={`/plugins/${PLUGIN_ID}`} startIcon={<ArrowLeft />}>
          {text('journey.back')}
        </Link>
      }
    >
      <Flex direction="column" alignItems="stretch" gap={5} paddingBottom={8}>
        {Boolean(error) && <Problem error={error} title={text('setup.journey.failed')} />}
        <Tabs.Root variant="simple" value={tab} onValueChange={(next) => set('from', next)}>
          <Tabs.List aria-label={text('journey.new')}>
            <Tabs.Trigger value="template">{text('setup.journey.template')}</Tabs.Trigger>
            <Tabs.Trigger value="file">{text('setup.journey.file')}</Tabs.Trigger>
            <Tabs.Trigger value="blank">{text('journey.new.blank')}</Tabs.Trigger>
          </Tabs.List>
          <Flex direction="column" alignItems="stretch" paddingTop={5}>
            <Tabs.Content value="template">
              {pending(templates) ?? (
                <Flex direction="column" alignItems="stretch" gap={6} background="neutral0" padding={6} hasRadius>
                  <TemplateCards
                    templates={templates.data ?? []}
                    chosen={chosen?.slug}
                    onChoose={(slug) => set('template', slug)}
                  />
                  {chosen && (
                    <TouchpointPicker
                      key={chosen.slug}
                      template={chosen}
                      busy={bringing.isLoading}
                      onImport={(body) => void fromTemplate(body)}
                    />
                  )}
                </Flex>
              )}
            </Tabs.Content>
            <Tabs.Content value="file">
              <Flex direction="column" alignItems="stretch" background="neutral0" padding={6} hasRadius>
                <FileImport
                  busy={bringing.isLoading}
                  action={(definition) => (
                    <Flex direction="column" alignItems="flex-start" gap={3}>
                      {definition?.slug && taken.has(definition.slug) && (
                        <Typography textColor="warning700">{text('journey.new.exists')}</Typography>
                      )}
                      <Button
                        loading={bringing.isLoading}
                        disabled={!definition}
                        onClick={() => definition && void fromFile(definition)}
                      >
                        {text('journey.import')}
                      </Button>
                    </Flex>
                  )}
                />
              </Flex>
            </Tabs.Content>
            <Tabs.Content value="blank">
              <Flex direction="column" alignItems="stretch" gap={5}>
                <DetailsTab
                  draft={draft}
                  setup={setup}
                  onChange={(patch) => setDraft((now) => ({ ...now, ...patch }))}
                />
                <StagesTab stages={draft.stages} onChange={(stages) => setDraft((now) => ({ ...now, stages }))} />
                <Flex>
                  <Button
                    startIcon={<Check />}
                    loading={creating.isLoading}
                    disabled={fault !== null}
                    onClick={() => void fromNothing()}
                  >
                    {text('setup.journey.create')}
                  </Button>
                </Flex>
              </Flex>
            </Tabs.Content>
          </Flex>
        </Tabs.Root>
      </Flex>
      <LeaveGuard dirty={tab === 'blank' && !same(draft, emptyDraft())} done={made} />
    </PageFrame>
  );
};
