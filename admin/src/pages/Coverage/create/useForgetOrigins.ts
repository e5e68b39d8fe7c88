import { useEffect } from 'react';
import { useLocation } from 'react-router-dom';
import { forgetOriginsOf } from '../../../content-manager/origins';

/** Whoever is back where an entry was created from needs no link there any more. */
export const useForgetOrigins = () => {
  const { search } = useLocation();
  useEffect(() => forgetOriginsOf(search), [search]);
};
