import { Flex, Link, Typography } from '@strapi/design-system';
import { WarningCircle } from '@strapi/icons';
import { NavLink } from 'react-router-dom';
import type { Setup, SiteSight } from '../../../types';
import { accessPath } from '../utils/links';
import { useText } from '../utils/useText';
import { useSiteCaller } from './useSiteCaller';

interface SiteNoticeProps {
  readonly site: SiteSight;
  readonly setup: Setup;
}

/** Says what never reaches the site, since its caller may not read it, and where to give access or who can. Nothing where all does. */
export const SiteNotice = ({ site, setup }: SiteNoticeProps) => {
  const text = useText();
  const sentence = useSiteSentence()(site, setup);
  if (!sentence) return null;
  return (
    <Flex role="status" background="warning100" borderColor="warning200" hasRadius gap={3} wrap="wrap" padding={4}>
      <WarningCircle fill="warning600" aria-hidden />
      <Typography textColor="neutral800">{sentence}</Typography>
      {setup.permissions.settings ? (
        <Link tag={NavLink} to={accessPath}>
          {text('site.giveAccess')}
        </Link>
      ) : (
        <Typography textColor="neutral600">{text('site.whoCan')}</Typography>
      )}
    </Flex>
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
