/** Sessions of the views of this page, by address: going back finds the view as it was left. The latest few are kept. */
import { SessionStore } from "./session-store.ts";

const SESSIONS_MAX = 20;
const sessions = new Map<string, SessionStore>();

export function sessionOf(address: string): SessionStore {
  const store = sessions.get(address) ?? new SessionStore();
  sessions.delete(address);
  sessions.set(address, store);
  const [oldest] = sessions.keys();
  if (sessions.size > SESSIONS_MAX && oldest !== undefined) sessions.delete(oldest);
  return store;
}
