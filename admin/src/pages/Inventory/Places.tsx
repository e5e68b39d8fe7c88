import { Flex, TextButton, Typography, VisuallyHidden } from '@strapi/design-system';
import { Magic, WarningCircle } from '@strapi/icons';
import { useState } from 'react';
import { styled } from 'styled-components';
import type { ContentListItem, Placement } from '../../../../types';
import { CellName } from '../../components/CellName';
import { namesOf, toItem } from '../../placing/model';
import { useDescribe } from '../../placing/useDescribe';
import { useText } from '../../utils/useText';
import { useContent } from './context';

/** So many are shown at once; the others on demand. */
const SHOWN = 2;

/** Where an entry stands, as chips. */
export const Places = ({ item: { placements, setAside, setAsideBy } }: { readonly item: ContentListItem }) => {
  const text = useText();
  const [open, setOpen] = useState(false);
  if (placements.length === 0) {
    return (
      <>
        <Typography textColor="neutral600">{text(setAside ? 'list.aside' : 'content.places.none')}</Typography>
        {setAsideBy && (
          <Typography tag="p" variant="pi" textColor="neutral600">
            {setAsideBy.name ? text('rules.by', { name: setAsideBy.name }) : text('rules.by.unnamed')}
          </Typography>
        )}
      </>
    );
  }
  const more = placements.length - SHOWN;
  return (
    <Flex tag="ul" gap={1} wrap="wrap" maxWidth="44rem">
      {(open ? placements : placements.slice(0, SHOWN)).map((placement) => (
        <Place key={placement.documentId} placement={placement} />
      ))}
      {more > 0 && (
        <li>
          <TextButton aria-expanded={open} onClick={() => setOpen(!open)}>
            {open ? text('content.places.fewer') : text('content.places.more', { count: more })}
          </TextButton>
        </li>
      )}
    </Flex>
  );
};

const Place = ({ placement }: { readonly placement: Placement }) => {
  const text = useText();
  const describe = useDescribe();
  const { page, journeys, url } = useContent();
  const names = page && namesOf(placement, page.meta.names);
  const cell = names ? describe.cell(names) : describe.brokenCell(placement);
  const several = journeys.length > 1 && url.journey === null;
  const label = [several && (names?.journey ?? placement.journey), cell].filter(Boolean).join(' · ');
  const details = page ? describe.details(toItem(placement), page.meta.names.segments) : '';
  return (
    <Chip title={names ? details : text('panel.broken')}>
      {!names && <WarningCircle width="1.2rem" height="1.2rem" fill="danger600" aria-hidden />}
      {placement.rule && <Magic width="1.2rem" height="1.2rem" fill="primary600" aria-hidden />}
      <CellName variant="pi" width="36rem" textColor={names ? 'neutral800' : 'danger600'}>
        {label}
      </CellName>
      {!names && <VisuallyHidden>{text('panel.broken')}</VisuallyHidden>}
      {placement.rule && <VisuallyHidden>{text('content.byRule')}</VisuallyHidden>}
    </Chip>
  );
};

const Chip = styled.li`
  align-items: center;
  background: ${({ theme }) => theme.colors.neutral100};
  border: 1px solid ${({ theme }) => theme.colors.neutral200};
  border-radius: ${({ theme }) => theme.borderRadius};
  display: inline-flex;
  max-width: 100%;
  gap: ${({ theme }) => theme.spaces[1]};
  padding: ${({ theme }) => `2px ${theme.spaces[2]}`};
`;
