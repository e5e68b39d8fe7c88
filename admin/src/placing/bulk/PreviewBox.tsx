import { Box, Checkbox, Flex, Typography } from '@strapi/design-system';
import { entryKey } from '../../../../engine';
import type { BulkPreview, RefusedEntry } from '../../../../types';
import { useErrorText, useFaultText } from '../../utils/useFaultText';
import { useText } from '../../utils/useText';
import { changesSomething, movedScores } from './bulkDraft';
import type { Foreseen } from './useBulkPreview';
import { useBulkWords } from './useBulkWords';

interface PreviewBoxProps {
  /** Enough is said to ask what it would do. */
  readonly says: boolean;
  readonly foreseen: Foreseen;
}

/** What the change would do, while it is being written. */
export const PreviewBox = ({ says, foreseen: { preview, error } }: PreviewBoxProps) => {
  const text = useText();
  const errorText = useErrorText();
  return (
    <Box role="status" background="neutral100" hasRadius padding={4}>
      {!says && <Typography textColor="neutral600">{text('bulk.preview.none')}</Typography>}
      {says && Boolean(error) && <Typography textColor="danger700">{errorText(error)}</Typography>}
      {says && !error && !preview && <Typography textColor="neutral600">{text('bulk.preview.loading')}</Typography>}
      {says && preview && <Found preview={preview} />}
    </Box>
  );
};

const Found = ({ preview }: { readonly preview: BulkPreview }) => {
  const text = useText();
  const words = useBulkWords();
  const isSo = !changesSomething(preview) && preview.kept === 0;
  const said = isSo ? text('bulk.preview.same') : words.counts(preview);
  return (
    <Flex direction="column" alignItems="flex-start" gap={1}>
      <Typography tag="p" fontWeight="bold" textColor="neutral800">
        {said}
      </Typography>
      {changesSomething(preview) && movedScores(preview).length === 0 && (
        <Typography tag="p" textColor="neutral600">
          {text('bulk.score.same')}
        </Typography>
      )}
      {movedScores(preview).map((score) => (
        <Typography key={score.journey} tag="p" textColor="neutral600">
          {words.score(score)}
        </Typography>
      ))}
    </Flex>
  );
};

interface ExistingBoxProps {
  /** How many stand at the chosen places already, with something else. */
  readonly count: number;
  readonly overwrites: boolean;
  readonly onChange: (overwrites: boolean) => void;
}

/** The choice to change what stands there already: somebody may have given it its visitors and dates for a reason. */
export const ExistingBox = ({ count, overwrites, onChange }: ExistingBoxProps) => {
  const text = useText();
  return (
    <Checkbox checked={overwrites} onCheckedChange={(on) => onChange(on === true)}>
      {text('bulk.existing', { count })}
    </Checkbox>
  );
};

const SHOWN = 5;

interface RefusedBoxProps {
  readonly refused: readonly RefusedEntry[];
  /** The person said to go on without them. */
  readonly left: boolean;
  readonly onLeave: (left: boolean) => void;
}

/** The entries that cannot be placed there, why, and the choice to go on without them. */
export const RefusedBox = ({ refused, left, onLeave }: RefusedBoxProps) => {
  const text = useText();
  return (
    <Box role="group" aria-label={text('bulk.refused.label')} background="warning100" hasRadius padding={4}>
      <RefusedList refused={refused} />
      <Box paddingTop={3}>
        <Checkbox checked={left} onCheckedChange={(on) => onLeave(on === true)}>
          {text('bulk.refused.leave', { count: refused.length })}
        </Checkbox>
      </Box>
    </Box>
  );
};

/** Which entries were refused, and why. */
export const RefusedList = ({ refused }: Pick<RefusedBoxProps, 'refused'>) => {
  const text = useText();
  const faultText = useFaultText();
  const more = refused.length - SHOWN;
  return (
    <>
      <Typography tag="p" fontWeight="bold" textColor="warning700">
        {text('bulk.refused', { count: refused.length })}
      </Typography>
      <Box tag="ul" paddingTop={1}>
        {refused.slice(0, SHOWN).map(({ contentType, documentId, title, ...fault }) => (
          <Typography key={entryKey(contentType, documentId)} tag="li" variant="pi" textColor="warning700">
            {title ?? documentId}: {faultText(fault)}
          </Typography>
        ))}
      </Box>
      {more > 0 && (
        <Typography tag="p" variant="pi" textColor="warning700">
          {text('bulk.refused.more', { count: more })}
        </Typography>
      )}
    </>
  );
};
