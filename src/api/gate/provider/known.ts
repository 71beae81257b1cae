/** Somebody whom the identity provider vouched for, as long as that lasts: until its word runs out, or is taken back (OpenID Connect Back-Channel Logout 1.0). */
import { nowMs } from "#base/clock.ts";
import type { User } from "#model/users/user.ts";

export interface Known {
  readonly user: User;
  /** The provider's own id of them, and of the stay that they began there, where it tells one. */
  readonly subject: string;
  readonly stay: string | null;
  /** Wall clock, ms. */
  readonly issuedAt: number;
  readonly endsAt: number;
}

/** No word is taken for longer than this after it was given, whatever it says. */
export const WORD_MAX_S = 12 * 3600;
const TIMER_MAX_MS = 60_000;

export class KnownPeople {
  readonly #known = new Set<Known>();
  readonly #listeners = new Set<() => void>();
  /** Subject or stay → until when what was issued is taken back, ms. */
  readonly #takenBack = new Map<string, number>();
  #timer: NodeJS.Timeout | undefined;

  add(known: Known): void {
    this.#known.add(known);
    this.#waitForNext();
  }

  /** Also whether it was taken back before it was ever shown here. */
  isGood({ subject, stay, issuedAt, endsAt }: Known): boolean {
    if (nowMs() >= endsAt) return false;
    const marks = [bySubject(subject), stay === null ? outsideStays(subject) : byStay(stay)];
    return !marks.some((mark) => issuedAt <= (this.#takenBack.get(mark) ?? -Infinity));
  }

  get users(): readonly User[] {
    return [...this.#known].filter((known) => this.isGood(known)).map(({ user }) => user);
  }

  /** Of what was issued until then: where a stay is told, that of it and of none; else all that was given to the subject. `at`: by the provider's clock, as `issuedAt` is. */
  takeBack({ subject, stay, at }: { readonly subject: string | null; readonly stay: string | null; readonly at: number }): void {
    for (const [mark, takenAt] of this.#takenBack) if (at - takenAt > WORD_MAX_S * 1000) this.#takenBack.delete(mark);
    const marks =
      stay === null
        ? [subject === null ? null : bySubject(subject)]
        : [byStay(stay), subject === null ? null : outsideStays(subject)];
    for (const mark of marks) if (mark !== null) this.#takenBack.set(mark, at);
    this.#look();
  }

  onChange(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  close(): void {
    clearTimeout(this.#timer);
    this.#known.clear();
    this.#listeners.clear();
  }

  #look(): void {
    for (const known of this.#known) if (!this.isGood(known)) this.#known.delete(known);
    for (const listener of this.#listeners) listener();
    this.#waitForNext();
  }

  #waitForNext(): void {
    clearTimeout(this.#timer);
    const next = Math.min(...[...this.#known].map(({ endsAt }) => endsAt));
    if (next === Infinity) return;
    this.#timer = setTimeout(() => this.#look(), Math.max(0, Math.min(next - nowMs(), TIMER_MAX_MS)));
    this.#timer.unref();
  }
}

const bySubject = (subject: string): string => `subject ${subject}`;
const outsideStays = (subject: string): string => `no stay of ${subject}`;
const byStay = (stay: string): string => `stay ${stay}`;
