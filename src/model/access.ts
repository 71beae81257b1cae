import type { Clearance } from "./handling.ts";

/** Who asks, with which clearance, and why. Every app function takes one; there is no default. */
export interface Access {
  readonly reader: string;
  readonly clearance: Clearance;
  readonly purpose: string | null;
  readonly case: string | null;
}

/** The one local reader of an installation without TRAMA_USERS: reads everything. */
export const LOCAL_ACCESS: Access = {
  reader: "local",
  clearance: { all: true, tlp: "RED", agency: "", compartments: [] },
  purpose: null,
  case: null,
};
