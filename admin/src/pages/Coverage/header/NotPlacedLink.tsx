import { Typography } from '@strapi/design-system';
import { Link } from 'react-router-dom';
import { styled } from 'styled-components';
import type { CoverageQuery } from '../../../../../types';
import { useTouchpointsUnplacedQuery } from '../../../services/inventory/unplaced';
import { useText } from '../../../utils/useText';
import { notPlacedPath } from '../model/notPlaced';

/** How much content no journey counts, and the way to it. Nothing where there is none. */
export const NotPlacedLink = ({ query: { locale, contentTypes } }: { readonly query: CoverageQuery }) => {
  const text = useText();
  const { data } = useTouchpointsUnplacedQuery(
    { contentTypes, locale, page: 1, pageSize: 1 },
    { refetchOnMountOrArgChange: true },
  );
  const count = data?.meta.pagination.total ?? 0;
  if (count === 0) return null;
  return (
    <Typography variant="pi">
      <Quiet to={notPlacedPath({ locale, contentTypes })}>{text('coverage.notPlaced', { count })}</Quiet>
    </Typography>
  );
};

const Quiet = styled(Link)`
  color: ${({ theme }) => theme.colors.neutral600};

  &:hover {
    color: ${({ theme }) => theme.colors.primary600};
  }
`;
