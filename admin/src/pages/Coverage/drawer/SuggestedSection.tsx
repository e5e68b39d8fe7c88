import { Button, Flex, Status, Typography } from '@strapi/design-system';
import { useNotification } from '@strapi/strapi/admin';
import { entryKeyOf } from '../../../../../engine';
import type { CellSuggestion } from '../../../../../types';
import { EntryLine } from '../../../components/EntryLine';
import { usePlaceInBulkMutation } from '../../../services/placing/bulk';
import { useGetCellSuggestionsQuery } from '../../../services/suggestions';
import { errorMessage } from '../../../utils/errors';
import { useReason } from '../../../placing/useReason';
import { useText } from '../../../utils/useText';
import type { CellPlace } from '../model/cells';
import { useCoverage } from '../model/context';
import { useEntryPath } from '../model/useEntryPath';
import { Lines, Section } from './Section';

const SHOWN = 4;

/** Entries that may fit a cell that needs more, each with the reason. Nothing where there is none. */
export const SuggestedSection = ({ place }: { readonly place: CellPlace }) => {
  const text = useText();
  const { journey, query } = useCoverage();
  const { currentData } = useGetCellSuggestionsQuery(
    {
      journey: journey.slug,
      stage: place.stage,
      touchpoint: place.touchpoint ?? undefined,
      locale: query.locale,
      limit: SHOWN,
    },
    { refetchOnMountOrArgChange: true },
  );
  if (!currentData || currentData.data.length === 0) return null;
  return (
    <Section title={text('cell.suggested')}>
      <Lines>
        {currentData.data.map((suggestion) => (
          <SuggestedLine key={entryKeyOf(suggestion)} suggestion={suggestion} place={place} />
        ))}
      </Lines>
    </Section>
  );
};

interface SuggestedLineProps {
  readonly suggestion: CellSuggestion;
  readonly place: CellPlace;
}

const SuggestedLine = ({ suggestion, place }: SuggestedLineProps) => {
  const text = useText();
  const { toggleNotification } = useNotification();
  const { journey, names } = useCoverage();
  const pathOf = useEntryPath();
  const [add, { isLoading }] = usePlaceInBulkMutation();
  const { contentType, documentId, title, typeName, published, confidence } = suggestion;
  const reason = useReason()(suggestion);

  const accept = async () => {
    const answer = await add({
      entries: [{ contentType, documentId }],
      add: [{ journey: journey.slug, stage: place.stage, touchpoint: place.touchpoint }],
      keepExisting: true,
    });
    const at = { stage: names.stage(place.stage), touchpoint: names.touchpoint(place.touchpoint) };
    toggleNotification(
      'error' in answer
        ? { type: 'danger', message: errorMessage(answer.error) ?? text('common.error.text') }
        : { type: 'success', message: text('add.done', { count: 1, ...at }) },
    );
  };

  const facts = [typeName, !published && text('placement.draft')].filter(Boolean).join(' · ');
  return (
    <EntryLine
      title={title}
      to={pathOf(suggestion)}
      details={
        <Flex direction="column" alignItems="flex-start" gap={1}>
          <Flex gap={2} wrap="wrap">
            <Status size="XS" width="fit-content" variant={confidence === 'strong' ? 'alternative' : 'neutral'}>
              <Typography variant="pi" fontWeight="bold">
                {text(confidence === 'strong' ? 'panel.suggestion.strong' : 'panel.suggestion.possible')}
              </Typography>
            </Status>
            <Typography variant="pi" textColor="neutral600">
              {facts}
            </Typography>
          </Flex>
          {reason && (
            <Typography variant="pi" textColor="neutral600">
              {reason}
            </Typography>
          )}
        </Flex>
      }
      end={
        <Button
          size="S"
          variant="ghost"
          loading={isLoading}
          aria-label={text('cell.suggested.add', { title })}
          onClick={() => void accept()}
        >
          {text('common.add')}
        </Button>
      }
    />
  );
};
