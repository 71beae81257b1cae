import type { Clearance } from "./handling.ts";
import { ROLES, type Role } from "./users/rights.ts";

/** Who asks, with which clearance, and why. Every app function takes one; there is no default. */
export interface Access {
  readonly reader: string;
  readonly roles: readonly Role[];
  readonly clearance: Clearance;
  readonly purpose: string | null;
  readonly case: string | null;
}

/** The one local reader of an installation without TRAMA_USERS: reads everything, and may do everything. */
export const LOCAL_ACCESS: Access = {
  reader: "local",
  roles: ROLES,
  clearance: { all: true, tlp: "RED", agency: "", compartments: [] },
  purpose: null,
  case: null,
};
