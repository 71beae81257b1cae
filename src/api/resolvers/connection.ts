/** Pages of `app` as Relay connections. A cursor is signed for the list it is of: the field and what it hangs on. */
import type { Page, PageArgs } from "#app/answers/page.ts";
import type { Request } from "../request.ts";

export interface ConnectionArgs {
  readonly first: number;
  readonly after?: string | null;
}

export async function connection<T>(
  request: Request,
  list: string,
  args: ConnectionArgs,
  read: (page: PageArgs) => Promise<Page<T>>,
): Promise<unknown> {
  const after = args.after === undefined || args.after === null ? null : request.cursors.decode(list, args.after);
  const page = await read({ first: args.first, after });
  const edges = page.items.map(({ key, node }) => ({ cursor: request.cursors.encode(list, key), node }));
  return {
    ...page,
    edges,
    pageInfo: {
      hasNextPage: page.hasNextPage,
      hasPreviousPage: page.hasPreviousPage,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
  };
}
