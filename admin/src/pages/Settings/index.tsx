import { Layouts, Page } from '@strapi/strapi/admin';
import { Flex } from '@strapi/design-system';
import { pending } from '../../components/states';
import { PERMISSIONS } from '../../permissions';
import { useGetSetupQuery } from '../../services/setup';
import { useText } from '../../utils/useText';
import { SetupChecklist } from '../FirstRun/SetupChecklist';
import { FreshnessSection } from './FreshnessSection';

const Screen = () => {
  const text = useText();
  const setup = useGetSetupQuery();
  return (
    <Page.Main>
      <Page.Title>{text('setup.settings.title')}</Page.Title>
      <Layouts.Header title={text('setup.settings.title')} subtitle={text('setup.settings.subtitle')} />
      <Layouts.Content>
        {setup.data ? (
          <Flex direction="column" alignItems="stretch" gap={6} paddingBottom={8}>
            <SetupChecklist />
            <FreshnessSection key={JSON.stringify(setup.data.settings)} setup={setup.data} />
          </Flex>
        ) : (
          pending(setup, 'settings')
        )}
      </Layouts.Content>
    </Page.Main>
  );
};

/** Settings → Touchpoints: the checklist with the content types that take part, and how long content stays fresh. */
const SettingsPage = () => (
  <Page.Protect permissions={PERMISSIONS.settings}>
    <Screen />
  </Page.Protect>
);

export default SettingsPage;
