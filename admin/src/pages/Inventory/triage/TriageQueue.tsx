import { Box, Flex, TextButton, Typography, VisuallyHidden } from '@strapi/design-system';
import { useReducer, useState } from 'react';
import { styled } from 'styled-components';
import type { ContentRef, Suggestion } from '../../../../../types';
import { useDescribe } from '../../../placing/useDescribe';
import { useText } from '../../../utils/useText';
import { useContent } from '../context';
import { LocaleChoice } from './LocaleChoice';
import { TriageCard } from './TriageCard';
import { TriageDone } from './TriageDone';
import { placedIn } from './placedIn';
import { startTriage, triage, type TriageDecision } from './triageModel';
import { usePlaceNames } from './usePlaceNames';
import { useSaveInOrder, type FailedDecision } from './useSaveInOrder';
import { useAhead } from './useTriageEntry';

/** Goes through the entries: decided ones are saved in the background, the next is there at once. */
export const TriageQueue = ({ queue }: { readonly queue: readonly ContentRef[] }) => {
  const text = useText();
  const names = usePlaceNames();
  const { localeName } = useDescribe();
  const { url } = useContent();
  const [state, dispatch] = useReducer(triage, queue, startTriage);
  const [said, setSaid] = useState('');
  const [only, setOnly] = useState(false);
  const saving = useSaveInOrder({ queue, onFailed: (index) => dispatch({ type: 'reopen', index }) });
  useAhead(queue, state.at);

  const entry = queue[state.at];
  const where = entry && placedIn(entry, url.locale, only);

  const words = (decision: TriageDecision) =>
    decision.kind === 'placed'
      ? text('triage.said.placed', { place: decision.place.name })
      : text(`triage.said.${decision.kind}`);

  const decide = (decision: TriageDecision) => {
    const before = state.decisions.get(state.at);
    if (before && before.kind !== 'skipped') saving.takeBack(state.at);
    saving.save(state.at, decision);
    dispatch({ type: 'decide', decision });
    setSaid(words(decision));
  };
  const undo = () => {
    const last = state.history.at(-1);
    if (last === undefined) return;
    if (state.decisions.get(last)?.kind !== 'skipped') saving.takeBack(last);
    dispatch({ type: 'undo' });
    setSaid(text('triage.said.undone'));
  };
  const place = ({
    journey,
    stage,
    touchpoint,
    segments,
  }: Pick<Suggestion, 'journey' | 'stage' | 'touchpoint' | 'segments'>) => {
    const name = names.place({ journey, stage, touchpoint });
    const inLocale = where?.locale && text('panel.locale.only', { locale: localeName(where.locale) });
    decide({
      kind: 'placed',
      place: {
        input: { journey, stage, touchpoint, segments: [...segments], locale: where?.locale },
        name: inLocale ? `${name} · ${inLocale}` : name,
      },
    });
  };

  const shown = Math.min(state.at + 1, queue.length);
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <Flex gap={4} justifyContent="space-between" wrap="wrap">
        <Typography fontWeight="bold" textColor="neutral800">
          {text('triage.progress', { at: shown, count: queue.length })}
        </Typography>
        <LocaleChoice only={only} onChange={setOnly} />
        <Typography textColor="neutral600" variant="pi">
          {saving.waiting > 0 && text('triage.saving', { count: saving.waiting })}
          {saving.waiting === 0 && saving.failures.length === 0 && text('triage.saved')}
        </Typography>
      </Flex>
      <Track
        role="progressbar"
        aria-label={text('triage.decided')}
        aria-valuemin={0}
        aria-valuemax={queue.length}
        aria-valuenow={state.decisions.size}
      >
        <Fill style={{ width: `${(state.decisions.size / queue.length) * 100}%` }} />
      </Track>
      <VisuallyHidden role="status">{said}</VisuallyHidden>
      <Failures failures={saving.failures} onShow={(index) => dispatch({ type: 'show', index })} />
      {entry ? (
        <TriageCard
          key={state.at}
          entry={entry}
          because={where?.because ?? null}
          decision={state.decisions.get(state.at)}
          words={words}
          canUndo={state.history.length > 0}
          onPlace={place}
          onSkip={() => decide({ kind: 'skipped' })}
          onSetAside={() => decide({ kind: 'setAside' })}
          onUndo={undo}
          onMove={(by) => dispatch({ type: 'move', by })}
        />
      ) : (
        <TriageDone state={state} onUndo={undo} />
      )}
    </Flex>
  );
};

/** The design system's own bar is made for dark grounds only. */
const Track = styled.div`
  background: ${({ theme }) => theme.colors.neutral200};
  border-radius: ${({ theme }) => theme.borderRadius};
  height: 4px;
  overflow: hidden;
`;

const Fill = styled.div`
  background: ${({ theme }) => theme.colors.primary600};
  height: 100%;
`;

interface FailuresProps {
  readonly failures: readonly FailedDecision[];
  readonly onShow: (index: number) => void;
}

/** What could not be saved, why, and the way back to it. */
const Failures = ({ failures, onShow }: FailuresProps) => {
  const text = useText();
  if (failures.length === 0) return null;
  return (
    <Box role="alert" background="danger100" borderColor="danger200" hasRadius padding={4}>
      <Typography tag="p" fontWeight="bold" textColor="danger700">
        {text('triage.failed', { count: failures.length })}
      </Typography>
      <ul>
        {failures.map(({ index, message }) => (
          <Flex key={index} tag="li" gap={2} wrap="wrap">
            <Typography variant="pi" textColor="danger700">
              {text('triage.failed.entry', { at: index + 1, message })}
            </Typography>
            <TextButton onClick={() => onShow(index)}>{text('triage.failed.show')}</TextButton>
          </Flex>
        ))}
      </ul>
    </Box>
  );
};
