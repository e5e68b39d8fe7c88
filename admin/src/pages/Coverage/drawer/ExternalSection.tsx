import type { ExternalItem } from '../../../../../types';
import { useText } from '../../../utils/useText';
import { ExternalItems } from './ExternalItems';
import { Section } from './Section';

/** What counts here, but lives outside of Strapi. Nothing where there is none. */
export const ExternalSection = ({ items }: { readonly items: readonly ExternalItem[] }) => {
  const text = useText();
  if (items.length === 0) return null;
  return (
    <Section title={text('external.title')}>
      <ExternalItems items={items} />
    </Section>
  );
};
