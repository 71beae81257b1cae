/** Pages of `app` as Relay connections. A cursor is signed for the list it is of: the field and what it hangs on. */
import type { Bounds, Page, PageArgs } from "#app/answers/page.ts";
import type { Request } from "../request.ts";
import type { ApiPageInfo } from "../schema-types.gen.ts";

export interface ConnectionArgs {
  readonly first: number;
  readonly after?: string | null;
}

/** What every connection of the schema has; `Bounds` are asked for where looking ends at a limit. */
export interface Connection<T> extends Bounds {
  readonly totalCount: number;
  readonly edges: readonly { readonly cursor: string; readonly node: T }[];
  readonly pageInfo: ApiPageInfo;
}

export async function connection<T>(
  request: Request,
  list: string,
  args: ConnectionArgs,
  read: (page: PageArgs) => Promise<Page<T>>,
): Promise<Connection<T>> {
  const after = args.after === undefined || args.after === null ? null : request.cursors.decode(list, args.after);
  const { items, hasNextPage, hasPreviousPage, ...page } = await read({ first: args.first, after });
  const edges = items.map(({ key, node }) => ({ cursor: request.cursors.encode(list, key), node }));
  const [startCursor, endCursor] = [edges[0]?.cursor ?? null, edges.at(-1)?.cursor ?? null];
  return { ...page, edges, pageInfo: { hasNextPage, hasPreviousPage, startCursor, endCursor } };
}
