import { Loader } from '@strapi/design-system';
import { useAuth, useQueryParams } from '@strapi/strapi/admin';
import { lazy, Suspense, useEffect, type ReactNode } from 'react';
import { useLocation } from 'react-router-dom';
import { WithWords } from '../components/WithWords';
import { PERMISSIONS } from '../permissions';
import { useGetPlacementsQuery } from '../services/placing/placements';
import { useGetSetupQuery } from '../services/setup';
import { useText } from '../utils/useText';
import { loadPanel } from './loadPanel';

const Panel = lazy(loadPanel);

/** What the Content Manager tells a panel of its entry; a new entry has neither document nor id. */
export interface PanelProps {
  readonly model: string;
  readonly documentId?: string;
  readonly document?: {
    readonly documentId?: string;
    readonly status?: string;
    readonly publishedAt?: string | null;
    readonly locale?: string | null;
  };
  readonly meta?: { readonly availableStatus?: readonly { readonly publishedAt?: string | null }[] };
}

interface LocaleQuery {
  readonly plugins?: { readonly i18n?: { readonly locale?: string } };
}

/** Whether visitors can see the entry in the locale on screen, be it with changes waiting. */
const isPublished = ({ document, meta }: PanelProps) =>
  document?.status === 'published' ||
  document?.status === 'modified' ||
  Boolean(document?.publishedAt) ||
  Boolean(meta?.availableStatus?.some(({ publishedAt }) => publishedAt));

const readAction = PERMISSIONS.read[0]?.action;

/**
 * The Journey panel of the edit view: where the entry on screen stands on the customer journey. It is not there for people
 * who may not read journeys, nor for content types that are not included. A copy being made counts as a new entry.
 */
export const JourneyPanel = (props: PanelProps): { title: string; content: ReactNode } | null => {
  const { model, document, documentId } = props;
  const text = useText();
  const mayRead = useAuth('JourneyPanel', ({ permissions }) => permissions.some(({ action }) => action === readAction));
  const cloning = useLocation().pathname.includes('/clone/');
  const id = cloning ? undefined : (document?.documentId ?? documentId);
  const skip = !mayRead || !model.startsWith('api::');
  // Not only when the words are there, which its rendering waits for: both load at the same time.
  useEffect(() => {
    if (!skip) void loadPanel();
  }, [skip]);
  const [{ query }] = useQueryParams<LocaleQuery>();
  const locale = query?.plugins?.i18n?.locale;
  const placements = useGetPlacementsQuery({ contentType: model, documentId: id ?? '', locale }, { skip: skip || !id });
  const setup = useGetSetupQuery(undefined, { skip: skip || Boolean(id) });

  const participates = id
    ? placements.data?.meta.participates
    : setup.data?.contentTypes.find(({ uid }) => uid === model)?.participates;
  const known = id ? placements.data : setup.data;
  if (skip || (known && !participates)) return null;
  const waiting = <Loader small>{text('common.loading')}</Loader>;
  return {
    title: text('panel.title'),
    content: (
      <WithWords fallback={waiting}>
        <Suspense fallback={waiting}>
          <Panel
            model={model}
            documentId={id}
            published={isPublished(props)}
            askedLocale={locale}
            ownLocale={document?.locale ?? undefined}
          />
        </Suspense>
      </WithWords>
    ),
  };
};
