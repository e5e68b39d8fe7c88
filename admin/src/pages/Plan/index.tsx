import { useParams } from 'react-router-dom';
import { PageFrame } from '../../components/PageFrame';
import { NoPermission, pending } from '../../components/states';
import { useGetJourneyQuery } from '../../services/plan/journeys';
import { useGetSetupQuery } from '../../services/setup';
import { useText } from '../../utils/useText';
import { Editor } from './Editor';
import { NewJourney } from './NewJourney';

/** Edit journey: its stages, touchpoints and plan. Under `journeys/new` a journey is made first. */
const EditJourney = () => {
  const text = useText();
  const { documentId = 'new' } = useParams();
  const isNew = documentId === 'new';
  const setup = useGetSetupQuery();
  const journey = useGetJourneyQuery(documentId, { skip: isNew });

  const waiting = pending(setup) ?? (isNew ? null : pending(journey));
  if (waiting || !setup.data) return <PageFrame title={text('journey.title')}>{waiting}</PageFrame>;
  if (!setup.data.permissions.plan) {
    return (
      <PageFrame title={text('journey.title')}>
        <NoPermission permission="plan" />
      </PageFrame>
    );
  }
  if (isNew) return <NewJourney setup={setup.data} />;
  if (!journey.data) return null;
  return <Editor key={documentId} journey={journey.data} setup={setup.data} refetch={journey} />;
};

export default EditJourney;
