import type { Grant, Setup } from '../../../types';

/** The grant that lets whoever the site reads as read a content type. */
export const typeGrant = ({ settings: { siteReader } }: Setup, uid: string): Grant =>
  siteReader
    ? { grant: 'tokenTypes', token: siteReader.token, contentTypes: [uid] }
    : { grant: 'publicTypes', contentTypes: [uid] };
