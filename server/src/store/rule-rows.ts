import type { PlacementInput, RuleAction } from '../../../types';
import type { Row } from './row';

export interface RuleRow extends Row {
  name: string | null;
  contentType: string;
  filters: Record<string, unknown> | null;
  action: RuleAction;
  placements: PlacementInput[] | null;
  position: number;
}
