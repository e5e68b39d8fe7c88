/** A good answer, as text, so that nobody's changes to what he was given show up in what another is given. */
export interface KeptAnswer {
  readonly text: string;
  readonly etag: string | null;
  /** When the server last stood by it; milliseconds since the epoch. */
  readonly at: number;
}

/** How many answers a client remembers; those that were last good the longest ago are forgotten first. */
const MAX_ANSWERS = 100;

/** The last good answer by URL. It belongs to one client, and so to one token. */
export class KeptAnswers {
  private readonly answers = new Map<string, KeptAnswer>();

  get(url: string): KeptAnswer | undefined {
    return this.answers.get(url);
  }

  keep(url: string, answer: KeptAnswer): void {
    this.answers.delete(url);
    this.answers.set(url, answer);
    for (const oldest of this.answers.keys()) {
      if (this.answers.size <= MAX_ANSWERS) return;
      this.answers.delete(oldest);
    }
  }

  forget(url: string): void {
    this.answers.delete(url);
  }
}
