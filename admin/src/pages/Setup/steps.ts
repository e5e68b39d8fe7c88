import type { Setup } from '../../../../types';

/** The guide's steps, in their order. */
export const STEPS = ['journey', 'types', 'access', 'placement'] as const;
export type Step = (typeof STEPS)[number];

/** Other tokens do not count: every Strapi has some that may read everything, whether or not anybody uses them. */
const accessDone = (setup: Setup) => {
  const { roles, site } = setup.access;
  const someoneEdits = roles.length === 0 || roles.some(({ canPlace }) => canPlace);
  return setup.settings.guideClosed || (someoneEdits && site.mayAsk && site.unreadable.length === 0);
};

/** Whether a step is done, from what the server knows: the guide can be left and resumed at any time, by anybody. */
export const isDone: Record<Step, (setup: Setup) => boolean> = {
  journey: ({ journeys }) => journeys > 0,
  types: ({ settings, contentTypesLocked }) => contentTypesLocked || settings.contentTypes !== null,
  access: accessDone,
  placement: ({ placements }) => placements > 0,
};

/** The first step that is not done; `null` when all are. */
export const currentStep = (setup: Setup): Step | null => STEPS.find((step) => !isDone[step](setup)) ?? null;

/** Where the first placement can be made: an included content type that the caller can read, with entries if any has. */
export const firstType = ({ contentTypes }: Setup) => {
  const open = contentTypes.filter(({ participates, canRead }) => participates && canRead);
  return (
    open.find(({ suggested, entries }) => suggested && entries > 0) ??
    open.find(({ entries }) => entries > 0) ??
    open[0]
  );
};
