/** A good answer, as text, so that nobody's changes to what he was given show up in what another is given. */
export interface KeptAnswer {
  readonly text: string;
  readonly etag: string | null;
  /** When the server last confirmed it; milliseconds since the epoch. */
  readonly at: number;
}

/** A request that is under way. */
export interface UnderWay {
  readonly key: string;
  /** Whether the answer was forgotten since the request was sent; what it brings is then older than that. */
  outdated?: boolean;
}

/** The last good answer by what was asked: the URL of a GET. It belongs to one client, and so to one token. */
export interface KeptAnswers {
  get(key: string | undefined): KeptAnswer | undefined;
  /** Begins a request; to be ended, whatever comes of it. */
  begin(key: string): UnderWay;
  end(request: UnderWay): void;
  /** Keeps what a request has brought, unless the answer was forgotten while it was under way. */
  keep(request: UnderWay, answer: KeptAnswer): void;
  /** Forgets an answer, and what the requests for it bring that are under way. */
  forget(key: string): void;
}

/** How many answers a client remembers; those that were last good the longest ago are forgotten first. */
const MAX_ANSWERS = 100;

/** Remembers nothing yet. */
export function createKeptAnswers(): KeptAnswers {
  const answers = new Map<string | undefined, KeptAnswer>();
  const underWay = new Set<UnderWay>();
  return {
    get: (key) => answers.get(key),
    begin(key) {
      const request = { key };
      underWay.add(request);
      return request;
    },
    end: (request) => void underWay.delete(request),
    keep({ key, outdated }, answer) {
      if (outdated) return;
      answers.delete(key);
      answers.set(key, answer);
      for (const oldest of answers.keys()) {
        if (answers.size <= MAX_ANSWERS) return;
        answers.delete(oldest);
      }
    },
    forget(key) {
      answers.delete(key);
      for (const request of underWay) if (request.key === key) request.outdated = true;
    },
  };
}
