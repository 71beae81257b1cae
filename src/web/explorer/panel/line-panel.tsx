/** A line of the picture: every link between the two, each with what it rests on. */
import { useQuery } from "urql";
import { WhyLinkDocument } from "../query/documents.gen.ts";
import type { Line } from "../session/picture.ts";
import type { Graph, ShownLink } from "../session/state.ts";
import { useMoment, useWords } from "../words/use-words.tsx";
import { Records } from "./records.tsx";
import { Tie } from "./tie.tsx";

export function LinePanel({ line, graph }: { readonly line: Line; readonly graph: Graph }) {
  const say = useWords();
  const [a, b] = [graph.nodes.get(line.from)!, graph.nodes.get(line.to)!];
  return (
    <article>
      <h2>{say("panel.lines", { count: line.links.length, a: a.label, b: b.label })}</h2>
      {line.links.map((link) => (
        <OneLink key={link.id} link={link} graph={graph} open={line.links.length === 1} />
      ))}
    </article>
  );
}

function OneLink({ link, graph, open }: { readonly link: ShownLink; readonly graph: Graph; readonly open: boolean }) {
  const say = useWords();
  const moment = useMoment();
  const [{ data }] = useQuery({ query: WhyLinkDocument, variables: { id: link.id }, pause: link.kind === "TIE" });
  const why = data?.node?.__typename === "Link" ? data.node : null;
  return (
    <details open={open}>
      <summary>
        {graph.nodes.get(link.from)!.label} <em>{say(`link.${link.kind}`)}</em> {graph.nodes.get(link.to)!.label}
        {link.at !== null && ` · ${moment(link.at)}`}
      </summary>
      {link.kind === "TIE" && <Tie ends={[link.from, link.to]} />}
      {why !== null && (
        <>
          <dl>
            {why.properties.map(({ name, value }) => (
              <div key={name}>
                <dt>{name}</dt>
                <dd>{value}</dd>
              </div>
            ))}
          </dl>
          <Records records={why.records} />
        </>
      )}
    </details>
  );
}
