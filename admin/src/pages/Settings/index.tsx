import { Flex } from '@strapi/design-system';
import { Layouts, Page, useAuth } from '@strapi/strapi/admin';
import { LeaveGuards } from '../../components/LeaveGuard';
import { WithWords } from '../../components/WithWords';
import { NoPermission, pending } from '../../components/states';
import { PERMISSIONS } from '../../permissions';
import { useGetSetupQuery } from '../../services/setup';
import { useText } from '../../utils/useText';
import { SetupChecklist } from '../Setup/SetupChecklist';
import { BatchesSection } from './BatchesSection';
import { FreshnessSection } from './FreshnessSection';
import { RulesSection } from './RulesSection';
import { UnreadableSection } from './UnreadableSection';
import { WebhooksSection } from './WebhooksSection';

const settingsAction = PERMISSIONS.settings[0]?.action;

const Content = () => {
  const setup = useGetSetupQuery();
  if (!setup.data) return <>{pending(setup)}</>;
  return (
    <Flex direction="column" alignItems="stretch" gap={6} paddingBottom={8}>
      <SetupChecklist />
      <RulesSection setup={setup.data} />
      <BatchesSection />
      <FreshnessSection key={JSON.stringify(setup.data.settings)} setup={setup.data} />
      <UnreadableSection setup={setup.data} />
      <WebhooksSection />
    </Flex>
  );
};

const Screen = () => {
  const text = useText();
  const allowed = useAuth('TouchpointsSettings', ({ permissions }) =>
    permissions.some(({ action }) => action === settingsAction),
  );
  return (
    <Page.Main>
      <Page.Title>{text('setup.settings.title')}</Page.Title>
      <Layouts.Header title={text('setup.settings.title')} subtitle={text('setup.settings.subtitle')} />
      <Layouts.Content>{allowed ? <Content /> : <NoPermission permission="settings" />}</Layouts.Content>
    </Page.Main>
  );
};

/** Settings → Touchpoints: the checklist with the included content types, the rules, recent bulk changes, how long content stays fresh, and who is told of changes. */
const SettingsPage = () => (
  <WithWords>
    <LeaveGuards>
      <Screen />
    </LeaveGuards>
  </WithWords>
);

export default SettingsPage;
