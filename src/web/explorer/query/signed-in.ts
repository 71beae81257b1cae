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
  /** By a token, and by the identity provider of that name. */
  readonly tokens: boolean;
  readonly provider: string | null;
  readonly signedIn: SignedIn | null;
  /** What came of signing in at the provider, where nothing did. */
  readonly refused: Refusal | null;
  /** It was ended while the page was open. */
  readonly lost: boolean;
}

export type Refusal = "wrong" | "purpose" | "network" | "provider" | "unknown";
/** Null when it is done, and the page is to begin anew; "leaving" when the browser goes on elsewhere. */
export type Sent = Refusal | "leaving" | null;

let state: SessionState = { users: false, tokens: false, provider: null, signedIn: null, refused: null, lost: false };
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
    if (response.ok)
      become({ ...((await response.json()) as Omit<SessionState, "refused" | "lost">), refused: refusedBefore(), lost: false });
  } catch {
    // The first question will say that the server does not answer.
  }
}

/** As the way back from the provider tells it in the address, where it does not stay. */
function refusedBefore(): Refusal | null {
  const told = new URLSearchParams(location.search).get("refused");
  if (told !== "provider" && told !== "unknown") return null;
  history.replaceState(null, "", location.pathname);
  return told;
}

/** Sent with each question; other sites' pages do not know it. */
export function ownHeaders(): Record<string, string> {
  return state.signedIn === null ? {} : { "x-trama-csrf": state.signedIn.csrf };
}

export interface Errand {
  readonly purpose: string;
  readonly case: string;
}

export const signIn = (token: string, errand: Errand): Promise<Sent> => send("/session", { token: token.trim(), ...errand });

/** The page that is open now is opened again by the way back. */
export const signInAtProvider = (errand: Errand): Promise<Sent> =>
  send("/session/provider", { ...errand, back: location.pathname + location.search });

export const goOnFor = (errand: Errand): Promise<Sent> => send("/session/errand", errand);

export const signOut = (): Promise<Sent> => send("/session/end", {});

/** An answer said that nobody is signed in any more. */
export function sessionLost(): void {
  if (state.users && state.signedIn !== null) become({ ...state, signedIn: null, lost: true });
}

async function send(path: string, body: object): Promise<Sent> {
  try {
    const response = await fetch(path, {
      method: "POST",
      headers: { "content-type": "application/json", ...ownHeaders() },
      body: JSON.stringify(body),
    });
    if (response.ok) {
      const { goTo } = (await response.json()) as { readonly goTo?: string };
      if (goTo === undefined) return null;
      location.assign(goTo);
      return "leaving";
    }
    return response.status === 401 || response.status === 403
      ? "wrong"
      : response.status === 400
        ? "purpose"
        : path === "/session/provider"
          ? "provider"
          : "network";
  } catch {
    return "network";
  }
}
