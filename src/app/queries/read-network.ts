/**
 * The people of a network as `trama export --network --format csv` writes them, as sets that hold together: by cluster and by community.
 * Rows are those of our own export: one a line, quoted where they must be.
 */
import { listAt } from "#base/list-at.ts";
import { AppError } from "#base/errors.ts";
import type { Candidate } from "#scenario/score/candidates.ts";

const NEEDED = ["cluster", "community", "documents", "staffIds"] as const;

export function candidatesOf(text: string, path: string): Candidate[] {
  const [header, ...rows] = text.split(/\r?\n/).filter((line) => line !== "");
  const columns = cellsOf(header ?? "");
  const at = Object.fromEntries(NEEDED.map((name) => [name, columns.indexOf(name)])) as Record<(typeof NEEDED)[number], number>;
  const lacking = NEEDED.filter((name) => at[name] < 0);
  if (lacking.length > 0)
    throw new AppError(
      "BAD_INPUT",
      `${path} has no column ${lacking.join(", ")}: give the nodes that trama export --network --format csv writes`,
    );
  const sets = new Map<string, Candidate["members"][number][]>();
  for (const row of rows) {
    const cells = cellsOf(row);
    const listed = (name: (typeof NEEDED)[number]): string[] =>
      (cells[at[name]] ?? "").split("; ").filter((value) => value !== "");
    const member = { documents: listed("documents"), staff: listed("staffIds") };
    for (const of of ["CLUSTER", "COMMUNITY"] as const) {
      const id = cells[at[of === "CLUSTER" ? "cluster" : "community"]] ?? "";
      if (id !== "") listAt(sets, `${of} ${id}`).push(member);
    }
  }
  return [...sets].map(([key, members]) => ({ of: key.startsWith("CLUSTER") ? "CLUSTER" : "COMMUNITY", members }));
}

function cellsOf(line: string): string[] {
  return [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(
    ([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? "",
  );
}
