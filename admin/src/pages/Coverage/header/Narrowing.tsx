import { NOBODY } from '../../../../../engine';
import type { Coverage } from '../../../../../types';
import { MultiFilter } from '../../../components/MultiFilter';
import { useOwnerName } from '../../../components/useOwnerName';
import { useText, useTextOr } from '../../../utils/useText';
import { ownersIn } from '../model/narrowing';
import { readStates, STATES } from '../model/states';
import type { CoverageUrl, SetCoverageUrl } from '../model/useCoverageUrl';

interface NarrowingProps {
  /** What there is to choose from. */
  readonly coverage: Coverage | undefined;
  readonly url: CoverageUrl;
  readonly setUrl: SetCoverageUrl;
}

/** Which of the cells are shown: whose, at which channels, in which states. */
export const Narrowing = ({ coverage, url, setUrl }: NarrowingProps) => {
  const text = useText();
  const textOr = useTextOr();
  const nameOf = useOwnerName();
  // A link may name what is not there any more: it stays in the list, so that it can be taken off.
  const owners = [...new Set([...ownersIn(coverage?.moments ?? []), ...url.owners])].filter(
    (owner) => owner !== NOBODY,
  );
  const channels = [
    ...new Set([...(coverage?.touchpoints ?? []).flatMap(({ channel }) => channel ?? []), ...url.channels]),
  ];
  return (
    <>
      <MultiFilter
        label={text('coverage.filter.owner')}
        options={[
          ...owners.map((owner) => ({ value: owner, name: nameOf(owner) })),
          { value: NOBODY, name: text('coverage.filter.nobody') },
        ]}
        value={url.owners}
        onChange={(chosen) => setUrl({ owners: chosen })}
      />
      <MultiFilter
        label={text('coverage.filter.channel')}
        options={channels.map((channel) => ({
          value: channel,
          name: textOr(`channel.${channel}`, channel),
        }))}
        value={url.channels}
        onChange={(chosen) => setUrl({ channels: chosen })}
      />
      <MultiFilter
        label={text('coverage.filter.state')}
        options={STATES.map((state) => ({ value: state, name: text(`state.${state}`) }))}
        value={url.states}
        onChange={(chosen) => setUrl({ states: readStates(chosen.join(',')) })}
      />
    </>
  );
};
