import type { cellContract, coverageContract, exportContract, gapContract, optionContract } from '../../../types';
import { adminRoutes } from './admin-routes';

export default adminRoutes<
  typeof coverageContract & typeof cellContract & typeof exportContract & typeof gapContract & typeof optionContract
>({
  'GET /placements/options': ['adminPlacement.options', 'read'],
  'GET /coverage': ['adminCoverage.find', 'read'],
  'GET /coverage/cell': ['adminCoverage.cell', 'read'],
  'GET /coverage/export': ['adminExport.find', 'read'],
  'GET /gaps': ['adminCoverage.gaps', 'read'],
});
