import { Flex, Modal, Typography } from '@strapi/design-system';
import { ChevronRight } from '@strapi/icons';
import { Link } from 'react-router-dom';
import { styled } from 'styled-components';
import { ModalFrame } from '../../../components/ModalFrame';
import { useText } from '../../../utils/useText';
import { useCoverage } from '../model/context';
import { useCreateContent, type CreateTarget } from './useCreateContent';

interface CreateContentDialogProps {
  readonly target: CreateTarget;
  readonly onClose: () => void;
}

/** Chooses what to write for a cell: each content type leads to the Content Manager, where the entry is placed already. */
export const CreateContentDialog = ({ target, onClose }: CreateContentDialogProps) => {
  const text = useText();
  const { names } = useCoverage();
  const { types, pathTo } = useCreateContent();
  return (
    <ModalFrame
      title={text('create.title', {
        stage: names.stage(target.stage),
        touchpoint: names.touchpoint(target.touchpoint),
      })}
      dirty={false}
      onClose={onClose}
    >
      <Modal.Body>
        <Flex direction="column" alignItems="stretch" gap={3}>
          <Typography textColor="neutral600">{text('create.text')}</Typography>
          <Flex tag="ul" direction="column" alignItems="stretch" gap={2}>
            {types.map((type) => (
              <li key={type.uid}>
                <TypeLink to={pathTo(type, target)}>
                  <Typography fontWeight="semiBold">{type.name}</Typography>
                  <ChevronRight aria-hidden />
                </TypeLink>
              </li>
            ))}
          </Flex>
        </Flex>
      </Modal.Body>
    </ModalFrame>
  );
};

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
