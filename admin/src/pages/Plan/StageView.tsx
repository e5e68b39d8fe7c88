import { Box, Flex, Table, Tbody, Td, Th, Thead, Tr, Typography } from '@strapi/design-system';
import { useId } from 'react';
import { useIntl } from 'react-intl';
import type { Moment, Stage } from '../../../../types';
import { CellName } from '../../components/CellName';
import { Fact, Facts } from '../../components/Facts';
import { useOwnerName } from '../../components/useOwnerName';
import { useGetTouchpointsQuery } from '../../services/plan/touchpoints';
import { parseDay } from '../../utils/days';
import { useText } from '../../utils/useText';

interface StageViewProps {
  readonly stage: Stage;
  /** What is planned at it. */
  readonly moments: readonly Moment[];
}

/** A stage to read: goals, feelings, pain points, opportunities, and what is planned at its touchpoints. */
export const StageView = ({ stage, moments }: StageViewProps) => {
  const text = useText();
  const headingId = useId();
  const { goal, businessGoal, emotion, feeling, painPoints, opportunities } = stage;
  const mood = [emotion !== null && text(`journey.emotion.${Math.round(emotion)}`), feeling].filter(Boolean);
  const isSilent = !goal && !businessGoal && mood.length === 0 && painPoints.length + opportunities.length === 0;
  return (
    <Box
      tag="section"
      aria-labelledby={headingId}
      background="neutral0"
      shadow="tableShadow"
      hasRadius
      padding={6}
      style={{ overflowWrap: 'anywhere' }}
    >
      <Flex direction="column" alignItems="stretch" gap={4}>
        <Typography id={headingId} tag="h2" variant="delta">
          {`${stage.position + 1}. ${stage.name}`}
        </Typography>
        {isSilent ? (
          <Typography textColor="neutral600">{text('journey.view.nothing')}</Typography>
        ) : (
          <Facts>
            <Fact term={text('journey.stage.goal')}>{goal}</Fact>
            <Fact term={text('journey.stage.businessGoal')}>{businessGoal}</Fact>
            <Fact term={text('journey.stage.emotion')}>{mood.join(' · ')}</Fact>
            <Fact term={text('journey.stage.painPoints')}>{painPoints.length > 0 && <Notes notes={painPoints} />}</Fact>
            <Fact term={text('journey.stage.opportunities')}>
              {opportunities.length > 0 && <Notes notes={opportunities} />}
            </Fact>
          </Facts>
        )}
        {moments.length > 0 && <Plan moments={moments} label={text('journey.view.plan', { stage: stage.name })} />}
      </Flex>
    </Box>
  );
};

const Notes = ({ notes }: { readonly notes: readonly string[] }) => (
  <ul>
    {notes.map((note, index) => (
      <li key={index}>{note}</li>
    ))}
  </ul>
);

const COLUMNS = ['journey.plan.touchpoint', 'plan.target', 'plan.owner', 'plan.due', 'plan.brief'] as const;

/** What each touchpoint of the stage needs, the whole stage first. */
const Plan = ({ moments, label }: { readonly moments: readonly Moment[]; readonly label: string }) => {
  const text = useText();
  const { formatDate } = useIntl();
  const ownerName = useOwnerName();
  const touchpoints = useGetTouchpointsQuery();
  const order = touchpoints.data?.map(({ slug }) => slug) ?? [];
  const place = ({ touchpoint }: Moment) => (touchpoint === null ? -1 : order.indexOf(touchpoint));
  const nameOf = ({ touchpoint }: Moment) =>
    touchpoint === null
      ? text('common.wholeStage')
      : (touchpoints.data?.find(({ slug }) => slug === touchpoint)?.name ?? touchpoint);
  const dayOf = ({ dueDate }: Moment) => {
    const due = parseDay(dueDate);
    return due ? formatDate(due, { dateStyle: 'medium' }) : text('common.notSet');
  };
  return (
    <Table colCount={COLUMNS.length} rowCount={moments.length + 1} aria-label={label}>
      <Thead>
        <Tr>
          {COLUMNS.map((column) => (
            <Th key={column}>
              <Typography variant="sigma" fontSize={1}>
                {text(column)}
              </Typography>
            </Th>
          ))}
        </Tr>
      </Thead>
      <Tbody>
        {[...moments]
          .sort((a, b) => place(a) - place(b))
          .map((moment) => (
            <Tr key={moment.touchpoint ?? ''}>
              <Td>
                <CellName fontWeight="semiBold">{nameOf(moment)}</CellName>
              </Td>
              <Td>
                <Typography>
                  {text(moment.target === 0 ? 'plan.target.none' : 'plan.target.pieces', { count: moment.target })}
                </Typography>
              </Td>
              <Td>
                <CellName>{moment.owner ? ownerName(moment.owner) : text('common.notSet')}</CellName>
              </Td>
              <Td>
                <Typography>{dayOf(moment)}</Typography>
              </Td>
              <Td>
                <Typography style={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}>
                  {moment.brief ?? text('common.notSet')}
                </Typography>
              </Td>
            </Tr>
          ))}
      </Tbody>
    </Table>
  );
};
