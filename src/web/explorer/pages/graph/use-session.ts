/** The session of a view and what is visible of it. */
import { useMemo, useSyncExternalStore } from "react";
import type { SessionStore } from "../../session/session-store.ts";
import { visibleOf, type Visible } from "../../session/shown.ts";
import type { Session } from "../../session/state.ts";

export function useSession(store: SessionStore): { readonly session: Session; readonly visible: Visible } {
  const session = useSyncExternalStore(store.subscribe, store.current);
  const visible = useMemo(() => visibleOf(session.graph), [session.graph]);
  return { session, visible };
}
