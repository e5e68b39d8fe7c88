import { HOMEPAGE, touchpoints } from '../../../lib/touchpoints';
import { Teasers } from '../../teasers';

/** Seconds after which the next visit has the page built again. */
export const revalidate = 60;
/** A stage that nobody knows is a 404. */
export const dynamicParams = false;

export async function generateStaticParams() {
  const { data } = await touchpoints.journeys();
  const journey = data.find((candidate) => candidate.default);
  return journey?.stages.map(({ slug }) => ({ stage: slug })) ?? [];
}

/** One static page per stage: the variant is in the address, so no cache can mix them up. */
export default async function StagePage({ params }: { params: Promise<{ stage: string }> }) {
  const { stage } = await params;
  const { data } = await touchpoints.content({ ...HOMEPAGE, stage }, { init: { next: { revalidate } } });

  return (
    <main data-stage={stage}>
      <h1>Northpine Outdoor</h1>
      <Teasers entries={data} />
    </main>
  );
}
