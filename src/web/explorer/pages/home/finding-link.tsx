/** A finding in a few lines, which lead to it. */
import { Link } from "wouter";
import type { FindingRowFragment } from "../../query/documents.gen.ts";
import { FindingFacts } from "../findings/finding-row.tsx";
import { routes } from "../routes.ts";

export function FindingLink({ finding, more }: { readonly finding: FindingRowFragment; readonly more?: string }) {
  return (
    <Link href={routes.finding(finding.id)} className="finding-row">
      <strong>{finding.title}</strong>
      <FindingFacts finding={finding} />
      {more !== undefined && <span className="facts quiet">{more}</span>}
    </Link>
  );
}
