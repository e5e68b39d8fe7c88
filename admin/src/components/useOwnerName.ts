import { useCallback } from 'react';
import { useGetOwnersQuery } from '../services/people';
import { nameOfOwner } from './ownerChoice';

/** Names an owner: a person by name, a team as it is. Until the people are known an address stands for itself. */
export const useOwnerName = () => {
  const { data } = useGetOwnersQuery();
  return useCallback((owner: string) => nameOfOwner(owner, data), [data]);
};
