/** Who is signed in, where one must be: as the server tells it, kept for the page's lifetime only. The token itself is never kept. */

interface SignedIn {
  readonly name: string;
  readonly roles: readonly string[];
  readonly csrf: string;
  readonly purpose: string | null;
  readonly case: string | null;
}

export interface SessionState {
  /** Whether one must sign in here. */
  readonly users: boolean;
  readonly signedIn: SignedIn | null;
  /** It was ended while the page was open. */
  readonly lost: boolean;
}

export type Refusal = "wrong" | "purpose" | "network";

let state: SessionState = { users: false, signedIn: null, lost: false };
const listeners = new Set<() => void>();

function become(next: SessionState): void {
  state = next;
  for (const listener of listeners) listener();
}

export const sessionState = (): SessionState => state;

export function onSession(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Called once before the first page is drawn. */
export async function beginSession(): Promise<void> {
  try {
    const response = await fetch("/session");
    if (response.ok) become({ ...((await response.json()) as Omit<SessionState, "lost">), lost: false });
  } catch {
    // The first question will say that the server does not answer.
  }
}

/** Sent with each question; other sites' pages do not know it. */
export function ownHeaders(): Record<string, string> {
  return state.signedIn === null ? {} : { "x-trama-csrf": state.signedIn.csrf };
}

export interface Errand {
  readonly purpose: string;
  readonly case: string;
}

/** Null when it is done; then the page begins anew. */
export const signIn = (token: string, errand: Errand): Promise<Refusal | null> =>
  send("/session", { token: token.trim(), ...errand });

export const goOnFor = (errand: Errand): Promise<Refusal | null> => send("/session/errand", errand);

export const signOut = (): Promise<Refusal | null> => send("/session/end", {});

/** An answer said that nobody is signed in any more. */
export function sessionLost(): void {
  if (state.users && state.signedIn !== null) become({ users: true, signedIn: null, lost: true });
}

async function send(path: string, body: object): Promise<Refusal | null> {
  try {
    const response = await fetch(path, {
      method: "POST",
      headers: { "content-type": "application/json", ...ownHeaders() },
      body: JSON.stringify(body),
    });
    if (response.ok) return null;
    return response.status === 401 || response.status === 403 ? "wrong" : response.status === 400 ? "purpose" : "network";
  } catch {
    return "network";
  }
}
