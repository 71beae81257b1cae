/**
 * COM ways to reach someone.
 *
 *     COM+0148642106:TE+0148643999:FX'   each element   value : TE phone, FX fax, EM e-mail
 */
import { composites, type Segment } from "../edifact/segment.ts";
import type { PaxlstContact } from "./message.ts";

const CONTACTS_MAX = 3;

export function decodeCom(segment: Segment): PaxlstContact[] {
  return composites(segment, 0)
    .slice(0, CONTACTS_MAX)
    .flatMap(([value = "", channel = ""]): PaxlstContact[] => {
      if (value.trim() === "") return [];
      if (channel.trim().toUpperCase() === "TE") return [{ type: "PHONE", value: value.trim() }];
      return channel.trim().toUpperCase() === "EM" ? [{ type: "EMAIL", value: value.trim() }] : [];
    });
}
