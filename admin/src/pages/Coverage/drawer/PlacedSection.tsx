import { Flex, Status, Typography } from '@strapi/design-system';
import { WarningCircle } from '@strapi/icons';
import { useIntl } from 'react-intl';
import type { Cell } from '../../../../../types';
import { EntryLine } from '../../../components/EntryLine';
import { HiddenLine } from '../../../components/HiddenLine';
import { lastDayBefore } from '../../../utils/days';
import { useText } from '../../../utils/useText';
import { useCoverage } from '../model/context';
import { useEntryPath } from '../model/useEntryPath';
import { useUsualNumber } from '../model/useUsualNumber';
import { PlacedMenu } from './PlacedMenu';
import { Lines, Section } from './Section';

type PlacedItem = Cell['placed'][number];

const STATUS_VARIANT = {
  live: 'success',
  draft: 'secondary',
  untranslated: 'warning',
  scheduled: 'primary',
  expired: 'neutral',
} as const;

/** Drafts placed at this slot: published, they would count. Nothing where none waits. */
export const WaitingSection = ({ placed }: Pick<Cell, 'placed'>) => {
  const text = useText();
  const waiting = placed.filter(({ status }) => status === 'draft');
  if (waiting.length === 0) return null;
  return (
    <Section title={text('cell.waiting')}>
      <PlacedLines placed={waiting} />
    </Section>
  );
};

interface PlacedSectionProps extends Pick<Cell, 'placed' | 'hidden'> {
  /** It is a stage as a whole: what is placed there is for any of its touchpoints. */
  readonly whole: boolean;
}

/** The other entries placed at this slot, whatever stage of their life they are in. */
export const PlacedSection = ({ placed, hidden, whole }: PlacedSectionProps) => {
  const text = useText();
  const others = placed.filter(({ status }) => status !== 'draft');
  return (
    <Section title={text(whole ? 'drawer.placed.any' : 'cell.placed')}>
      {others.length > 0 && <PlacedLines placed={others} />}
      {others.length + hidden === 0 && (
        <Typography textColor="neutral600">
          {text(placed.length > 0 ? 'cell.placed.none' : 'cell.placed.empty')}
        </Typography>
      )}
      <HiddenLine count={hidden} beside={placed.length} />
    </Section>
  );
};

const PlacedLines = ({ placed }: { readonly placed: readonly PlacedItem[] }) => {
  const { setup } = useCoverage();
  return (
    <Lines>
      {placed.map((item) => (
        <PlacedLine key={item.placement.documentId} item={item} canPlace={setup.permissions.place} />
      ))}
    </Lines>
  );
};

const PlacedLine = ({ item, canPlace }: { readonly item: PlacedItem; readonly canPlace: boolean }) => {
  const text = useText();
  const pathOf = useEntryPath();
  const { entry, status } = item;
  return (
    <EntryLine
      title={entry.title}
      to={pathOf(entry)}
      start={
        <Status size="XS" width="fit-content" variant={STATUS_VARIANT[status]}>
          <Typography variant="pi" fontWeight="bold">
            {text(`placement.${status}`)}
          </Typography>
        </Status>
      }
      details={<PlacedDetails item={item} />}
      end={canPlace && <PlacedMenu item={item} />}
    />
  );
};

const PlacedDetails = ({ item }: { readonly item: PlacedItem }) => {
  const text = useText();
  const { formatDate } = useIntl();
  const { names } = useCoverage();
  const { entry, placement, stale, expiring, unreachable, belowUsual } = item;
  const number = useUsualNumber(placement.touchpoint);
  const day = (at: string | Date) => formatDate(at, { dateStyle: 'medium' });
  const facts = [
    entry.typeName,
    (placement.locale ? [placement.locale] : entry.publishedLocales).map(names.locale).join(', '),
    placement.segments.map(names.segment).join(', '),
    text(`weight.${orderOf(placement.weight)}`),
    placement.startsAt && text('placement.from', { date: day(placement.startsAt) }),
    placement.endsAt && text('placement.until', { date: day(lastDayBefore(placement.endsAt)) }),
    belowUsual && text('placement.belowUsual', { number }),
  ];
  const warnings = [stale && 'stale', expiring && 'expiring', unreachable && 'unreachable'].filter(Boolean);
  return (
    <Flex direction="column" alignItems="flex-start" gap={1}>
      <Typography variant="pi" textColor="neutral600">
        {facts.filter(Boolean).join(' · ')}
      </Typography>
      {warnings.length > 0 && (
        <Flex gap={1}>
          <WarningCircle width={12} height={12} fill="warning600" aria-hidden />
          <Typography variant="pi" textColor="neutral800">
            {warnings.map((kind) => text(`placement.${kind}`)).join(' · ')}
          </Typography>
        </Flex>
      )}
    </Flex>
  );
};

/** A weight as the screens name it: what is shown first, last, or in between. */
const orderOf = (weight: number) => (weight > 50 ? 'first' : weight < 50 ? 'last' : 'normal');
