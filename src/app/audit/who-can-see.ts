/** Who is told of something that has an id: asked as each of them, so that it is what each of them is told. */
import { mayDo } from "#model/users/rights.ts";
import { accessOf, type User } from "#model/users/user.ts";
import { contextOf } from "../context.ts";
import { Reader } from "../reader/reader.ts";
import { getNode } from "../queries/get-node.ts";

/** Names, sorted; undefined of what the reader is not told of either. `users`: who may come in. */
export async function whoCanSee(
  reader: Reader,
  { id, users }: { id: string; users: readonly User[] },
): Promise<string[] | undefined> {
  if ((await getNode(reader, { id })) === undefined) return undefined;
  const names: string[] = [];
  for (const user of users) {
    if (!mayDo(user.roles, "READ")) continue;
    const as = new Reader(contextOf(reader), accessOf(user, { purpose: null, case: null }));
    if ((await getNode(as, { id })) !== undefined) names.push(user.name);
  }
  return names.sort();
}
