import { Box, Flex, Modal, Typography } from '@strapi/design-system';
import { ChevronRight } from '@strapi/icons';
import { useRef, useState } from 'react';
import { Link } from 'react-router-dom';
import { styled } from 'styled-components';
import type { ContentTypeInfo } from '../../../../../types';
import { NO_SEGMENT } from '../../../../../types/defaults';
import { AudienceField } from '../../../components/AudienceField';
import { ModalFrame } from '../../../components/ModalFrame';
import { Loading } from '../../../components/states';
import { useTouchpointsCellQuery } from '../../../services/coverage/coverage';
import { useText } from '../../../utils/useText';
import { useCoverage } from '../model/context';
import { usualFirst } from './creatable';
import { useCreateContent, type CreateTarget } from './useCreateContent';

interface CreateContentDialogProps {
  readonly target: CreateTarget;
  readonly onClose: () => void;
}

/**
 * Chooses for whom and what to write for a cell, with its brief: each content type leads to the Content Manager, where the entry
 * is placed already.
 */
export const CreateContentDialog = ({ target, onClose }: CreateContentDialogProps) => {
  const text = useText();
  const { names, query, segments, url } = useCoverage();
  const { types, pathTo } = useCreateContent();
  const { stage, touchpoint, missingSegments } = target;
  const cell = useTouchpointsCellQuery({ ...query, stage, touchpoint: touchpoint ?? undefined });
  // Who looks with the eyes of a segment writes for it, unless they say otherwise.
  const [first] = useState(() => (url.segment && url.segment !== NO_SEGMENT ? [url.segment] : []));
  const [only, setOnly] = useState<readonly string[]>(first);
  const leaving = useRef(false);
  const { usual, others } = usualFirst(types, cell.data?.usualTypes ?? []);
  const linkOf = (type: ContentTypeInfo) => pathTo(type, target, only);
  const leave = () => void (leaving.current = true);
  return (
    <ModalFrame
      title={text('create.title', { stage: names.stage(stage), touchpoint: names.touchpoint(touchpoint) })}
      dirty={only.join() !== first.join()}
      done={leaving}
      onClose={onClose}
    >
      <Modal.Body>
        <Flex direction="column" alignItems="stretch" gap={5} aria-busy={cell.isLoading}>
          {cell.data?.plan?.brief && <BriefBox brief={cell.data.plan.brief} />}
          {segments.length > 0 && (
            <Box>
              <AudienceField segments={segments} value={only} onChange={setOnly} />
              {missingSegments.length > 0 && (
                <Typography variant="pi" textColor="neutral800">
                  {text('create.missing', { missing: missingSegments.map(names.segment).join(', ') })}
                </Typography>
              )}
            </Box>
          )}
          <Typography textColor="neutral600">{text('create.text')}</Typography>
          {/* Nothing to click that would move away from under the pointer. */}
          {cell.isLoading ? (
            <Loading />
          ) : (
            <>
              <TypeList title={others.length > 0 && 'create.usual'} types={usual} linkOf={linkOf} onLeave={leave} />
              <TypeList title={usual.length > 0 && 'create.others'} types={others} linkOf={linkOf} onLeave={leave} />
            </>
          )}
        </Flex>
      </Modal.Body>
    </ModalFrame>
  );
};

const BriefBox = ({ brief }: { readonly brief: string }) => {
  const text = useText();
  return (
    <Box background="neutral100" hasRadius padding={4}>
      <Typography variant="sigma" tag="h3" textColor="neutral600">
        {text('plan.brief')}
      </Typography>
      <Brief tag="p" textColor="neutral800">
        {brief}
      </Brief>
    </Box>
  );
};

interface TypeListProps {
  /** The key of its heading, where there is another list to tell it from. */
  readonly title: string | false;
  readonly types: readonly ContentTypeInfo[];
  readonly linkOf: (type: ContentTypeInfo) => string;
  /** What was chosen goes along. */
  readonly onLeave: () => void;
}

const TypeList = ({ title, types, linkOf, onLeave }: TypeListProps) => {
  const text = useText();
  if (types.length === 0) return null;
  return (
    <Flex direction="column" alignItems="stretch" gap={2}>
      {title && (
        <Typography tag="h3" variant="sigma" textColor="neutral600">
          {text(title)}
        </Typography>
      )}
      <Flex tag="ul" direction="column" alignItems="stretch" gap={2}>
        {types.map((type) => (
          <li key={type.uid}>
            <TypeLink to={linkOf(type)} onClick={onLeave}>
              <Typography fontWeight="semiBold">{type.name}</Typography>
              <ChevronRight aria-hidden />
            </TypeLink>
          </li>
        ))}
      </Flex>
    </Flex>
  );
};

const Brief = styled(Typography)`
  white-space: pre-line;
  overflow-wrap: anywhere;
`;

const TypeLink = styled(Link)`
  display: flex;
  align-items: center;
  justify-content: space-between;
  padding: ${({ theme }) => theme.spaces[3]} ${({ theme }) => theme.spaces[4]};
  border: 1px solid ${({ theme }) => theme.colors.neutral150};
  border-radius: ${({ theme }) => theme.borderRadius};
  color: ${({ theme }) => theme.colors.neutral800};
  text-decoration: none;

  &:hover {
    background: ${({ theme }) => theme.colors.primary100};
    border-color: ${({ theme }) => theme.colors.primary200};
  }
`;
