import { Flex, TextButton } from '@strapi/design-system';
import { lazy, Suspense, useState, type ReactNode } from 'react';
import type { JourneySummary, Setup, SiteSight } from '../../../../../types';
import { NoticeLine } from '../../../components/NoticeLine';
import { SiteAction, useSiteSentence } from '../../../components/SiteNotice';
import { useText } from '../../../utils/useText';
import { useOrphanCount } from '../broken/useOrphanCount';

const OrphansDialog = lazy(() => import('../broken/OrphansDialog'));

interface NoticesProps {
  readonly setup: Setup;
  /** The journey that the address names. */
  readonly wanted: string | null;
  /** The one that is shown. */
  readonly journey: JourneySummary;
  /** What the site may read; absent until it is known, and while nothing is placed. */
  readonly site: SiteSight | undefined;
}

interface Notice {
  readonly key: 'journey' | 'site' | 'orphans';
  readonly sentence: string;
  readonly action?: ReactNode;
}

/** What is wrong, on one line: what matters most, and the rest behind it, so that the work surface stays where it is. */
export const Notices = ({ setup, wanted, journey, site }: NoticesProps) => {
  const text = useText();
  const siteSentence = useSiteSentence();
  const orphans = useOrphanCount();
  const [all, setAll] = useState(false);
  const [mending, setMending] = useState(false);

  const withheld = site && siteSentence(site, setup);
  const notices: readonly Notice[] = [
    // Nobody may take the default journey for the one that a link names.
    ...(wanted !== null && wanted !== journey.slug
      ? [{ key: 'journey', sentence: text('coverage.journey.gone', { wanted, shown: journey.name }) } as const]
      : []),
    ...(withheld ? [{ key: 'site', sentence: withheld, action: <SiteAction setup={setup} /> } as const] : []),
    ...(orphans > 0
      ? [
          {
            key: 'orphans',
            sentence: text('orphans.notice', { count: orphans }),
            action: <TextButton onClick={() => setMending(true)}>{text('orphans.show')}</TextButton>,
          } as const,
        ]
      : []),
  ];
  const more = notices.length - 1;
  return (
    <>
      {notices.length > 0 && (
        <Flex direction="column" alignItems="stretch" gap={1}>
          {notices.slice(0, all ? undefined : 1).map(({ key, sentence, action }, index) => (
            <NoticeLine
              key={key}
              action={
                <>
                  {action}
                  {index === 0 && more > 0 && (
                    <TextButton aria-expanded={all} onClick={() => setAll(!all)}>
                      {text(all ? 'coverage.notices.fewer' : 'coverage.notices.more', { count: more })}
                    </TextButton>
                  )}
                </>
              }
            >
              {sentence}
            </NoticeLine>
          ))}
        </Flex>
      )}
      {mending && (
        <Suspense fallback={null}>
          <OrphansDialog setup={setup} onClose={() => setMending(false)} />
        </Suspense>
      )}
    </>
  );
};
