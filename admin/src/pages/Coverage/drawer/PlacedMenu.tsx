import { IconButton, MenuItem, SimpleMenu } from '@strapi/design-system';
import { More } from '@strapi/icons';
import type { Cell } from '../../../../../types';
import { refOf } from '../../../utils/entryRef';
import { useText } from '../../../utils/useText';
import { useCoverage } from '../model/context';
import { usePlacing } from './usePlacing';

/** The weights behind "Show first", "Normal order" and "Show last". */
const ORDERS = [
  ['first', 80],
  ['normal', 50],
  ['last', 20],
] as const;

/** What can be done with a placed entry: its order, a decision on it when it is due, and taking it away from here. */
export const PlacedMenu = ({ item: { entry, placement, stale } }: { readonly item: Cell['placed'][number] }) => {
  const text = useText();
  const { setUrl } = useCoverage();
  const { change } = usePlacing();
  const { documentId, journey, stage, touchpoint, locale, segments, startsAt, endsAt, weight } = placement;
  const target = { journey, stage, touchpoint, locale };
  const entries = [refOf(entry)];
  const { title } = entry;

  const order = (to: number) =>
    change(
      { entries, add: [{ ...target, segments, startsAt, endsAt, weight: to }] },
      { text: text('placement.ordered', { title }) },
    );
  const remove = () => change({ entries, remove: [target] }, { text: text('placement.removed', { title }) });

  return (
    <SimpleMenu tag={IconButton} icon={<More />} label={text('placement.actions', { title })} variant="ghost">
      {ORDERS.map(([name, value]) => (
        <MenuItem key={name} disabled={value === weight} onSelect={() => void order(value)}>
          {text(`weight.${name}`)}
        </MenuItem>
      ))}
      {stale && (
        <MenuItem onSelect={() => setUrl({ view: 'review', placement: documentId })}>{text('review.action')}</MenuItem>
      )}
      <MenuItem variant="danger" onSelect={() => void remove()}>
        {text('placement.remove')}
      </MenuItem>
    </SimpleMenu>
  );
};
