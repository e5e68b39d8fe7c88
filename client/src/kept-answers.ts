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
  readonly outdated: boolean;
}

/** How many answers a client remembers; those that were last good the longest ago are forgotten first. */
const MAX_ANSWERS = 100;

/** The last good answer by what was asked: the URL of a GET. It belongs to one client, and so to one token. */
export class KeptAnswers {
  private readonly answers = new Map<string, KeptAnswer>();
  private readonly underWay = new Set<{ key: string; outdated: boolean }>();

  get(key: string): KeptAnswer | undefined {
    return this.answers.get(key);
  }

  /** Begins a request; to be ended with {@link end}, whatever comes of it. */
  begin(key: string): UnderWay {
    const request = { key, outdated: false };
    this.underWay.add(request);
    return request;
  }

  end(request: UnderWay): void {
    this.underWay.delete(request);
  }

  /** Keeps what a request has brought, unless the answer was forgotten while it was under way. */
  keep({ key, outdated }: UnderWay, answer: KeptAnswer): void {
    if (outdated) return;
    this.answers.delete(key);
    this.answers.set(key, answer);
    for (const oldest of this.answers.keys()) {
      if (this.answers.size <= MAX_ANSWERS) return;
      this.answers.delete(oldest);
    }
  }

  /** Forgets an answer, and what the requests for it bring that are under way. */
  forget(key: string): void {
    this.answers.delete(key);
    for (const request of this.underWay) if (request.key === key) request.outdated = true;
  }
}
