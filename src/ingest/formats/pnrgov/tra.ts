/**
 * TRA transport identifier: who flies what another airline sold (since 14.1).
 *
 *     TRA+DL+123:Y'   0 operating airline   1 number : class
 */
import { part, type Segment } from "../edifact/segment.ts";

export interface Operating {
  readonly carrier: string;
  readonly number: string;
}

export function decodeTra(segment: Segment): Operating {
  const carrier = part(segment, 0).trim().toUpperCase();
  const number = /^0*(\d{1,4}[A-Z]?)$/.exec(part(segment, 1).trim().toUpperCase())?.[1] ?? "";
  return { carrier: /^[A-Z0-9]{2,3}$/.test(carrier) ? carrier : "", number };
}
