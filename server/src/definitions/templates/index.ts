import type { Template } from '../../../../types';
import { customerJourney } from './customer-journey';
import { beforeDuringAfter, leanFunnel, serviceJourney } from './others';

/** The bundled templates, the default one first. */
export const TEMPLATES: readonly Template[] = [customerJourney, leanFunnel, beforeDuringAfter, serviceJourney];
