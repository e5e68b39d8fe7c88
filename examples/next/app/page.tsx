import { cookies } from 'next/headers';
import { HOMEPAGE, touchpoints } from '../lib/touchpoints';
import { Teasers } from './teasers';

interface Props {
  searchParams: Promise<{ stage?: string | string[] }>;
}

/** Rendered for each visitor: the stage comes from a link, or from what the cookie counts. */
export default async function Home({ searchParams }: Props) {
  const [{ stage }, jar] = await Promise.all([searchParams, cookies()]);
  const visitor = {
    ...(typeof stage === 'string' ? { stage } : {}),
    events: { 'product-viewed': Number(jar.get('viewed')?.value) || 0 },
  };
  // Where Strapi fails and nothing is remembered, the page stands without its teasers.
  const decided = await touchpoints
    .decide({ ...HOMEPAGE, visitor }, { init: { cache: 'no-store' }, fallback: 'stale-content' })
    .catch((error: unknown) => console.error(error));

  return (
    <main data-stage={decided?.meta.stage} data-reason={decided?.meta.decision.stage.reason}>
      <h1>Northpine Outdoor</h1>
      <Teasers entries={decided?.data ?? []} />
    </main>
  );
}
