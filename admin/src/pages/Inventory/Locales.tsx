import { Flex, Typography, VisuallyHidden } from '@strapi/design-system';
import { CheckCircle } from '@strapi/icons';
import type { ContentListItem } from '../../../../types';
import { useText } from '../../utils/useText';
import { useContent } from './context';

/** The locales of an entry: those published have a sign and are bold; the others are drafts. */
export const Locales = ({ item }: { readonly item: ContentListItem }) => {
  const text = useText();
  const { setup } = useContent();
  if (item.locales.length === 0) return null;
  const nameOf = (code: string) => setup.locales.find((locale) => locale.code === code)?.name ?? code;
  return (
    <Flex tag="ul" gap={2} wrap="wrap" paddingTop={1} aria-label={text('content.locales')}>
      {item.locales.map((code) => {
        const published = item.publishedLocales.includes(code);
        const words = text('common.labelled', {
          label: nameOf(code),
          value: text(published ? 'entry.published' : 'entry.draft'),
        });
        return (
          <Flex key={code} tag="li" gap={1} title={words}>
            {published && <CheckCircle width="1.2rem" height="1.2rem" fill="success600" aria-hidden />}
            <Typography
              variant="pi"
              fontWeight={published ? 'bold' : 'regular'}
              textColor={published ? 'neutral800' : 'neutral600'}
              aria-hidden
            >
              {code}
            </Typography>
            <VisuallyHidden>{words}</VisuallyHidden>
          </Flex>
        );
      })}
    </Flex>
  );
};
