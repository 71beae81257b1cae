/**
 * The records to check first: the fewest, taken one by one, so that each reason without which a finding would not be one rests on one of them
 * (greedy cover, Chvátal 1979, doi:10.1287/moor.4.3.233). If they are wrong, so may the finding be.
 */
import { order } from "#base/order.ts";

/** `cited`: record ids of each of these reasons. Those that most of the reasons rest on first; ties by id. */
export function recordsToCheckFirst(cited: readonly (readonly string[])[]): string[] {
  const first: string[] = [];
  let open = cited.filter((records) => records.length > 0);
  while (open.length > 0) {
    const counts = new Map<string, number>();
    for (const records of open) for (const record of new Set(records)) counts.set(record, (counts.get(record) ?? 0) + 1);
    const [[best]] = [...counts].sort(
      order<[string, number]>(
        ([, count]) => count,
        ([record]) => record,
      ),
    ) as [[string, number], ...[string, number][]];
    first.push(best);
    open = open.filter((records) => !records.includes(best));
  }
  return first;
}
