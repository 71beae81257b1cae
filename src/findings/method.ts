/**
 * The name of a method: a hash of the tables of weights, the other settings, the ordered list of detectors and the number of the rules. Equal numbers have equal
 * ids; a number that is another has another id. Texts and what a reason cites are for readers and change no score, so they are left out.
 */
import { createHash } from "node:crypto";
import type { KeptMethod } from "#model/method.ts";
import { DETECTORS } from "./detectors.ts";
import { METHOD_VERSIONS } from "./method-versions.ts";
import type { DetectionSettings } from "./settings.ts";

export interface Method extends KeptMethod {
  readonly settings: DetectionSettings;
}

/** Raised when a rule in the code comes to answer otherwise though no number in the tables changed. */
const RULES = 10;

export const FOR_READERS: ReadonlySet<string> = new Set(["text", "textBefore", "cites"]);

export function methodOf(settings: DetectionSettings, detectors: readonly string[] = DETECTORS.map(({ id }) => id)): Method {
  const numbers = JSON.stringify({ rules: RULES, settings, detectors }, ordered);
  const id = `m_${createHash("sha256").update(numbers).digest("hex").slice(0, 28)}`;
  const version = METHOD_VERSIONS.find((released) => released.id === id)?.version ?? null;
  return { id, version, detectors, settings };
}

/** Keys in order, so that a table means the same however its rows are written. */
function ordered(_key: string, value: unknown): unknown {
  if (value === null || typeof value !== "object" || Array.isArray(value)) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => !FOR_READERS.has(key))
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}
