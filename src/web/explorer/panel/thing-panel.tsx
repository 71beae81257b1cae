/** A thing: what it is, what it is linked with, and the records behind it. */
import { useQuery } from "urql";
import { type ThingFragment, WhyThingDocument } from "../query/documents.gen.ts";
import { countNeighbours } from "../session/shown.ts";
import type { Graph, ShownNode } from "../session/state.ts";
import { useWords } from "../words/use-words.tsx";
import { PersonCard } from "./person-card.tsx";
import { Records } from "./records.tsx";

export interface ThingPanelProps {
  readonly thing: ShownNode;
  readonly graph: Graph;
  readonly onExpand: () => void;
  /** Asked of people. */
  readonly onTimeline: () => void;
  /** Who holds the reports of this person after a judgement. */
  readonly onJudged: (persons: readonly ThingFragment[]) => void;
  readonly findingAddress: (id: string) => string;
}

export function ThingPanel({ thing, graph, onExpand, onTimeline, onJudged, findingAddress }: ThingPanelProps) {
  const say = useWords();
  const [{ data }] = useQuery({ query: WhyThingDocument, variables: { id: thing.id } });
  const counted = countNeighbours(graph, thing.id);
  const entity = data?.entity ?? null;
  return (
    <article>
      <p className="kind">{say(`kind.${thing.kind}`)}</p>
      <h2>{thing.label}</h2>
      {thing.natural !== thing.label && <p className="natural">{thing.natural}</p>}
      {entity !== null && (
        <p className="note">{entity.stub ? say("panel.stub") : say("panel.sources", { count: entity.corroboration })}</p>
      )}
      <h3>{say("panel.groups")}</h3>
      {counted === null
        ? entity !== null && (
            <ul className="groups">
              {entity.neighbourCounts.map(({ kind, direction, count }) => (
                <li key={`${kind} ${direction}`}>
                  {direction === "OUT" ? "→" : "←"} {say(`link.${kind}`)}: {count}
                </li>
              ))}
            </ul>
          )
        : counted.groups.map(({ group, shown }) => (
            <p key={`${group.linkKind} ${group.direction} ${group.nodeKind}`} className="group">
              {group.direction === "OUT" ? "→" : "←"} {say(`link.${group.linkKind}`)} · {say(`kind.${group.nodeKind}`)}:{" "}
              {say("panel.group", { shown, total: group.total })}
            </p>
          ))}
      {graph.expansions.get(thing.id)?.truncated === true && <p className="note">{say("graph.truncated")}</p>}
      {(counted === null || counted.rest > 0) && (
        <button type="button" onClick={onExpand}>
          {counted === null ? say("graph.expand") : say("graph.more")}
        </button>
      )}
      {thing.kind === "PERSON" && (
        <button type="button" onClick={onTimeline}>
          {say("graph.timeline")}
        </button>
      )}
      {thing.kind === "PERSON" && <PersonCard id={thing.id} onJudged={onJudged} findingAddress={findingAddress} />}
      {entity !== null && <Records records={entity.records.edges.map(({ node }) => node)} />}
    </article>
  );
}
