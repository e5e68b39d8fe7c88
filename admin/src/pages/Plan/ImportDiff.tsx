import { Box, Flex, Loader, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import type { DefinitionChange, ImportedKind, JourneyDefinitionInput } from '../../../../types';
import { Problem } from '../../components/Problem';
import { usePreviewJourneyQuery } from '../../services/definitions';
import { t } from '../../utils/translate';
import { useText } from '../../utils/useText';

const KINDS: readonly ImportedKind[] = ['journeys', 'stages', 'touchpoints', 'segments', 'moments'];
/** Changes of single objects that are listed. */
const SHOWN = 50;

/** A value of the file in a few words; `''` where there is none. */
const brief = (value: unknown): string => {
  if (value === null) return '';
  const words = typeof value === 'string' ? value : JSON.stringify(value);
  return words.length > 80 ? `${words.slice(0, 80)}…` : words;
};

/** What an import would create and change: told before it is done. */
export const ImportDiff = ({ definition }: { readonly definition: JourneyDefinitionInput }) => {
  const text = useText();
  const preview = usePreviewJourneyQuery(definition, { refetchOnMountOrArgChange: true });
  const diff = preview.isFetching ? undefined : preview.data;
  if (preview.error) return <Problem error={preview.error} title={text('diff.failed')} />;
  if (!diff) return <Loader small>{text('common.loading')}</Loader>;

  const created = KINDS.map((kind) => ({
    kind,
    count: diff.changes.filter((change) => change.kind === kind && change.change === 'create').length,
  })).filter(({ count }) => count > 0);
  const updated = diff.changes.filter(({ change }) => change === 'update');

  return (
    <Box role="status" background="neutral100" hasRadius padding={4} width="100%">
      <Flex direction="column" alignItems="stretch" gap={2}>
        {diff.changes.length === 0 && <Typography>{text('diff.none')}</Typography>}
        {created.length > 0 && (
          <Typography fontWeight="bold" textColor="neutral800">
            {text('diff.created', {
              what: created.map(({ kind, count }) => text(`diff.count.${kind}`, { count })).join(', '),
            })}
          </Typography>
        )}
        {updated.length > 0 && (
          <>
            <Typography fontWeight="bold" textColor="neutral800">
              {text('diff.updated')}
            </Typography>
            <Flex tag="ul" direction="column" alignItems="stretch" gap={2}>
              {updated.slice(0, SHOWN).map((change) => (
                <Updated key={`${change.kind}/${change.key}`} change={change} />
              ))}
            </Flex>
            {updated.length > SHOWN && (
              <Typography textColor="neutral600">{text('diff.more', { count: updated.length - SHOWN })}</Typography>
            )}
          </>
        )}
      </Flex>
    </Box>
  );
};

/** Where the words for an object's fields stand: those of the forms that change them. */
const LABELS: Readonly<Record<ImportedKind, string>> = {
  journeys: 'journey',
  stages: 'journey.stage',
  touchpoints: 'journey.touchpoint',
  segments: 'segments',
  moments: 'plan',
};

/** A field as its form calls it; as the file does where no form has it. */
const useFieldLabel = (kind: ImportedKind) => {
  const { messages } = useIntl();
  return (field: string): string => {
    const label = messages[t(`${LABELS[kind]}.${field}`)];
    return typeof label === 'string' && !label.includes('{') ? label : field;
  };
};

const Updated = ({ change }: { readonly change: DefinitionChange }) => {
  const text = useText();
  const labelOf = useFieldLabel(change.kind);
  return (
    <li>
      <Typography textColor="neutral800">
        {text('diff.object', { kind: text(`diff.kind.${change.kind}`), name: change.name })}
      </Typography>
      {change.fields.map(({ field, before, after }) => (
        <Typography key={field} tag="p" variant="pi" textColor="neutral600" style={{ overflowWrap: 'anywhere' }}>
          {text('common.labelled', {
            label: labelOf(field),
            value: `${brief(before) || text('common.notSet')} → ${brief(after) || text('common.notSet')}`,
          })}
        </Typography>
      ))}
    </li>
  );
};
