import type { EntityKind } from "#model/kinds.ts";

/** Kinds that a file should have described: one of them that is only mentioned is a stub (port.ts). */
export const STUB_KINDS: ReadonlySet<EntityKind> = new Set<EntityKind>(["Flight", "Incident", "Booking", "Consignment"]);
