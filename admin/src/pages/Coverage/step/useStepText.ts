import { useIntl } from 'react-intl';
import { useText } from '../../../utils/useText';
import { typeInSentence } from '../create/typeInSentence';
import type { SlotStep } from '../model/nextStep';
import type { StepMeans } from './useMeans';

/** The verb of a step: "Open draft", "Create email". */
export const useStepText = () => {
  const text = useText();
  const { locale } = useIntl();
  return (step: SlotStep, { typeName }: Pick<StepMeans, 'typeName'>): string =>
    step === 'create' && typeName
      ? text('cell.action.create.type', { type: typeInSentence(typeName, locale) })
      : text(`cell.action.${step}`);
};
