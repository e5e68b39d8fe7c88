import { auditingTypes } from './auditing';
import { placingTypes } from './placing';
import { planTypes } from './plan';
import { systemTypes } from './system';

/*
 * Everything is linked by strings, never by relations: numeric ids change on publish, import and transfer, slugs and
 * documentIds do not. Slugs never change once given, so a link by slug cannot break by a rename.
 */
export default { ...planTypes, ...placingTypes, ...auditingTypes, ...systemTypes };
