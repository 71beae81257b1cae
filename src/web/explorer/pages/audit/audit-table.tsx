import { Link } from "wouter";
import type { AuditEntriesQuery } from "../../query/documents.gen.ts";
import { useMoment, useWords } from "../../words/use-words.tsx";
import { routes } from "../routes.ts";

type Entry = AuditEntriesQuery["auditEntries"]["edges"][number]["node"];

/** More at once are no picture; the first of them say what the rest is. */
const DRAWN_MAX = 50;

export function AuditTable({ entries }: { readonly entries: readonly Entry[] }) {
  const say = useWords();
  const moment = useMoment();
  return (
    <table>
      <thead>
        <tr>
          {(["seq", "at", "reader", "operation", "things", "purpose", "outcome"] as const).map((column) => (
            <th key={column} scope="col">
              {say(`audit.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {entries.map(({ seq, at, reader, via, operation, ids, idsMore, labels, purpose, case: under, outcome }) => (
          <tr key={seq}>
            <th scope="row">{seq}</th>
            <td>{moment(at)}</td>
            <td>{reader}</td>
            <td>
              <code>{operation.join(" ")}</code> {say(`audit.via.${via}`)}
            </td>
            <td title={labels.join(", ")}>
              {ids.length === 0 ? "0" : <Link href={routes.graph(...ids.slice(0, DRAWN_MAX))}>{ids.length + idsMore}</Link>}
            </td>
            <td>{[under, purpose].filter((text) => text !== null).join(" · ")}</td>
            <td>{outcome}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
