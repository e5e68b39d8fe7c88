import { Flex } from '@strapi/design-system';
import type { RefObject } from 'react';
import { useSearchParams } from 'react-router-dom';
import type { TemplateImport } from '../../../../types';
import { pending } from '../../components/states';
import { useGetTemplatesQuery } from '../../services/definitions';
import { useGetTouchpointsQuery } from '../../services/plan/touchpoints';
import { withParam } from '../../utils/withParam';
import { TemplateCards } from './TemplateCards';
import { TouchpointPicker } from './TouchpointPicker';

interface FromTemplateProps {
  readonly busy: boolean;
  /** Set to true once the journey is made. */
  readonly made: RefObject<boolean>;
  readonly onImport: (body: TemplateImport) => void;
}

/** A journey from a template: choose one, keep and rename its touchpoints. The chosen one stands in the address. */
export const FromTemplate = ({ busy, made, onImport }: FromTemplateProps) => {
  const templates = useGetTemplatesQuery();
  const touchpoints = useGetTouchpointsQuery();
  const [params, setParams] = useSearchParams();
  if (!templates.data) return <>{pending(templates)}</>;
  if (!touchpoints.data) return <>{pending(touchpoints)}</>;
  const chosen = templates.data.find(({ slug }) => slug === params.get('template'));
  const choose = (slug: string) => setParams((now) => withParam(now, 'template', slug), { replace: true });
  return (
    <Flex direction="column" alignItems="stretch" gap={6}>
      <TemplateCards templates={templates.data} chosen={chosen?.slug} onChoose={choose} />
      {chosen && (
        <TouchpointPicker
          key={chosen.slug}
          template={chosen}
          existing={touchpoints.data}
          busy={busy}
          made={made}
          onImport={onImport}
        />
      )}
    </Flex>
  );
};
