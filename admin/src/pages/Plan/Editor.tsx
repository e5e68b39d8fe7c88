import { Button, Flex, Link, Tabs, Typography } from '@strapi/design-system';
import { ArrowLeft, Check } from '@strapi/icons';
import { useNotification } from '@strapi/strapi/admin';
import { NavLink, useSearchParams } from 'react-router-dom';
import type { Journey, Setup } from '../../../../types';
import { LeaveGuard } from '../../components/LeaveGuard';
import { PageFrame } from '../../components/PageFrame';
import { Problem } from '../../components/Problem';
import { PLUGIN_ID } from '../../pluginId';
import { useRefetchOnFocus } from '../../utils/useRefetchOnFocus';
import { useText } from '../../utils/useText';
import { withParam } from '../../utils/withParam';
import { ConflictDialog } from './ConflictDialog';
import { DetailsTab } from './DetailsTab';
import { JourneyMenu } from './JourneyMenu';
import { PlanTab } from './PlanTab';
import { RemovedStagesDialog } from './RemovedStagesDialog';
import { StagesTab } from './StagesTab';
import { TouchpointsTab } from './TouchpointsTab';
import { complaintOf, faultOf } from './draft';
import { useLeft } from './useLeft';
import { useJourneyDraft } from './useJourneyDraft';

const TABS = ['stages', 'touchpoints', 'plan', 'details'] as const;
type EditorTab = (typeof TABS)[number];
const isTab = (value: string | null): value is EditorTab => TABS.includes(value as EditorTab);

interface EditorProps {
  readonly journey: Journey;
  readonly setup: Setup;
  readonly refetch: { readonly refetch: () => unknown; readonly fulfilledTimeStamp?: number };
}

/** One journey, edited: stages, plan and details are saved together; touchpoints, which journeys share, by themselves. */
export const Editor = ({ journey, setup, refetch }: EditorProps) => {
  const text = useText();
  const { toggleNotification } = useNotification();
  const [params, setParams] = useSearchParams();
  const editing = useJourneyDraft(journey);
  const { base, draft, dirty, saving, stop, change } = editing;
  useRefetchOnFocus(refetch.refetch, refetch.fulfilledTimeStamp);

  const asked = params.get('tab');
  const tab = isTab(asked) ? asked : 'stages';
  const open = (next: string) => setParams((now) => withParam(now, 'tab', next), { replace: true });
  const fault = faultOf(draft);
  const leaving = useLeft();
  const complaint = complaintOf(draft, leaving.left);
  const save = async (force?: boolean) => {
    const saved = await editing.save(force);
    if (saved) toggleNotification({ type: 'success', message: text('journey.saved') });
  };

  return (
    <PageFrame
      title={draft.name || text('journey.title')}
      subtitle={text(dirty ? 'journey.unsaved' : 'journey.subtitle', {
        stages: draft.stages.length,
        cells: draft.moments.length,
      })}
      navigationAction={
        <Link tag={NavLink} to={`/plugins/${PLUGIN_ID}?journey=${base.slug}`} startIcon={<ArrowLeft />}>
          {text('journey.back')}
        </Link>
      }
      secondaryAction={<JourneyMenu journey={base} dirty={dirty} />}
      primaryAction={
        <Button startIcon={<Check />} loading={saving} disabled={!dirty || fault !== null} onClick={() => void save()}>
          {text('common.save')}
        </Button>
      }
    >
      <Flex direction="column" alignItems="stretch" gap={4} paddingBottom={8}>
        {dirty && complaint && <Typography textColor="danger600">{text(complaint)}</Typography>}
        {stop?.kind === 'error' && <Problem error={stop.error} title={text('journey.notSaved')} />}
        <Tabs.Root variant="simple" value={tab} onValueChange={open}>
          <Tabs.List aria-label={text('journey.tabs')}>
            {TABS.map((name) => (
              <Tabs.Trigger key={name} value={name}>
                {text(`journey.tab.${name}`)}
              </Tabs.Trigger>
            ))}
          </Tabs.List>
          <Flex direction="column" alignItems="stretch" paddingTop={5}>
            <Tabs.Content value="stages">
              <StagesTab
                stages={draft.stages}
                refusal={stop?.kind === 'error' ? stop : null}
                {...leaving}
                onChange={(stages) => change({ stages })}
              />
            </Tabs.Content>
            <Tabs.Content value="touchpoints">
              <TouchpointsTab moments={draft.moments} onDeleted={editing.dropTouchpoint} />
            </Tabs.Content>
            <Tabs.Content value="plan">
              <PlanTab draft={draft} saved={base.moments} onChange={(moments) => change({ moments })} />
            </Tabs.Content>
            <Tabs.Content value="details">
              <DetailsTab draft={draft} journey={base} setup={setup} onChange={change} />
            </Tabs.Content>
          </Flex>
        </Tabs.Root>
      </Flex>
      {stop?.kind === 'conflict' && (
        <ConflictDialog
          base={base}
          mine={draft}
          theirs={stop.theirs}
          onMerge={() => editing.mergeWith(stop.theirs)}
          onTakeTheirs={() => editing.takeTheirs(stop.theirs)}
          onClose={editing.dismiss}
        />
      )}
      {stop?.kind === 'inUse' && (
        <RemovedStagesDialog
          base={base}
          draft={draft}
          inUse={stop.inUse}
          onSave={(force) => void save(force)}
          onClose={editing.dismiss}
        />
      )}
      <LeaveGuard dirty={dirty && !saving} />
    </PageFrame>
  );
};
