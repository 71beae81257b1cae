/** Who was reported with an offender's part in an incident that stands, as a reader may know: not once acquitted, and never somebody protected. */
import { OFFENDER_ROLES } from "#model/kinds.ts";
import { textOf } from "../../reader/prop-values.ts";
import type { Reader } from "../../reader/reader.ts";
import { allOfKind } from "../of-kind.ts";

const ENDS: ReadonlySet<string> = new Set(["ACQUITTED", "DISMISSED"]);

/** Person → ids of the incidents, sorted. An offender's part of somebody protected is not among the links that a reader is given. */
export async function reportedOffenders(reader: Reader): Promise<ReadonlyMap<string, readonly string[]>> {
  const incidents = await allOfKind(reader, "Incident");
  const found = await Promise.all(
    incidents.map(({ id }) => reader.links({ entity: id, kinds: ["INVOLVED_IN", "CHARGED_WITH"], direction: "in" })),
  );
  const offenders = new Map<string, Set<string>>();
  await Promise.all(
    incidents.map(async ({ id }, i) => {
      const { links } = found[i]!;
      const parts = await Promise.all(
        links
          .filter(({ from }) => from.startsWith("i_"))
          .map(async (link) => ({ link, person: (await reader.holderSeen(link.from)).id })),
      );
      const ended = new Set(parts.filter(({ link }) => ENDS.has(textOf(link.props, "stage") ?? "")).map(({ person }) => person));
      for (const { link, person } of parts)
        if (OFFENDER_ROLES.has(textOf(link.props, "role") ?? "") && !ended.has(person))
          offenders.set(person, (offenders.get(person) ?? new Set()).add(id));
    }),
  );
  return new Map([...offenders].map(([person, ids]) => [person, [...ids].sort()]));
}
