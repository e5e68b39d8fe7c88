import { useParams } from 'react-router-dom';
import { PageFrame } from '../../components/PageFrame';
import { NoPermission, pending } from '../../components/states';
import { useGetJourneyQuery } from '../../services/plan/journeys';
import { useGetSetupQuery } from '../../services/setup';
import { useText } from '../../utils/useText';
import { Editor } from './Editor';
import { JourneyView } from './JourneyView';
import { NewJourney } from './NewJourney';

/**
 * Edit journey: its stages, touchpoints and plan. Under `journeys/new` a journey is made first. Who may not plan reads the
 * same without a way to change it.
 */
const EditJourney = () => {
  const text = useText();
  const { documentId = 'new' } = useParams();
  const isNew = documentId === 'new';
  const setup = useGetSetupQuery();
  const journey = useGetJourneyQuery(documentId, { skip: isNew });

  const waiting = pending(setup) ?? (isNew ? null : pending(journey));
  if (waiting || !setup.data) return <PageFrame title={text('journey.title')}>{waiting}</PageFrame>;
  const mayPlan = setup.data.permissions.plan;
  if (isNew && !mayPlan) {
    return (
      <PageFrame title={text('journey.new')}>
        <NoPermission permission="plan" />
      </PageFrame>
    );
  }
  if (isNew) return <NewJourney setup={setup.data} />;
  if (!journey.data) return null;
  if (!mayPlan) return <JourneyView journey={journey.data} setup={setup.data} refetch={journey} />;
  return <Editor key={documentId} journey={journey.data} setup={setup.data} refetch={journey} />;
};

export default EditJourney;
