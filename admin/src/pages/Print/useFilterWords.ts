import type { CoverageQuery } from '../../../../types';
import { useOwnerName } from '../../components/useOwnerName';
import { useText, useTextOr } from '../../utils/useText';
import type { CoverageNames } from '../Coverage/model/context';

/** How the engine calls cells that nobody owns. */
const NOBODY = '-';

const listOf = (value: string | readonly string[] | undefined): readonly string[] => [value ?? []].flat();

/** What a coverage was narrowed to, in words: "Locale: English", "Owner: CRM team". */
export const useFilterWords = (query: CoverageQuery, names: CoverageNames): readonly string[] => {
  const text = useText();
  const textOr = useTextOr();
  const ownerName = useOwnerName();
  const word = (key: string) => textOr(key, key);
  const owner = (name: string) => (name === NOBODY ? word('coverage.filter.nobody') : ownerName(name));
  const filters: readonly (readonly [string, readonly string[]])[] = [
    ['coverage.filter.locale', [query.locale ? names.locale(query.locale) : word('common.allLocales')]],
    ['coverage.filter.segment', [names.audience(query.segment)]],
    ['coverage.filter.types', listOf(query.contentTypes).map(names.contentType)],
    ['coverage.filter.owner', listOf(query.owner).map(owner)],
    ['coverage.filter.channel', listOf(query.channel).map((channel) => textOr(`channel.${channel}`, channel))],
    ['coverage.filter.state', listOf(query.state).map((state) => word(`state.${state}`))],
  ];
  return filters
    .filter(([, values]) => values.length > 0)
    .map(([key, values]) => text('common.labelled', { label: word(key), value: values.join(', ') }));
};
