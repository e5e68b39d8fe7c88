import { Flex } from '@strapi/design-system';
import { useNotification } from '@strapi/strapi/admin';
import { Problem } from '../../components/Problem';
import { useUpdateSettingsMutation } from '../../services/setup';
import { useText } from '../../utils/useText';
import { ContentTypesForm } from './ContentTypesForm';
import type { StepProps } from './JourneyStep';

/** Which content types are included. */
export const ContentTypesStep = ({ setup, onDone }: StepProps) => {
  const text = useText();
  const { toggleNotification } = useNotification();
  const [update, { isLoading, error }] = useUpdateSettingsMutation();
  const save = async (contentTypes: readonly string[]) => {
    const answer = await update({ contentTypes: [...contentTypes] });
    if ('error' in answer) return;
    toggleNotification({ type: 'success', message: text('setup.types.saved') });
    onDone();
  };
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      {Boolean(error) && <Problem error={error} title={text('setup.types.failed')} />}
      <ContentTypesForm setup={setup} busy={isLoading} onSave={(uids) => void save(uids)} />
    </Flex>
  );
};
