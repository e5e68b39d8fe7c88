import { Flex } from '@strapi/design-system';
import { styled } from 'styled-components';

/** Filters side by side; none is as wide as the longest name that it may show. */
export const FilterBar = styled(Flex).attrs({ role: 'group', gap: 2, wrap: 'wrap' })`
  & > * {
    max-width: min(32rem, 100%);
  }
`;
