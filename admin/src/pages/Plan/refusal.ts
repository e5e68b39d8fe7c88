import { ruleFaults } from '../../components/ruleDraft';
import { faultsAt, type PlacedFault } from '../../utils/errors';
import type { EditedJourney, DraftStage } from './draft';

/** What was sent, and why the server did not take it. */
export interface Refusal {
  readonly sent: EditedJourney;
  readonly error: unknown;
}

/** What is wrong with a stage's rule. What the server found stays until the rule changes, wherever its stage is moved. */
export const stageRuleFaults = ({ key, rule }: DraftStage, refusal: Refusal | null): readonly PlacedFault[] => {
  const index = refusal ? refusal.sent.stages.findIndex((stage) => stage.key === key) : -1;
  const sent = refusal?.sent.stages[index];
  return ruleFaults(rule, sent && { sent: sent.rule, faults: faultsAt(refusal?.error, `stages.${index}.rule`) });
};
