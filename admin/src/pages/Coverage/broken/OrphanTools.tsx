import { Button, Flex, SingleSelect, SingleSelectOption, Typography } from '@strapi/design-system';
import type { Orphan, Pagination } from '../../../../../types';
import { ORPHAN_REASONS } from '../../../../../types/defaults';
import { useText } from '../../../utils/useText';

export const SORTS = ['oldest', 'stage', 'contentType', 'reason'] as const;
export type OrphanSort = (typeof SORTS)[number];

const EVERY = 'every';

interface OrphanToolsProps {
  readonly counts: Readonly<Record<Orphan['reason'], number>>;
  /** `null`: all of them. */
  readonly reason: Orphan['reason'] | null;
  readonly sort: OrphanSort;
  readonly onReason: (reason: Orphan['reason'] | null) => void;
  readonly onSort: (sort: OrphanSort) => void;
}

/** Which broken links are listed, and in which order. */
export const OrphanTools = ({ counts, reason, sort, onReason, onSort }: OrphanToolsProps) => {
  const text = useText();
  const total = ORPHAN_REASONS.reduce((sum, one) => sum + counts[one], 0);
  return (
    <Flex gap={2} wrap="wrap">
      <SingleSelect
        size="S"
        aria-label={text('orphans.filter')}
        value={reason ?? EVERY}
        onChange={(value) => onReason(ORPHAN_REASONS.find((one) => one === value) ?? null)}
      >
        <SingleSelectOption value={EVERY}>{text('orphans.filter.every', { count: total })}</SingleSelectOption>
        {ORPHAN_REASONS.filter((one) => counts[one] > 0 || one === reason).map((one) => (
          <SingleSelectOption key={one} value={one}>
            {text(`orphans.filter.${one}`, { count: counts[one] })}
          </SingleSelectOption>
        ))}
      </SingleSelect>
      <SingleSelect
        size="S"
        aria-label={text('orphans.sort')}
        value={sort}
        onChange={(value) => onSort(SORTS.find((one) => one === value) ?? 'oldest')}
      >
        {SORTS.map((one) => (
          <SingleSelectOption key={one} value={one}>
            {text(`orphans.sort.${one}`)}
          </SingleSelectOption>
        ))}
      </SingleSelect>
    </Flex>
  );
};

interface PagesProps {
  readonly pagination: Pagination;
  readonly onPage: (page: number) => void;
}

/** Leafs through a list in a dialog, which has no URL. Nothing where there is one page. */
export const Pages = ({ pagination: { page, pageCount }, onPage }: PagesProps) => {
  const text = useText();
  if (pageCount <= 1) return null;
  return (
    <Flex gap={3}>
      <Button size="S" variant="tertiary" disabled={page <= 1} onClick={() => onPage(page - 1)}>
        {text('orphans.page.previous')}
      </Button>
      <Typography aria-live="polite" textColor="neutral600">
        {text('orphans.page', { page, of: pageCount })}
      </Typography>
      <Button size="S" variant="tertiary" disabled={page >= pageCount} onClick={() => onPage(page + 1)}>
        {text('orphans.page.next')}
      </Button>
    </Flex>
  );
};
