/** What a cell is called where one string names it: `stage/touchpoint`, and a stage as a whole `stage`. */
export function cellName(stage: string, touchpoint: string | null): string {
  return touchpoint === null ? stage : `${stage}/${touchpoint}`;
}
