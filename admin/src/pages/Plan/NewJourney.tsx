import { Button, Flex, Link, Tabs, Typography } from '@strapi/design-system';
import { ArrowLeft, Check } from '@strapi/icons';
import { useState } from 'react';
import { NavLink, useSearchParams } from 'react-router-dom';
import type { Setup } from '../../../../types';
import { LeaveGuard } from '../../components/LeaveGuard';
import { PageFrame } from '../../components/PageFrame';
import { Problem } from '../../components/Problem';
import { PLUGIN_ID } from '../../pluginId';
import { useText } from '../../utils/useText';
import { withParam } from '../../utils/withParam';
import { FileImport } from '../Setup/FileImport';
import { FromTemplate } from '../Setup/FromTemplate';
import { DetailsTab } from './DetailsTab';
import { ImportDiff } from './ImportDiff';
import { StagesTab } from './StagesTab';
import { same } from '../../utils/same';
import { emptyDraft, faultOf, type EditedJourney } from './draft';
import { useLeft } from './useLeft';
import { useMakeJourney } from './useMakeJourney';

/** Another journey: from a template, from a file, or from nothing. */
export const NewJourney = ({ setup }: { readonly setup: Setup }) => {
  const text = useText();
  const [params, setParams] = useSearchParams();
  const making = useMakeJourney();
  const open = (from: string) => setParams((now) => withParam(now, 'from', from), { replace: true });
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
        {Boolean(making.error) && <Problem error={making.error} title={text('setup.journey.failed')} />}
        <Tabs.Root variant="simple" value={params.get('from') ?? 'template'} onValueChange={open}>
          <Tabs.List aria-label={text('journey.new')}>
            <Tabs.Trigger value="template">{text('setup.journey.template')}</Tabs.Trigger>
            <Tabs.Trigger value="file">{text('setup.journey.file')}</Tabs.Trigger>
            <Tabs.Trigger value="blank">{text('journey.new.blank')}</Tabs.Trigger>
          </Tabs.List>
          <Flex direction="column" alignItems="stretch" paddingTop={5}>
            <Tabs.Content value="template">
              <Flex direction="column" alignItems="stretch" background="neutral0" padding={6} hasRadius>
                <FromTemplate
                  busy={making.busy}
                  made={making.made}
                  onImport={(body) => void making.fromTemplate(body)}
                />
              </Flex>
            </Tabs.Content>
            <Tabs.Content value="file">
              <FromFile making={making} />
            </Tabs.Content>
            <Tabs.Content value="blank">
              <FromNothing setup={setup} making={making} />
            </Tabs.Content>
          </Flex>
        </Tabs.Root>
      </Flex>
    </PageFrame>
  );
};

type Making = ReturnType<typeof useMakeJourney>;

const FromFile = ({ making }: { readonly making: Making }) => {
  const text = useText();
  return (
    <Flex direction="column" alignItems="stretch" background="neutral0" padding={6} hasRadius>
      <FileImport
        busy={making.busy}
        made={making.made}
        action={(definition) => (
          <Flex direction="column" alignItems="flex-start" gap={3} width="100%">
            {definition?.slug && making.taken.has(definition.slug) && (
              <Typography textColor="warning700">{text('journey.new.exists')}</Typography>
            )}
            {definition && <ImportDiff definition={definition} />}
            <Button
              loading={making.busy}
              disabled={!definition}
              onClick={() => definition && void making.fromFile(definition)}
            >
              {text('journey.import')}
            </Button>
          </Flex>
        )}
      />
    </Flex>
  );
};

const FromNothing = ({ setup, making }: { readonly setup: Setup; readonly making: Making }) => {
  const text = useText();
  const [draft, setDraft] = useState(emptyDraft);
  const leaving = useLeft();
  const [sent, setSent] = useState<EditedJourney | null>(null);
  const create = () => {
    setSent(draft);
    void making.fromNothing(draft);
  };
  return (
    <Flex direction="column" alignItems="stretch" gap={5}>
      <DetailsTab draft={draft} setup={setup} onChange={(patch) => setDraft((now) => ({ ...now, ...patch }))} />
      <StagesTab
        stages={draft.stages}
        refusal={sent && { sent, error: making.error }}
        {...leaving}
        onChange={(stages) => setDraft((now) => ({ ...now, stages }))}
      />
      <Flex>
        <Button startIcon={<Check />} loading={making.busy} disabled={faultOf(draft) !== null} onClick={create}>
          {text('setup.journey.create')}
        </Button>
      </Flex>
      <LeaveGuard dirty={!same(draft, emptyDraft())} done={making.made} search />
    </Flex>
  );
};
