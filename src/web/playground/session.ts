/** Where one must sign in, the pages at `/` do that; the playground goes along with their session. */

export interface Session {
  readonly users: boolean;
  readonly signedIn: { readonly csrf: string } | null;
}

export const session: Session = await fetch("/session")
  .then((response) => response.json() as Promise<Session>)
  .catch(() => ({ users: false, signedIn: null }));

export const mustSignIn = session.users && session.signedIn === null;

/** Sent with each question; other sites' pages do not know it. */
export const ownHeaders: Readonly<Record<string, string>> =
  session.signedIn === null ? {} : { "x-trama-csrf": session.signedIn.csrf };
