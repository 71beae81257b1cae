/** What users may do, by their roles. What they may see is another matter: that goes by clearance (handling.ts) whatever the role. */

export const ROLES = ["analyst", "investigator", "supervisor", "administrator", "service"] as const;
export type Role = (typeof ROLES)[number];

/**
 * READ: ask about the data. KEEP: keep cases and plans. DECIDE: judge findings and identities. APPROVE: put a method to use. CONVENE: open closed
 * groups, and say who is in them. AUDIT: read who asked what. RUN: ingest, detect, take back a source. OPERATE: look after the store as a whole, and what operators look at.
 */
export const RIGHTS = ["READ", "KEEP", "DECIDE", "APPROVE", "CONVENE", "AUDIT", "RUN", "OPERATE"] as const;
export type Right = (typeof RIGHTS)[number];

/** Whoever looks after the machine has no need to read what is on it, and whoever reads has none to change how it comes about. */
export const RIGHTS_OF: Readonly<Record<Role, readonly Right[]>> = {
  analyst: ["READ", "KEEP"],
  investigator: ["READ", "KEEP", "DECIDE"],
  supervisor: ["READ", "KEEP", "DECIDE", "APPROVE", "CONVENE", "AUDIT", "RUN"],
  administrator: ["RUN", "OPERATE"],
  service: ["READ", "RUN"],
};

/** These look at persons: each request says what for. */
const PERSONAL: ReadonlySet<Right> = new Set(["READ", "KEEP", "DECIDE"]);

export function mayDo(roles: readonly Role[], right: Right): boolean {
  return roles.some((role) => RIGHTS_OF[role].includes(right));
}

export function needsPurpose(right: Right): boolean {
  return PERSONAL.has(right);
}

/** Whose roles let them. */
export function rolesWith(right: Right): readonly Role[] {
  return ROLES.filter((role) => RIGHTS_OF[role].includes(right));
}
