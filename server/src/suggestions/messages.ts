import type { Limits } from '../limits';
import type { Example, Learnt, PlanWords } from './shape';

/** What the thread is begun with. */
export interface Begin {
  readonly plan: PlanWords;
  readonly limits: Limits;
}

/** What is sent to the thread. It answers each with `taken`, so that never more than one batch is under way. */
export type ToThread =
  | { readonly kind: 'teach'; readonly batch: readonly Example[] }
  | { readonly kind: 'tryOut'; readonly batch: readonly Example[] }
  | { readonly kind: 'finish' };

export type FromThread =
  | { readonly kind: 'taken' }
  | { readonly kind: 'failed'; readonly message: string }
  | { readonly kind: 'learnt'; readonly learnt: Learnt; readonly packed: string };
