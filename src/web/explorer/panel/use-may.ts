/** What whoever asks may do, as the server tells it, so that nobody is offered what would be refused. */
import { useQuery } from "urql";
import { MeDocument, type MeQuery } from "../query/documents.gen.ts";

export type Right = MeQuery["me"]["rights"][number];

/** Undefined until it is known. */
export function useMay(right: Right): boolean | undefined {
  const [{ data }] = useQuery({ query: MeDocument });
  return data?.me.rights.includes(right);
}
