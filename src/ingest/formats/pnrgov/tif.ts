/**
 * TIF traveller information.
 *
 *     TIF+LOBB+MOLLYMRS:A:1'         0 surname   1 given names with title : type : reference : with an infant
 *     TIF+DYE+ARCHER:IN:43578I'      IN infant
 *     TIF+ACME TEAM PARTY:G'         a group's name, and nobody's
 *
 * Several given names may stand behind one surname, each a traveller.
 */
import { part, type Segment } from "../edifact/segment.ts";
import type { PnrWho } from "./message.ts";

export interface TravellerName extends PnrWho {
  readonly isInfant: boolean;
}

export interface Tif {
  readonly isGroup: boolean;
  readonly names: readonly TravellerName[];
}

export function decodeTif(segment: Segment): Tif {
  const surname = part(segment, 0).trim();
  if (part(segment, 0, 1).trim().toUpperCase() === "G") return { isGroup: true, names: [] };
  const names: TravellerName[] = [];
  for (let element = 1; element < Math.max(segment.elements.length, 2); element++) {
    const [givenNames, type, ref] = [0, 1, 2].map((component) => part(segment, element, component).trim());
    if (type!.toUpperCase() === "G") return { isGroup: true, names: [] };
    if (element > 1 && givenNames === "") continue;
    names.push({ surname, givenNames: givenNames!, ref: ref!, isInfant: type!.toUpperCase() === "IN" });
  }
  return { isGroup: false, names };
}
