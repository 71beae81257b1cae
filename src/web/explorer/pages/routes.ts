/** Addresses of the explorer. They hold ids only, which tell nothing about whom they stand for; what was typed is never in one. */
/** What of an address says how a view of the canvas is shown: `?as=map`. */
export const SHOWN_AS = "as";

export const routes = {
  home: () => "/",
  /** Things on a canvas, to begin with; a finding's members when it is a finding's id. */
  graph: (...ids: readonly string[]) => `/graph/${ids.join(",")}`,
  /** The same, shown as a map or a timeline. */
  graphAs: (view: "map" | "timeline", ...ids: readonly string[]) => `/graph/${ids.join(",")}?${SHOWN_AS}=${view}`,
  finding: (id: string) => `/finding/${id}`,
  findings: () => "/findings",
  /** Who asked what. */
  audit: () => "/audit",
  /** What agencies ask each other. */
  requests: () => "/requests",
  cases: () => "/cases",
  case: (id: string) => `/case/${id}`,
  /** A view of the canvas that somebody saved in a case. */
  caseView: (id: string, view: string) => `/case/${id}/view/${view}`,
} as const;
