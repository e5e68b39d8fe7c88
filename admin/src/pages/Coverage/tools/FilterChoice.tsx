import { NOBODY } from '../../../../../engine';
import { NO_SEGMENT } from '../../../../../types/defaults';
import { choosable } from '../../../utils/audiences';
import { dayFromNow } from '../../../utils/days';
import { useText } from '../../../utils/useText';
import { ownersIn } from '../model/narrowing';
import { readStates, STATES } from '../model/states';
import { ALL_LOCALES } from '../model/useCoverageUrl';
import { AnyDay } from './AnyDay';
import { CompareChoice } from './CompareChoice';
import { channelsOf, defaultLocale, type ChoiceProps, type Filter } from './filterModel';
import { ManyOf } from './ManyOf';
import { OneOf } from './OneOf';
import { Choices } from './Panel';
import { useFilterWords } from './useFilterWords';

interface FilterChoiceProps extends ChoiceProps {
  readonly filter: Filter;
}

/** What a filter can be set to. It is set at once. */
export const FilterChoice = ({ filter, ...props }: FilterChoiceProps) => {
  const Choice = CHOICES[filter];
  return (
    <Choices>
      <Choice {...props} />
    </Choices>
  );
};

const LocaleChoice = ({ facts, onDone }: ChoiceProps) => {
  const { setup, url, setUrl } = facts;
  const words = useFilterWords(facts);
  const byDefault = defaultLocale(setup);
  return (
    <OneOf
      label={words.label('locale')}
      options={[...setup.locales.map(({ code }) => code), ALL_LOCALES].map((code) => ({
        value: code,
        name: words.locale(code),
      }))}
      value={url.locale ?? byDefault ?? ALL_LOCALES}
      onChoose={(code) => {
        setUrl({ locale: code === byDefault ? null : code });
        onDone();
      }}
    />
  );
};

/** Stands for no segment at all: the URL has nothing for it. */
const ALL_CONTENT = '*';

const SegmentChoice = ({ facts, onDone }: ChoiceProps) => {
  const { segments, names, url, setUrl } = facts;
  const words = useFilterWords(facts);
  const slugs = [NO_SEGMENT, ...choosable(segments).map(({ slug }) => slug)];
  return (
    <OneOf
      label={words.label('segment')}
      options={[
        { value: ALL_CONTENT, name: names.audience(null) },
        ...slugs.map((slug) => ({ value: slug, name: names.audience(slug) })),
      ]}
      value={url.segment ?? ALL_CONTENT}
      onChoose={(slug) => {
        setUrl({ segment: slug === ALL_CONTENT ? null : slug });
        onDone();
      }}
    />
  );
};

const TypesChoice = ({ facts }: ChoiceProps) => {
  const { setup, url, setUrl } = facts;
  const words = useFilterWords(facts);
  const included = setup.contentTypes.filter(({ participates }) => participates);
  return (
    <ManyOf
      label={words.label('types')}
      options={included.map(({ uid, name }) => ({ value: uid, name }))}
      value={url.contentTypes}
      onChange={(contentTypes) => setUrl({ contentTypes })}
    />
  );
};

/** So many days from now: the usual choices besides today. */
const DAYS = [7, 30, 90] as const;

const DayChoice = ({ facts, onDone }: ChoiceProps) => {
  const text = useText();
  const { url, setUrl } = facts;
  const words = useFilterWords(facts);
  const usual = DAYS.map((days) => ({
    value: dayFromNow(days),
    name: text('coverage.filter.at.days', { count: days }),
  }));
  return (
    <>
      <OneOf
        label={words.label('at')}
        options={[{ value: '', name: words.day(null) }, ...usual]}
        value={url.at ?? ''}
        onChoose={(day) => {
          setUrl({ at: day || null });
          onDone();
        }}
      />
      <AnyDay day={url.at} onChange={(at) => setUrl({ at })} onEscape={onDone} />
    </>
  );
};

const OwnerChoice = ({ facts }: ChoiceProps) => {
  const { coverage, url, setUrl } = facts;
  const words = useFilterWords(facts);
  // A link may name who owns nothing any more: they stay in the list, so that they can be taken off.
  const owners = [...new Set([...ownersIn(coverage?.moments ?? []), ...url.owners, NOBODY])];
  return (
    <ManyOf
      label={words.label('owner')}
      options={[...owners.filter((owner) => owner !== NOBODY), NOBODY].map((owner) => ({
        value: owner,
        name: words.owner(owner),
      }))}
      value={url.owners}
      onChange={(chosen) => setUrl({ owners: chosen })}
    />
  );
};

const ChannelChoice = ({ facts }: ChoiceProps) => {
  const { url, setUrl } = facts;
  const words = useFilterWords(facts);
  return (
    <ManyOf
      label={words.label('channel')}
      options={channelsOf(facts).map((channel) => ({ value: channel, name: words.channel(channel) }))}
      value={url.channels}
      onChange={(chosen) => setUrl({ channels: chosen })}
    />
  );
};

const StateChoice = ({ facts }: ChoiceProps) => {
  const text = useText();
  const { url, setUrl } = facts;
  const words = useFilterWords(facts);
  return (
    <ManyOf
      label={words.label('state')}
      options={STATES.map((state) => ({ value: state, name: text(`state.${state}`) }))}
      value={url.states}
      onChange={(chosen) => setUrl({ states: readStates(chosen.join(',')) })}
    />
  );
};

const CHOICES: Readonly<Record<Filter, (props: ChoiceProps) => JSX.Element>> = {
  locale: LocaleChoice,
  segment: SegmentChoice,
  types: TypesChoice,
  at: DayChoice,
  owner: OwnerChoice,
  channel: ChannelChoice,
  state: StateChoice,
  compare: CompareChoice,
};
