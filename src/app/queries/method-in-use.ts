/**
 * The method that runs use: the one that was last put to use, or this version's own. What was put to use is used as it was tested or not at all:
 * where this version would make other numbers of it, or other findings, its own stands in, and that is said.
 */
import { AppError } from "#base/errors.ts";
import { readMethodFile } from "#findings/method-file.ts";
import { methodOf, type Method } from "#findings/method.ts";
import { baseRateOf } from "#findings/score.ts";
import { toldDetector, type ToldDetector } from "#model/finding.ts";
import type { KeptMethod, MethodApproval } from "#model/method.ts";
import type { Store } from "#store/port.ts";
import { contextOf } from "../context.ts";
import type { Reader } from "../reader/reader.ts";
import { allDocs } from "./all-docs.ts";
import { presentMethod } from "./present-method.ts";

export interface MethodInUse {
  readonly method: Method;
  /** Null of this version's own that nobody put to use. */
  readonly approval: MethodApproval | null;
  /** Id of the one that was put to use and is not used. */
  readonly passedOver: string | null;
}

export async function methodInUse(store: Store): Promise<MethodInUse> {
  const [last] = await store.listDocs("audit", { limit: 1, descending: true });
  if (last === undefined) return { method: presentMethod(), approval: null, passedOver: null };
  const kept = (await store.docs("settings", [last.body.method]))[0]?.body;
  const method = kept !== undefined && "settings" in kept ? asOfNow(kept) : undefined;
  if (method?.id === last.body.method) return { method, approval: last.body, passedOver: null };
  return { method: presentMethod(), approval: null, passedOver: last.body.method };
}

/** Of another version: fields that went, or another id, since something is not in it that this version needs. */
function asOfNow(kept: KeptMethod): Method | undefined {
  try {
    return methodOf(readMethodFile(JSON.stringify(kept)));
  } catch (error) {
    if (error instanceof AppError) return undefined;
    throw error;
  }
}

/** The method in use, as it is told. */
export interface ToldMethod {
  readonly id: string;
  readonly version: number | null;
  readonly priorLogit: number;
  /** Of a thousand candidates. */
  readonly baseRate: number;
  readonly scoreFloor: number;
  readonly detectors: readonly ToldDetector[];
  /** JSON of all its numbers. */
  readonly settings: string;
  readonly passedOver: string | null;
  readonly approval: MethodApproval | null;
  /** Latest first. */
  readonly approvals: readonly MethodApproval[];
}

/** Who put which to use, and why, rests on all findings: it is for those who read everything. */
export async function toldMethod(reader: Reader): Promise<ToldMethod> {
  const { store } = contextOf(reader);
  const { method, approval, passedOver } = await methodInUse(store);
  const approvals = reader.readsAll ? (await allDocs(store, "audit", { descending: true })).map(({ body }) => body) : [];
  const { id, version, settings, detectors } = method;
  return {
    ...{ id, version, passedOver, approvals },
    ...{ priorLogit: settings.priorLogit, baseRate: baseRateOf(settings.priorLogit), scoreFloor: settings.scoreFloor },
    detectors: detectors.map(toldDetector),
    settings: JSON.stringify(settings),
    approval: reader.readsAll ? approval : null,
  };
}
