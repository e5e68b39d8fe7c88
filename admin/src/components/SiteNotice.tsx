import { Link, Typography } from '@strapi/design-system';
import type { ReactNode } from 'react';
import { NavLink } from 'react-router-dom';
import type { Setup, SiteSight } from '../../../types';
import { PERMISSION_NAMES } from '../../../types/defaults';
import { accessPath } from '../utils/links';
import { useText } from '../utils/useText';
import { NoticeLine } from './NoticeLine';
import { useSiteCaller } from './useSiteCaller';

interface SiteNoticeProps {
  readonly site: SiteSight;
  readonly setup: Setup;
}

/** Says what never reaches the site, since its caller may not read it, and where to give access or who can. Nothing where all does. */
export const SiteNotice = ({ site, setup }: SiteNoticeProps) => {
  const sentence = useSiteSentence()(site, setup);
  return sentence && <NoticeLine action={<SiteAction setup={setup} />}>{sentence}</NoticeLine>;
};

/** Where to give access, or who can. */
export const SiteAction = ({ setup }: Pick<SiteNoticeProps, 'setup'>): ReactNode => {
  const text = useText();
  if (setup.permissions.settings)
    return (
      <Link tag={NavLink} to={accessPath}>
        {text('site.giveAccess')}
      </Link>
    );
  return (
    <Typography variant="pi" textColor="neutral600">
      {text('site.whoCan', { permission: PERMISSION_NAMES.settings })}
    </Typography>
  );
};

/** The sentence of it; `null` where nothing is missing. */
export const useSiteSentence = () => {
  const text = useText();
  const callerOf = useSiteCaller();
  return ({ caller, mayAsk, unreadable }: SiteSight, setup: Setup): string | null => {
    const who = callerOf(setup);
    if (caller.state !== 'ok') return text(`site.${caller.state}.${caller.kind}`, { who });
    if (!mayAsk) return text('site.mayNotAsk', { who });
    if (unreadable.length === 0) return null;
    return text('site.unreadable', {
      who,
      names: unreadable.map(({ name }) => name).join(', '),
      count: unreadable.length,
    });
  };
};
