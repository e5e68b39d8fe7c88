import { Box, TextButton } from '@strapi/design-system';
import { lazy, Suspense, useId, useState } from 'react';
import { useSearchParams } from 'react-router-dom';
import type { Setup } from '../../../../../types';
import { NoticeLine } from '../../../components/NoticeLine';
import { Loading } from '../../../components/states';
import { useText } from '../../../utils/useText';
import { currentStep, isDone, STEPS } from '../../Setup/steps';

const SetupChecklist = lazy(() =>
  import('../../Setup/SetupChecklist').then((module) => ({ default: module.SetupChecklist })),
);

/**
 * How far the site is set up, until something is placed. The steps are unfolded as long as one of them stands between the
 * plan and its content, or where a link leads to one; else they wait behind one line.
 */
export const SetupLine = ({ setup }: { readonly setup: Setup }) => {
  const text = useText();
  const id = useId();
  const [params] = useSearchParams();
  const step = currentStep(setup);
  const [open, setOpen] = useState(params.has('step') || step !== 'placement');
  const done = STEPS.filter((each) => isDone[each](setup)).length;
  return (
    <Box>
      <NoticeLine
        tone="primary"
        action={
          <TextButton aria-expanded={open} aria-controls={id} onClick={() => setOpen(!open)}>
            {text(open ? 'coverage.setup.hide' : 'coverage.setup.show')}
          </TextButton>
        }
      >
        {text('coverage.setup', { done, of: STEPS.length })}
        {step && ` · ${text('coverage.setup.next', { step: text(`setup.${step}.title`) })}`}
      </NoticeLine>
      <Box id={id} hidden={!open} paddingTop={2}>
        {open && (
          <Suspense fallback={<Loading />}>
            <SetupChecklist />
          </Suspense>
        )}
      </Box>
    </Box>
  );
};
