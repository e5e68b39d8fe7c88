import { Button, Flex, IconButton, Popover, TextButton, Typography } from '@strapi/design-system';
import { CaretDown, Trash } from '@strapi/icons';
import { useNotification } from '@strapi/strapi/admin';
import { useState } from 'react';
import { Link, useSearchParams } from 'react-router-dom';
import { styled } from 'styled-components';
import type { SavedFilter } from '../../../../types';
import { pending } from '../../components/states';
import { useDeleteFilterMutation, useGetFiltersQuery } from '../../services/inventory/savedFilters';
import { useErrorText } from '../../utils/useFaultText';
import { useText } from '../../utils/useText';
import { SaveFilterDialog } from './SaveFilterDialog';
import { readUrl, savedPart } from './contentUrl';
import { useContent } from './context';

/** Searches kept for later: applied by a click, kept under a name, one's own deleted. */
export const SavedFilters = () => {
  const text = useText();
  const { url } = useContent();
  const [open, setOpen] = useState(false);
  const [saving, setSaving] = useState(false);
  const filters = useGetFiltersQuery(undefined, { skip: !open, refetchOnMountOrArgChange: true });
  return (
    <>
      <Popover.Root open={open} onOpenChange={setOpen}>
        <Popover.Trigger>
          <Button variant="tertiary" endIcon={<CaretDown />}>
            {text('content.filters')}
          </Button>
        </Popover.Trigger>
        <Popover.Content align="end" sideOffset={4} aria-label={text('content.filters')}>
          <Flex direction="column" alignItems="stretch" gap={2} padding={3} width="30rem" maxWidth="90vw">
            {!filters.data && pending(filters)}
            {filters.data?.length === 0 && (
              <Typography textColor="neutral600">{text('content.filters.none')}</Typography>
            )}
            {filters.data && filters.data.length > 0 && (
              <ul>
                {filters.data.map((filter) => (
                  <Line key={filter.documentId} filter={filter} onApply={() => setOpen(false)} />
                ))}
              </ul>
            )}
            <Button
              variant="secondary"
              size="S"
              disabled={savedPart(url) === ''}
              onClick={() => {
                setOpen(false);
                setSaving(true);
              }}
            >
              {text('content.filters.save')}
            </Button>
          </Flex>
        </Popover.Content>
      </Popover.Root>
      {saving && <SaveFilterDialog query={savedPart(url)} onClose={() => setSaving(false)} />}
    </>
  );
};

interface SavedFilterLineProps {
  readonly filter: SavedFilter;
  readonly onApply: () => void;
}

const Line = ({ filter, onApply }: SavedFilterLineProps) => {
  const text = useText();
  const errorText = useErrorText();
  const { toggleNotification } = useNotification();
  const [params] = useSearchParams();
  const [asking, setAsking] = useState(false);
  const [remove, removing] = useDeleteFilterMutation();
  const isOn = savedPart(readUrl(params)) === savedPart(readUrl(new URLSearchParams(filter.query)));

  const erase = async () => {
    const answer = await remove(filter.documentId);
    if ('error' in answer) {
      toggleNotification({ type: 'danger', message: errorText(answer.error) });
    }
  };

  return (
    <Flex tag="li" gap={2} justifyContent="space-between" paddingTop={1} paddingBottom={1}>
      <Flex direction="column" alignItems="flex-start" minWidth={0}>
        <Apply to={`?${filter.query}`} aria-current={isOn ? 'true' : undefined} onClick={onApply}>
          {filter.name}
        </Apply>
        {filter.shared && (
          <Typography variant="pi" textColor="neutral600">
            {text(filter.mine ? 'content.filters.shared.mine' : 'content.filters.shared')}
          </Typography>
        )}
      </Flex>
      {filter.canDelete &&
        (asking ? (
          <Flex gap={2}>
            <TextButton loading={removing.isLoading} onClick={() => void erase()}>
              {text('common.delete')}
            </TextButton>
            <TextButton onClick={() => setAsking(false)}>{text('common.cancel')}</TextButton>
          </Flex>
        ) : (
          <IconButton
            variant="ghost"
            label={text('content.filters.delete', { name: filter.name })}
            onClick={() => setAsking(true)}
          >
            <Trash />
          </IconButton>
        ))}
    </Flex>
  );
};

const Apply = styled(Link)`
  color: ${({ theme }) => theme.colors.neutral800};
  font-size: ${({ theme }) => theme.fontSizes[2]};
  overflow-wrap: anywhere;
  text-decoration: none;

  &[aria-current='true'] {
    font-weight: ${({ theme }) => theme.fontWeights.bold};
  }

  &:hover {
    color: ${({ theme }) => theme.colors.primary600};
    text-decoration: underline;
  }
`;
