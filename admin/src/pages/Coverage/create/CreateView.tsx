import { Box, Button, Flex, LinkButton, Radio, Typography } from '@strapi/design-system';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { Link } from 'react-router-dom';
import type { Cell, ContentTypeInfo } from '../../../../../types';
import { NO_SEGMENT } from '../../../../../types/defaults';
import { AudienceField } from '../../../components/AudienceField';
import { DrawerForm } from '../../../components/DrawerPage';
import { useText } from '../../../utils/useText';
import type { CellPlace } from '../model/cells';
import { useCoverage } from '../model/context';
import { useDrawerForm } from '../model/useDrawerForm';
import { usualFirst } from './creatable';
import { SlotBrief } from './SlotBrief';
import { typeInSentence } from './typeInSentence';
import { useCreateContent } from './useCreateContent';

interface CreateViewProps {
  readonly place: CellPlace;
  readonly cell: Pick<Cell, 'plan' | 'figures' | 'usualTypes'>;
}

/**
 * Chooses for whom and what to write for a slot, with its brief: the button leads to the Content Manager, where the entry is
 * placed already.
 */
export const CreateView = ({ place, cell: { plan, figures, usualTypes } }: CreateViewProps) => {
  const text = useText();
  const { names, segments, url } = useCoverage();
  const { frame, finish } = useDrawerForm(place);
  const { types, pathTo } = useCreateContent();
  const { usual, others } = usualFirst(types, usualTypes);
  // Who looks with the eyes of a segment writes for it, unless they say otherwise.
  const [first] = useState(() => (url.segment && url.segment !== NO_SEGMENT ? [url.segment] : []));
  const [only, setOnly] = useState<readonly string[]>(first);
  const [uid, setUid] = useState(usual[0]?.uid ?? (types.length === 1 ? types[0]!.uid : ''));
  const type = types.find((one) => one.uid === uid);
  const missing = figures?.missingSegments ?? [];
  return (
    <DrawerForm
      {...frame}
      title={text('cell.action.create')}
      dirty={only.join() !== first.join()}
      footer={<Start type={type} to={type && pathTo(type, place, only)} onLeave={finish} />}
    >
      <Flex direction="column" alignItems="stretch" gap={5}>
        <SlotBrief plan={plan} />
        {segments.length > 0 && (
          <Box>
            <AudienceField segments={segments} value={only} onChange={setOnly} />
            {missing.length > 0 && (
              <Typography variant="pi" textColor="neutral800">
                {text('create.missing', { missing: missing.map(names.segment).join(', ') })}
              </Typography>
            )}
          </Box>
        )}
        <Typography textColor="neutral600">{text('create.text')}</Typography>
        <Radio.Group aria-label={text('picker.type')} value={uid} onValueChange={setUid}>
          <Flex direction="column" alignItems="stretch" gap={5}>
            <Types title={others.length > 0 && 'create.usual'} types={usual} />
            <Types title={usual.length > 0 && 'create.others'} types={others} />
          </Flex>
        </Radio.Group>
      </Flex>
    </DrawerForm>
  );
};

interface StartProps {
  /** What is to be written, once that is chosen. */
  readonly type: ContentTypeInfo | undefined;
  readonly to: string | undefined;
  /** What was chosen goes along, and back is where the slot is read. */
  readonly onLeave: () => void;
}

const Start = ({ type, to, onLeave }: StartProps) => {
  const text = useText();
  const { locale } = useIntl();
  if (!type || !to) return <Button disabled>{text('cell.action.create')}</Button>;
  return (
    <LinkButton tag={Link} to={to} onClick={onLeave}>
      {text('cell.action.create.type', { type: typeInSentence(type.name, locale) })}
    </LinkButton>
  );
};

interface TypesProps {
  /** The key of its heading, where there is another list to tell it from. */
  readonly title: string | false;
  readonly types: readonly ContentTypeInfo[];
}

const Types = ({ title, types }: TypesProps) => {
  const text = useText();
  if (types.length === 0) return null;
  return (
    <Flex direction="column" alignItems="stretch" gap={3}>
      {title && (
        <Typography tag="h3" variant="sigma" fontSize={1} textColor="neutral600">
          {text(title)}
        </Typography>
      )}
      {types.map(({ uid, name }) => (
        <Radio.Item key={uid} value={uid}>
          {name}
        </Radio.Item>
      ))}
    </Flex>
  );
};
