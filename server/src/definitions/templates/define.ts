import type { JourneyDefinition, MomentInput, StageInput, Template, TouchpointInput } from '../../../../types';

type Channel = string;
type Phase = NonNullable<TouchpointInput['phase']>;

/** slug, name, channel, phase, impact; direct and online unless `more` says otherwise. */
export type TouchpointLine = readonly [
  slug: string,
  name: string,
  channel: Channel,
  phase: Phase,
  impact: number,
  more?: Pick<TouchpointInput, 'interaction' | 'setting'>,
];

interface Source {
  readonly slug: string;
  readonly name: string;
  readonly description: string;
  readonly stages: readonly (StageInput & { slug: string })[];
  readonly touchpoints: readonly TouchpointLine[];
  /** Pieces each cell needs: by stage, then by touchpoint; `*` is the stage as a whole. */
  readonly targets: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

const toTouchpoint = ([slug, name, channel, phase, impact, more]: TouchpointLine) => ({
  slug,
  name,
  channel,
  phase,
  impact,
  interaction: more?.interaction ?? ('direct' as const),
  setting: more?.setting ?? ('online' as const),
});

const toMoments = (targets: Source['targets']): MomentInput[] =>
  Object.entries(targets).flatMap(([stage, cells]) =>
    Object.entries(cells).map(([touchpoint, target]) => ({
      stage,
      target,
      ...(touchpoint === '*' ? {} : { touchpoint }),
    })),
  );

/** A template written as tables, turned into a journey definition. */
export const defineTemplate = ({ slug, name, description, stages, touchpoints, targets }: Source): Template => {
  const definition: JourneyDefinition = {
    name,
    slug,
    stages: [...stages],
    touchpoints: touchpoints.map(toTouchpoint),
    moments: toMoments(targets),
  };
  return { slug, description, definition };
};
