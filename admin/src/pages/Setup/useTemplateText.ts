import { useIntl } from 'react-intl';
import type { Template } from '../../../../types';
import { t } from '../../utils/translate';

/** A template's name and purpose in the admin's language, where we have words for it; else in its own. */
export const useTemplateText = () => {
  const { messages } = useIntl();
  const word = (key: string, own: string) => {
    const message = messages[t(key)];
    return typeof message === 'string' ? message : own;
  };
  return {
    name: ({ slug, definition }: Template) => word(`setup.template.${slug}.name`, definition.name),
    description: ({ slug, description }: Template) => word(`setup.template.${slug}.text`, description),
  };
};
