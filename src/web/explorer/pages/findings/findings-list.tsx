/** The rows of a page. Each is a link to the finding's own page, so that it can be opened in another tab; chosen plainly, it opens beside the list. */
import { useEffect, useRef } from "react";
import { Link } from "wouter";
import type { FindingRowFragment } from "../../query/documents.gen.ts";
import { routes } from "../routes.ts";
import { FindingFacts } from "./finding-row.tsx";

export interface FindingsListProps {
  readonly rows: readonly FindingRowFragment[];
  /** The row that keys act on. */
  readonly current: string | undefined;
  readonly opened: string | null;
  /** Counts up whenever the current row is to have the focus. */
  readonly focusing: number;
  readonly label: string;
  readonly onOpen: (id: string) => void;
}

export function FindingsList({ rows, current, opened, focusing, label, onOpen }: FindingsListProps) {
  const list = useRef<HTMLOListElement>(null);
  const there = rows.length > 0;
  const done = useRef(-1);
  useEffect(() => {
    // Once for the first rows, then when it is asked for: what is filtered by keyboard keeps the focus.
    if (!there || done.current === focusing) return;
    done.current = focusing;
    const row = list.current?.querySelector<HTMLElement>("[data-current]");
    row?.focus();
    row?.scrollIntoView({ block: "nearest" });
  }, [focusing, there]);
  return (
    <ol ref={list} className="finding-rows" aria-label={label}>
      {rows.map((finding) => (
        <li key={finding.id}>
          <Link
            href={routes.finding(finding.id)}
            className="finding-row"
            tabIndex={finding.id === current ? 0 : -1}
            data-current={finding.id === current ? "" : undefined}
            aria-current={finding.id === opened ? "true" : undefined}
            onClick={(event) => {
              if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
              event.preventDefault();
              onOpen(finding.id);
            }}
          >
            <strong>{finding.title}</strong>
            <FindingFacts finding={finding} />
          </Link>
        </li>
      ))}
    </ol>
  );
}
