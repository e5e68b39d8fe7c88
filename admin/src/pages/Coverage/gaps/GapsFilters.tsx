import { Button, Flex, MultiSelect, MultiSelectOption } from '@strapi/design-system';
import { Check, Clock, User } from '@strapi/icons';
import { useText } from '../../../utils/useText';
import { useCoverage } from '../model/context';
import { keptStatuses, STATUSES, TO_DO } from '../model/gapStatus';

/** Which gaps are listed: whose, and how far they have come. */
export const GapsFilters = () => {
  const text = useText();
  const { url, setUrl } = useCoverage();
  const word = (status: string) => text(`gaps.status.${status}`);
  const name = text('gaps.status');
  const shown = url.status.length === 0 ? text('gaps.status.todo') : url.status.map(word).join(', ');
  return (
    <Flex role="group" aria-label={text('gaps.filters')} gap={2} wrap="wrap">
      <Button
        size="S"
        variant={url.mine ? 'secondary' : 'tertiary'}
        startIcon={url.mine ? <Check /> : <User />}
        aria-pressed={url.mine}
        onClick={() => setUrl({ mine: !url.mine })}
      >
        {text('gaps.mine')}
      </Button>
      <Button
        size="S"
        variant={url.overdue ? 'secondary' : 'tertiary'}
        startIcon={url.overdue ? <Check /> : <Clock />}
        aria-pressed={url.overdue}
        onClick={() => setUrl({ overdue: !url.overdue })}
      >
        {text('gaps.overdue')}
      </Button>
      <MultiSelect
        size="S"
        aria-label={name}
        value={[...(url.status.length === 0 ? TO_DO : url.status)]}
        onChange={(chosen) => setUrl({ status: keptStatuses(chosen) })}
        customizeContent={() => text('common.labelled', { label: name, value: shown })}
      >
        {STATUSES.map((status) => (
          <MultiSelectOption key={status} value={status}>
            {word(status)}
          </MultiSelectOption>
        ))}
      </MultiSelect>
    </Flex>
  );
};
