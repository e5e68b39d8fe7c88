import { Box, Button, Flex, SingleSelect, SingleSelectOption, Typography } from '@strapi/design-system';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { entryKeyOf } from '../../../../../engine';
import type { Cell } from '../../../../../types';
import { NO_SEGMENT } from '../../../../../types/defaults';
import { EntryLine } from '../../../components/EntryLine';
import { HiddenLine } from '../../../components/HiddenLine';
import { useSiteSentence } from '../../../components/SiteNotice';
import { pending } from '../../../components/states';
import { useTouchpointsCellQuery } from '../../../services/coverage/coverage';
import { parseDay } from '../../../utils/days';
import { useText } from '../../../utils/useText';
import type { CellPlace } from '../model/cells';
import { useCoverage } from '../model/context';
import { useEntryPath } from '../model/useEntryPath';
import { Lines, Section } from './Section';

/** How many of them are shown at first. */
const SHOWN = 5;

interface ServedSectionProps {
  readonly place: CellPlace;
  /** The slot as it is looked at, with the filters of the screen. */
  readonly cell: Cell;
}

/** What a visitor gets at this slot now or on the day chosen, and whose eyes that is seen with: another choice than the screen's. */
export const ServedSection = ({ place, cell }: ServedSectionProps) => {
  const text = useText();
  const { formatDate } = useIntl();
  const { query, segments, setup, url } = useCoverage();
  const own = query.segment ?? NO_SEGMENT;
  const [visitor, setVisitor] = useState(own);
  const other = useTouchpointsCellQuery(
    { ...query, segment: visitor, stage: place.stage, touchpoint: place.touchpoint ?? undefined },
    { skip: visitor === own, refetchOnMountOrArgChange: true },
  );
  const shown = visitor === own ? cell : other.currentData;
  // A visitor always has a locale: with none chosen this is what they get in the default one.
  const isDefault = !query.locale && setup.locales.length > 1;
  const locale = setup.locales.find((each) => each.isDefault)?.name;
  const day = parseDay(url.at);
  const date = day && formatDate(day, { dateStyle: 'medium' });
  return (
    <Section title={text(`cell.served${day ? '.on' : ''}${isDefault ? '.in' : ''}`, { locale, date })}>
      <Flex direction="column" alignItems="stretch" gap={2}>
        {segments.length > 0 && <VisitorChoice value={visitor} onChange={setVisitor} />}
        <div aria-busy={!shown}>
          {shown ? <Served key={visitor} {...shown} /> : pending({ ...other, data: undefined })}
        </div>
      </Flex>
    </Section>
  );
};

interface VisitorChoiceProps {
  /** A segment, or that of visitors of none. */
  readonly value: string;
  readonly onChange: (segment: string) => void;
}

const VisitorChoice = ({ value, onChange }: VisitorChoiceProps) => {
  const text = useText();
  const { names, segments } = useCoverage();
  const choices = [NO_SEGMENT, ...segments.map(({ slug }) => slug)];
  return (
    <SingleSelect
      size="S"
      aria-label={text('drawer.visitor')}
      value={value}
      onChange={(chosen) => onChange(String(chosen))}
      customizeContent={(chosen) => text('cell.served.as', { visitor: names.audience(String(chosen ?? value)) })}
    >
      {choices.map((slug) => (
        <SingleSelectOption key={slug} value={slug}>
          {names.audience(slug)}
        </SingleSelectOption>
      ))}
    </SingleSelect>
  );
};

/** The pieces in order, and why each is shown. */
const Served = ({ served, servedHidden, site }: Pick<Cell, 'served' | 'servedHidden' | 'site'>) => {
  const text = useText();
  const { names, setup } = useCoverage();
  const withheld = useSiteSentence()(site, setup);
  const pathOf = useEntryPath();
  const [all, setAll] = useState(false);
  // A button that hides a single line would take as much room as the line.
  const shown = all || served.length <= SHOWN + 1 ? served : served.slice(0, SHOWN);
  return (
    <>
      {served.length + servedHidden === 0 && !withheld && (
        <Typography textColor="neutral600">{text('cell.served.none')}</Typography>
      )}
      {served.length > 0 && (
        <Lines>
          {shown.map(({ entry, rung, stage, segments }) => (
            <EntryLine
              key={entryKeyOf(entry)}
              title={entry.title}
              to={pathOf(entry)}
              details={
                <Typography variant="pi" textColor="neutral600">
                  {[
                    entry.typeName,
                    text(`rung.${rung}`, { stage: names.stage(stage) }),
                    segments.map(names.segment).join(', '),
                  ]
                    .filter(Boolean)
                    .join(' · ')}
                </Typography>
              }
            />
          ))}
        </Lines>
      )}
      {served.length > shown.length && (
        <Box paddingTop={2}>
          <Button variant="ghost" size="S" onClick={() => setAll(true)}>
            {text('cell.served.more', { count: served.length - shown.length })}
          </Button>
        </Box>
      )}
      <HiddenLine count={servedHidden} beside={served.length} />
      {withheld && (
        <Box paddingTop={served.length > 0 ? 2 : 0}>
          <Typography variant="pi" textColor="warning700">
            {withheld}
          </Typography>
        </Box>
      )}
    </>
  );
};
