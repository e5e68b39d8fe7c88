/** How many gaps the widget has room for. */
export const SHOWN = 3;

interface GapPlace {
  readonly stage: string;
  readonly touchpoint: string | null;
}

export interface GapLine<T> {
  readonly gap: T;
  /** It is the person's own. */
  readonly mine: boolean;
}

const isSame = (a: GapPlace, b: GapPlace) => a.stage === b.stage && a.touchpoint === b.touchpoint;

/** The gaps to show: the person's own first, then the others; each list is ranked already. */
export const linesOf = <T extends GapPlace>(mine: readonly T[], all: readonly T[]): readonly GapLine<T>[] =>
  [
    ...mine.map((gap) => ({ gap, mine: true })),
    ...all.filter((gap) => !mine.some((own) => isSame(own, gap))).map((gap) => ({ gap, mine: false })),
  ].slice(0, SHOWN);
