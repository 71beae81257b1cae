/** A worker's exposure to flights of interest, against what the worker's own roster leads one to expect (design, "Insiders"). */
import type { Access } from "#model/access.ts";
import type { AppContext } from "../context.ts";
import type { DescribedFinding } from "./describe-findings.ts";
import { findingsOfPerson } from "./findings.ts";
import { viewOf } from "./view.ts";
import type { Person } from "./visible.ts";

export interface Exposure {
  readonly observed: number;
  readonly expected: number;
  readonly pValue: number | null;
  readonly finding: DescribedFinding | null;
}

/** From the reasons of the worker's findings; null for everyone who has none, and for the protected. */
export async function exposureOf(context: AppContext, access: Access, args: { person: Person }): Promise<Exposure | null> {
  if (await viewOf(context, access).isProtected(args.person.id)) return null;
  for (const finding of await findingsOfPerson(context, access, args)) {
    for (const { params } of finding.reasons) {
      const { observed, expected, p } = params;
      if (typeof observed === "number" && typeof expected === "number") {
        return { observed, expected, pValue: typeof p === "number" ? p : null, finding };
      }
    }
  }
  return null;
}
