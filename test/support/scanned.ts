import type { Props, PropValue } from "#model/record.ts";
import type { ScanFilter, Store } from "#store/port.ts";

/** What a scan gives, as lines in order; the scan's own numbers and those of label sets left out. */
export async function scanned(store: Store, filter: ScanFilter = {}): Promise<string[]> {
  const ids = new Map<number, string>();
  const lines: string[] = [];
  const visit: Parameters<Store["scan"]>[0] = {
    entities: (page) =>
      page.forEach(({ ref, id, natural, intrinsic, assertions }) => {
        ids.set(ref, id);
        const said = assertions.map(({ props }) => props).filter((props) => Object.keys(props).length > 0);
        lines.push(JSON.stringify([id, natural, sortedProps(intrinsic), said.map(sortedProps)]));
      }),
    links: (page) =>
      page.forEach(({ kind, from, to, at, until, props }) =>
        lines.push(JSON.stringify([kind, ids.get(from), ids.get(to), at, until, sortedProps(props)])),
      ),
  };
  await store.scan(visit, filter);
  return lines.sort();
}

function sortedProps(props: Props): [string, PropValue][] {
  return Object.entries(props).sort(([a], [b]) => (a < b ? -1 : 1));
}
