/**
 * Whoever becomes protected by what lands, a record or a judgement, has no place in the answers of the last run from that transaction on, and
 * is not named there (docs/answers.md): findings that speak of them are told no more. The next run tells all anew.
 *
 * Who may be told of at all is a list of some thousands at most; of those of them whom the transaction touches, all that is known is read in
 * it. "Now" is the latest event that the run knew: whoever came of age since stays protected until the next run.
 */
import { isProtected } from "#model/protection.ts";
import { personIdOf } from "#model/ids.ts";
import { storedFacts } from "../stored-facts.ts";
import type { Reads, Tx } from "./connection.ts";
import type { LabelCache } from "./labels.ts";
import { identitiesOf, personsOf } from "./persons.ts";
import { readEntities, readLinksOf } from "./read.ts";

export interface PresentState {
  readonly generation: number | null;
  /** ms */
  readonly asOf: number | null;
  readonly told: readonly string[] | null;
}

/** `identities`: those of whom anything is known otherwise, or whose person is another, once all of it has been sent. */
export async function untellProtected(tx: Tx, cache: LabelCache, identities: readonly string[]): Promise<void> {
  const [present] = await tx.rows<PresentState>("read/answers");
  if (!present?.told?.length || present.asOf === null || identities.length === 0) return;
  const within: Reads = { read: (work) => work(tx) };
  // A person's name is that of one of its identities, though they may be another's by now.
  const touched = new Set([...(await personsOf(within, identities)), ...identities.map((id) => personIdOf(id))]);
  const persons = present.told.filter((id) => touched.has(id));
  if (persons.length === 0) return;
  const facts = await storedFacts(
    {
      identitiesOf: (ids) => identitiesOf(within, ids),
      entities: (ids) => readEntities(within, ids),
      linksOf: (query) => readLinksOf(within, cache, query),
    },
    persons,
  );
  const protectedNow = persons.filter((_, i) => isProtected(facts[i]!, present.asOf!));
  if (protectedNow.length > 0) tx.send("write/untell-persons", { persons: protectedNow });
}
