/**
 * MEA measurement.
 *
 *     MEA+CT++:4'         0 what: CT bags   2 unit : value
 *     MEA+WT++KGM:80'     WT weight, in KGM or LBR
 *
 * Senders also put the count first (`MEA+CT++4'`).
 */
import { composite, part, type Segment } from "../edifact/segment.ts";

const KG_A_POUND = 0.45359237;

export type Measure = { readonly bagCount: number } | { readonly bagWeightKg: number };

export function decodeMea(segment: Segment): Measure | undefined {
  const cell = composite(segment, 2);
  const value = Number(
    [...cell]
      .reverse()
      .find((piece) => /^\d{1,6}([.,]\d+)?$/.test(piece.trim()))
      ?.replace(",", "."),
  );
  if (!Number.isFinite(value)) return undefined;
  const what = part(segment, 0).trim().toUpperCase();
  if (what === "CT") return { bagCount: value };
  if (what !== "WT") return undefined;
  const pounds = (cell[0] ?? "").trim().toUpperCase().startsWith("LB");
  return { bagWeightKg: pounds ? Math.round(value * KG_A_POUND * 10) / 10 : value };
}
