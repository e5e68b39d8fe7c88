import { Flex, Modal, Typography } from '@strapi/design-system';
import { ChevronRight } from '@strapi/icons';
import { useIntl } from 'react-intl';
import { Link } from 'react-router-dom';
import { styled } from 'styled-components';
import { Empty } from '../../../components/states';
import { createPath } from '../../../utils/links';
import { t } from '../../../utils/translate';
import type { CellPlace } from '../model/cells';
import { useCoverage } from '../model/context';

interface CreateContentDialogProps {
  readonly place: CellPlace;
  /** Segments that the plan asks content for and has none yet. */
  readonly segments: readonly string[];
  readonly onClose: () => void;
}

/** Chooses what to write for a cell: each content type leads to the Content Manager, where the entry is placed already. */
export const CreateContentDialog = ({ place, segments, onClose }: CreateContentDialogProps) => {
  const { formatMessage } = useIntl();
  const { setup, journey, names, query } = useCoverage();
  const types = setup.contentTypes.filter(
    ({ participates, canRead, kind }) => participates && canRead && kind === 'collectionType',
  );
  return (
    <Modal.Root open onOpenChange={(open) => !open && onClose()}>
      <Modal.Content>
        <Modal.Header closeLabel={formatMessage({ id: t('common.close') })}>
          <Modal.Title>
            {formatMessage(
              { id: t('create.title') },
              { stage: names.stage(place.stage), touchpoint: names.touchpoint(place.touchpoint) },
            )}
          </Modal.Title>
        </Modal.Header>
        <Modal.Body>
          {types.length === 0 ? (
            <Empty text={formatMessage({ id: t('create.none') })} />
          ) : (
            <Flex direction="column" alignItems="stretch" gap={3}>
              <Typography textColor="neutral600">{formatMessage({ id: t('create.text') })}</Typography>
              <Flex tag="ul" direction="column" alignItems="stretch" gap={2}>
                {types.map(({ uid, name, localized }) => (
                  <li key={uid}>
                    <TypeLink
                      to={createPath(uid, {
                        journey: journey.slug,
                        ...place,
                        segments,
                        locale: localized ? query.locale : null,
                      })}
                    >
                      <Typography fontWeight="semiBold">{name}</Typography>
                      <ChevronRight aria-hidden />
                    </TypeLink>
                  </li>
                ))}
              </Flex>
            </Flex>
          )}
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
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
