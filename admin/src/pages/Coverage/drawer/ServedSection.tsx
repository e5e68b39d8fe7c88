import { Box, Button, Typography } from '@strapi/design-system';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { entryKeyOf } from '../../../../../engine';
import type { Cell } from '../../../../../types';
import { NO_SEGMENT } from '../../../../../types/defaults';
import { EntryLine } from '../../../components/EntryLine';
import { HiddenLine } from '../../../components/HiddenLine';
import { useSiteSentence } from '../../../components/SiteNotice';
import { parseDay } from '../../../utils/days';
import { useText } from '../../../utils/useText';
import { useCoverage } from '../model/context';
import { useEntryPath } from '../model/useEntryPath';
import { Lines, Section } from './Section';

/** How many of them are shown at first. */
const SHOWN = 5;

/** What a visitor gets in this cell now or on the day chosen, in order, and why each piece is shown. */
export const ServedSection = ({ served, servedHidden, site }: Pick<Cell, 'served' | 'servedHidden' | 'site'>) => {
  const text = useText();
  const { formatDate } = useIntl();
  const { names, query, segments, setup, url } = useCoverage();
  // A visitor always has a locale: with none chosen this is what they get in the default one.
  const isDefault = !query.locale && setup.locales.length > 1;
  const locale = setup.locales.find((each) => each.isDefault)?.name;
  const day = parseDay(url.at);
  const date = day && formatDate(day, { dateStyle: 'medium' });
  const withheld = useSiteSentence()(site, setup);
  const pathOf = useEntryPath();
  const [all, setAll] = useState(false);
  // A button that hides a single line would take as much room as the line.
  const shown = all || served.length <= SHOWN + 1 ? served : served.slice(0, SHOWN);
  return (
    <Section title={text(`cell.served${day ? '.on' : ''}${isDefault ? '.in' : ''}`, { locale, date })}>
      {segments.length > 0 && (
        <Box paddingBottom={2}>
          <Typography variant="pi" textColor="neutral600">
            {text('cell.served.as', { visitor: names.audience(query.segment ?? NO_SEGMENT) })}
          </Typography>
        </Box>
      )}
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
    </Section>
  );
};
