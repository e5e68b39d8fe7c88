import { PageFrame } from '../../components/PageFrame';
import { useText } from '../../utils/useText';
import { SetupChecklist } from './SetupChecklist';

/** The screen of a site without a journey: the guide from a template to the first placement. */
const FirstRun = () => {
  const text = useText();
  return (
    <PageFrame title={text('setup.firstRun.title')} subtitle={text('setup.firstRun.subtitle')}>
      <SetupChecklist />
    </PageFrame>
  );
};

export default FirstRun;
