import { Button, Flex, Link, Tabs, Typography } from '@strapi/design-system';
import { useNotification } from '@strapi/strapi/admin';
import { useRef } from 'react';
import { NavLink, useSearchParams } from 'react-router-dom';
import type { JourneyDefinitionInput, Setup, TemplateImport } from '../../../../types';
import { PERMISSION_NAMES } from '../../../../types/defaults';
import { Problem } from '../../components/Problem';
import { PLUGIN_ID } from '../../pluginId';
import { useImportJourneyMutation } from '../../services/definitions';
import { useText } from '../../utils/useText';
import { withParam } from '../../utils/withParam';
import { FileImport } from './FileImport';
import { FromTemplate } from './FromTemplate';

/** What every step is given. */
export interface StepProps {
  readonly setup: Setup;
  /** Called when the step did its work, so that the next one opens. */
  readonly onDone: () => void;
}

/** The first journey: made here while there is none, else the way to it. */
export const JourneyStep = ({ setup, onDone }: StepProps) => {
  const text = useText();
  if (setup.journeys === 0) {
    if (setup.permissions.plan) return <MakeJourney onDone={onDone} />;
    return <Typography>{text('setup.journey.noPermission', { permission: PERMISSION_NAMES.plan })}</Typography>;
  }
  return (
    <Flex direction="column" alignItems="flex-start" gap={3}>
      <Typography>{text('setup.journey.exists', { count: setup.journeys })}</Typography>
      <Link tag={NavLink} to={`/plugins/${PLUGIN_ID}`}>
        {text('setup.journey.open')}
      </Link>
    </Flex>
  );
};

const MakeJourney = ({ onDone }: Pick<StepProps, 'onDone'>) => {
  const text = useText();
  const { toggleNotification } = useNotification();
  const [params, setParams] = useSearchParams();
  const [importJourney, { isLoading, error }] = useImportJourneyMutation();
  const made = useRef(false);
  const open = (from: string) => setParams((now) => withParam(now, 'from', from), { replace: true });

  const bring = async (body: JourneyDefinitionInput | TemplateImport) => {
    const answer = await importJourney(body);
    if ('error' in answer) return;
    const { stages, touchpoints, moments } = answer.data.meta.created;
    toggleNotification({
      type: 'success',
      message: text('setup.journey.created', { name: answer.data.data.name, stages, touchpoints, cells: moments }),
    });
    made.current = true;
    setParams((now) => withParam(withParam(now, 'template', null), 'from', null));
    onDone();
  };

  return (
    <Tabs.Root variant="simple" value={params.get('from') ?? 'template'} onValueChange={open}>
      <Tabs.List aria-label={text('setup.journey.title')}>
        <Tabs.Trigger value="template">{text('setup.journey.template')}</Tabs.Trigger>
        <Tabs.Trigger value="file">{text('setup.journey.file')}</Tabs.Trigger>
      </Tabs.List>
      <Flex direction="column" alignItems="stretch" gap={5} paddingTop={5}>
        {Boolean(error) && <Problem error={error} title={text('setup.journey.failed')} />}
        <Tabs.Content value="template">
          <FromTemplate busy={isLoading} made={made} onImport={(body) => void bring(body)} />
        </Tabs.Content>
        <Tabs.Content value="file">
          <FileImport
            busy={isLoading}
            made={made}
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
