import { fromRule, NO_RULE, readRule, ruleFaults, toRule } from '../../../admin/src/components/ruleDraft';
import { emptyDraft, faultOf, fromJourney, newStage, toUpdate } from '../../../admin/src/pages/Plan/draft';
import { stageRuleFaults } from '../../../admin/src/pages/Plan/refusal';
import type { Journey } from '../../../types';

const rule = { traits: { country: { $in: ['DE', 'AT'] } } };
const typed = (source: string, clientSide = false) => ({ source, clientSide });

describe('a rule being edited', () => {
  it('is sent as it was read', () => {
    expect(toRule(fromRule({ rule, clientSide: true }))).toEqual({ rule, clientSide: true });
    expect(toRule(NO_RULE)).toEqual({ rule: null, clientSide: false });
  });

  it('names the place of a fault, also in what is no JSON', () => {
    expect(readRule(typed('{ "traits": { "country": { "$like": "D" } } }')).faults).toMatchObject([
      { path: 'traits.country.$like' },
    ]);
    expect(readRule(typed('{ "traits": '))).toMatchObject({ rule: null, faults: [{ path: '' }] });
  });

  it('gives up its leave for browsers with the rule', () =>
    expect(toRule(typed(' \n', true))).toEqual({ rule: null, clientSide: false }));

  it('shows what the server found until something else is typed', () => {
    const sent = typed(JSON.stringify(rule));
    const faults = [{ path: 'traits', message: 'is not allowed here' }];
    expect(ruleFaults(sent, { sent, faults })).toEqual(faults);
    expect(ruleFaults(typed('{}'), { sent, faults })).toEqual([]);
    expect(ruleFaults(typed('{'), { sent, faults })).not.toEqual(faults);
  });
});

const stage = (slug: string) => ({ ...newStage([]), key: slug, slug, name: slug });
const draft = { ...emptyDraft(), name: 'Journey', stages: [stage('awareness'), stage('purchase')] };

describe('the rule of a stage', () => {
  it('goes to the server and back unchanged', () => {
    const stages = [{ ...stage('awareness'), rule: fromRule({ rule, clientSide: true }) }];
    const sent = toUpdate({ ...draft, stages }, 1).stages;
    expect(sent).toMatchObject([{ slug: 'awareness', rule, clientSide: true }]);
    expect(fromJourney({ stages: sent, moments: [] } as unknown as Journey).stages[0]?.rule).toEqual(stages[0]?.rule);
  });

  it('keeps the journey from being saved while it is faulty', () => {
    expect(faultOf(draft)).toBeNull();
    expect(faultOf({ ...draft, stages: [{ ...stage('awareness'), rule: typed('{ "trait": 1 }') }] })).toBe(
      'journey.fault.rule',
    );
  });

  it('has the fault that the server found in it, wherever it stands by now', () => {
    const error = {
      details: {
        errors: [
          { path: ['stages', '1', 'rule', 'traits', 'country'], message: 'is wrong' },
          { path: ['stages', '10', 'rule'], message: 'is of another stage' },
        ],
      },
    };
    const refusal = { sent: draft, error };
    const [awareness, purchase] = draft.stages;
    expect(stageRuleFaults(purchase!, refusal)).toEqual([{ path: 'traits.country', message: 'is wrong' }]);
    expect(stageRuleFaults(awareness!, refusal)).toEqual([]);
    expect(stageRuleFaults(stage('new'), refusal)).toEqual([]);
    expect(stageRuleFaults(purchase!, null)).toEqual([]);
  });
});
