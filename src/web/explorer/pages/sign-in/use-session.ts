import { useSyncExternalStore } from "react";
import { onSession, type SessionState, sessionState } from "../../query/signed-in.ts";

export function useSession(): SessionState {
  return useSyncExternalStore(onSession, sessionState);
}
