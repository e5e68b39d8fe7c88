import { Flex, Radio, Typography } from '@strapi/design-system';
import { useNotification } from '@strapi/strapi/admin';
import type { Settings, Setup } from '../../../../types';
import { Problem } from '../../components/Problem';
import { useUpdateSettingsMutation } from '../../services/setup';
import { useText } from '../../utils/useText';
import { SettingsSection } from './SettingsSection';

const CHOICES = ['counts', 'hidden'] as const satisfies readonly Settings['unreadableTypes'][];

/** What coverage shows a person of content types that this person may not read; saved at once. */
export const UnreadableSection = ({ setup }: { readonly setup: Setup }) => {
  const text = useText();
  const { toggleNotification } = useNotification();
  const [update, { isLoading, error }] = useUpdateSettingsMutation();

  const save = async (unreadableTypes: Settings['unreadableTypes']) => {
    const answer = await update({ unreadableTypes });
    if (!('error' in answer)) toggleNotification({ type: 'success', message: text('setup.freshness.saved') });
  };

  return (
    <SettingsSection title={text('unreadable.title')}>
      <Typography textColor="neutral600">{text('unreadable.text')}</Typography>
      {Boolean(error) && <Problem error={error} title={text('setup.freshness.failed')} />}
      <Radio.Group
        aria-label={text('unreadable.title')}
        value={setup.settings.unreadableTypes}
        disabled={isLoading || !setup.permissions.settings}
        onValueChange={(value) => void save(CHOICES.find((choice) => choice === value) ?? 'counts')}
      >
        <Flex direction="column" alignItems="flex-start" gap={3}>
          {CHOICES.map((choice) => (
            <Radio.Item key={choice} value={choice}>
              {text(`unreadable.${choice}`)}
            </Radio.Item>
          ))}
        </Flex>
      </Radio.Group>
    </SettingsSection>
  );
};
