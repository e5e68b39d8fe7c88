import { Flex } from '@strapi/design-system';
import { useState } from 'react';
import { useSearchParams } from 'react-router-dom';
import { pending } from '../../components/states';
import { useGetSetupQuery } from '../../services/setup';
import { useRefetchOnFocus } from '../../utils/useRefetchOnFocus';
import { useText } from '../../utils/useText';
import { AccessStep } from './AccessStep';
import { ContentTypesStep } from './ContentTypesStep';
import { JourneyStep } from './JourneyStep';
import { PlacementStep } from './PlacementStep';
import { StepCard } from './StepCard';
import { currentStep, isDone, STEPS, type Step } from './steps';

const BODY: Record<Step, typeof JourneyStep> = {
  journey: JourneyStep,
  types: ContentTypesStep,
  access: AccessStep,
  placement: PlacementStep,
};

/**
 * The way from an empty site to placed content, as a list of steps. Where it stands follows from the server's facts; the
 * first open step is unfolded, every other one can be.
 */
export const SetupChecklist = () => {
  const text = useText();
  const query = useGetSetupQuery();
  const [params] = useSearchParams();
  const [toggled, setToggled] = useState<Partial<Record<Step, boolean>>>(() => {
    // A link may lead to one step.
    const wanted = STEPS.find((step) => step === params.get('step'));
    return wanted ? { [wanted]: true } : {};
  });
  useRefetchOnFocus(query.refetch, query.fulfilledTimeStamp);
  const setup = query.data;
  if (!setup) return <>{pending(query)}</>;

  const current = currentStep(setup);
  return (
    <Flex tag="ol" direction="column" alignItems="stretch" gap={4} aria-label={text('setup.steps')}>
      {STEPS.map((step, index) => {
        const Body = BODY[step];
        const open = toggled[step] ?? step === current;
        return (
          <StepCard
            key={step}
            number={index + 1}
            title={text(`setup.${step}.title`)}
            summary={text(`setup.${step}.summary`)}
            done={isDone[step](setup)}
            open={open}
            onToggle={() => setToggled({ ...toggled, [step]: !open })}
          >
            <Body setup={setup} onDone={() => setToggled({})} />
          </StepCard>
        );
      })}
    </Flex>
  );
};
