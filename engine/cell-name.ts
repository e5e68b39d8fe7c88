/** What a cell is called where one string names it: `stage/touchpoint`, and a stage as a whole `stage`. */
export function cellName(stage: string, touchpoint: string | null): string {
  return touchpoint === null ? stage : `${stage}/${touchpoint}`;
}

/** A cell among those of all journeys; without a journey it is the default one's. */
interface NamedPlace {
  readonly journey?: string;
  readonly stage: string;
  readonly touchpoint?: string | null;
}

/** The same among all journeys: `journey/stage/touchpoint`, and a stage as a whole `journey/stage/`. No slug holds a slash. */
export function placeKey({ journey, stage, touchpoint }: NamedPlace): string {
  return `${journey ?? ''}/${stage}/${touchpoint ?? ''}`;
}
