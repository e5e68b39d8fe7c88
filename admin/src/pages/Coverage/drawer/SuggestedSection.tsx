import { Button, Flex, Status, Typography } from '@strapi/design-system';
import { entryKeyOf } from '../../../../../engine';
import type { CellSuggestion, CoverageMoment } from '../../../../../types';
import { EntryLine } from '../../../components/EntryLine';
import { useGetCellSuggestionsQuery } from '../../../services/suggestions';
import { refOf } from '../../../utils/entryRef';
import { useReason } from '../../../placing/useReason';
import { useText } from '../../../utils/useText';
import type { CellPlace } from '../model/cells';
import { useCoverage } from '../model/context';
import { useEntryPath } from '../model/useEntryPath';
import { Lines, Section } from './Section';
import { usePlacing } from './usePlacing';

const SHOWN = 4;

interface SuggestedSectionProps {
  readonly place: CellPlace;
  readonly figures: CoverageMoment;
}

/** Entries that may fit a slot that needs more, each with the reason. Nothing where there is none. */
export const SuggestedSection = ({ place, figures }: SuggestedSectionProps) => {
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
          <SuggestedLine key={entryKeyOf(suggestion)} suggestion={suggestion} figures={figures} place={place} />
        ))}
      </Lines>
    </Section>
  );
};

interface SuggestedLineProps extends SuggestedSectionProps {
  readonly suggestion: CellSuggestion;
}

const SuggestedLine = ({ suggestion, place, figures: { have, target } }: SuggestedLineProps) => {
  const text = useText();
  const { journey, names } = useCoverage();
  const pathOf = useEntryPath();
  const { change, saving } = usePlacing();
  const { title, typeName, published, confidence } = suggestion;
  const reason = useReason()(suggestion);

  const accept = () =>
    change(
      {
        entries: [refOf(suggestion)],
        add: [{ journey: journey.slug, stage: place.stage, touchpoint: place.touchpoint }],
        keepExisting: true,
      },
      {
        text: text('add.done', {
          count: 1,
          stage: names.stage(place.stage),
          touchpoint: names.touchpoint(place.touchpoint),
        }),
        detail: published
          ? text('panel.done.fills', { before: have, after: have + 1, target })
          : text('panel.done.later'),
      },
    );

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
          loading={saving}
          aria-label={text('cell.suggested.add', { title })}
          onClick={() => void accept()}
        >
          {text('common.add')}
        </Button>
      }
    />
  );
};
