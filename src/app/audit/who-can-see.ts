/** Who is told of something that has an id: asked as each of them, so that it is what each of them is told. */
import { mayDo } from "#model/users/rights.ts";
import { accessOf, type User } from "#model/users/user.ts";
import { contextOf } from "../context.ts";
import { Reader } from "../reader/reader.ts";
import { getNode } from "../queries/get-node.ts";
import { getRequest } from "../queries/requests/read-requests.ts";

/** Names, sorted; undefined of what the reader is not told of either. `users`: who may come in. */
export async function whoCanSee(
  reader: Reader,
  { id, users }: { id: string; users: readonly User[] },
): Promise<string[] | undefined> {
  const node = await getNode(reader, { id });
  if (node === undefined) return undefined;
  const unnamed = node.nodeType === "AgencyRequest" ? await otherAgency(reader, id) : null;
  const names: string[] = [];
  for (const user of users) {
    if (!mayDo(user.roles, "READ") || user.clearance.agency === unnamed) continue;
    const as = new Reader(contextOf(reader), accessOf(user, { purpose: null, case: null }));
    if ((await getNode(as, { id })) !== undefined) names.push(user.name);
  }
  return names.sort();
}

/** Of a request each agency names its own people alone. Null to whoever reads everything. */
async function otherAgency(reader: Reader, id: string): Promise<string | null> {
  const request = await getRequest(reader, { id });
  if (request === undefined || reader.readsAll) return null;
  return request.box === "SENT" ? request.to : request.from;
}
