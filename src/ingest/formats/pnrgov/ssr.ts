/**
 * SSR special service request. Those that are read are a short list; all others (meals, health, religion among them) are not kept.
 *
 *     SSR+DOCS:HK:1:TZ:::::/P/USA/…+::43576'        0 code : status : how many : carrier : : : from : to : text   then  seat : : traveller
 *     SSR+SEAT:HK:2:DL:::LHR:JFK+15A::1+15B::2'
 */
import { composite, type Segment } from "../edifact/segment.ts";
import { isCancelled } from "./rpi.ts";
import { seatNumber } from "./ssd.ts";

export type SsrCode = "DOCS" | "DOCA" | "DOCO" | "CTCE" | "CTCM" | "SEAT" | "INFT";
const READ: ReadonlySet<string> = new Set<SsrCode>(["DOCS", "DOCA", "DOCO", "CTCE", "CTCM", "SEAT", "INFT"]);
/** Kept as received though nothing is made of them: groups, tickets, frequent flyers, that no contact is given. */
const KEPT: ReadonlySet<string> = new Set(["GRPF", "GRPS", "TKNE", "TKNA", "TKNM", "TKNO", "FQTV", "CTCR", "NSST", "RQST"]);

export interface Ssr {
  readonly code: SsrCode;
  readonly text: string;
  readonly origin: string;
  readonly destination: string;
  /** Seats and the travellers they are for; one without a seat where the segment only names a traveller. */
  readonly details: readonly { readonly seat: string; readonly ref: string }[];
  readonly ordinal: number;
}

/** Whether any of it is kept. */
export function isKeptSsr(segment: Segment): boolean {
  const code = codeOf(segment);
  return READ.has(code) || KEPT.has(code);
}

/** Undefined for what is not read, or no longer holds. */
export function decodeSsr(segment: Segment): Ssr | undefined {
  const cells = composite(segment, 0);
  const code = codeOf(segment);
  if (!READ.has(code) || isCancelled((cells[1] ?? "").trim().toUpperCase())) return undefined;
  // Lines are broken at a width, within words as well.
  const clean = (text: string): string => text.replace(/[\r\n]+/g, "").trim();
  const text = clean(cells.slice(8).join("")) || clean(cells.slice(1).find((cell) => cell.includes("/")) ?? "");
  const details = segment.elements
    .slice(1)
    .flat()
    .map((detail) => ({ seat: seatNumber(detail[0] ?? ""), ref: (detail[2] ?? "").trim() }))
    .filter(({ seat, ref }) => seat !== "" || ref !== "");
  const place = (at: number): string => (cells[at] ?? "").trim().toUpperCase();
  return { code: code as SsrCode, text, origin: place(6), destination: place(7), details, ordinal: segment.ordinal };
}

function codeOf(segment: Segment): string {
  return (composite(segment, 0)[0] ?? "").trim().toUpperCase();
}
