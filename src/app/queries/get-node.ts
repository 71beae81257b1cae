/** Anything by its id: what Relay clients refetch by. */
import { kindOfId } from "#model/ids.ts";
import type { EntityKind } from "#model/kinds.ts";
import { contextOf } from "../context.ts";
import { linkById } from "../reader/link-by-id.ts";
import { getGroup } from "./groups/read-groups.ts";
import type { Reader } from "../reader/reader.ts";
import { getCase } from "./cases/read-case.ts";
import { getFinding } from "./findings.ts";
import { getIngestReport, getRun } from "./operations.ts";
import { toldJudgements } from "./person-facts.ts";
import { getRequest } from "./requests/read-requests.ts";
import { getRecord } from "./records.ts";

/** With the name of its type beside it, which not every thing knows of itself. */
export type TypedNode = object & { readonly nodeType: NodeType };

type NodeType =
  EntityKind | "Link" | "Record" | "Finding" | "Run" | "IngestReport" | "Judgement" | "Case" | "Group" | "AgencyRequest";

export async function getNode(reader: Reader, args: { id: string }): Promise<TypedNode | undefined> {
  const { id } = args;
  const kind = kindOfId(id);
  if (kind !== undefined) {
    const entity = kind === "Person" ? await reader.person(id) : await reader.entity(id);
    // Some letters begin the ids of two things: a container's and a run's.
    if (entity !== undefined) return typed(kind, entity);
  }
  if (id.includes("~")) return typed("Link", await linkById(reader, id));
  switch (id.slice(0, id.indexOf("_"))) {
    case "r":
      return typed("Record", await getRecord(reader, args));
    case "x":
      return typed("Finding", await getFinding(reader, args));
    case "u":
      return typed("Run", await getRun(reader, args));
    case "ig":
      return typed("IngestReport", await getIngestReport(reader, args));
    case "cs":
      return typed("Case", await getCase(reader, args));
    case "rq":
      return typed("AgencyRequest", await getRequest(reader, args));
    case "gr":
      return typed("Group", await getGroup(reader, id));
    case "j": {
      const judgement = (await contextOf(reader).store.judgements()).find((one) => one.id === id);
      const readable = judgement === undefined ? [] : toldJudgements(await reader.judgementsOf([judgement.left]));
      return typed(
        "Judgement",
        readable.find((one) => one.id === id),
      );
    }
    default:
      return undefined;
  }
}

function typed(nodeType: NodeType, node: object | undefined): TypedNode | undefined {
  return node === undefined ? undefined : { ...node, nodeType };
}
