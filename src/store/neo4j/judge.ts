/** Acts on who is who. */
import { AppError } from "#base/errors.ts";
import type { JudgingAct } from "../port.ts";
import type { Connection } from "./connection.ts";
import { putDocsWithin } from "./docs.ts";
import type { LabelCache } from "./labels.ts";
import { lastJudged, writeJudgements, writePersons } from "./persons.ts";
import { untellProtected } from "./untell.ts";
import { writeLocked } from "./write.ts";

/** Under the writers' lock, without which two acts at once would each see that there was none. */
export async function judge(connection: Connection, cache: LabelCache, act: JudgingAct): Promise<number> {
  return writeLocked(connection, cache, async ({ tx, feed }) => {
    if ((await lastJudged(tx)) !== act.judgedSeq) throw new AppError("CHANGED_MEANWHILE");
    await writeJudgements(tx, [...act.ruled, ...act.said]);
    if (act.dropped.length > 0) tx.send("write/drop-rule-judgements", { ids: act.dropped });
    if (act.persons.length > 0) await writePersons(tx, act.persons);
    await untellProtected(
      tx,
      cache,
      act.persons.map(({ identity }) => identity),
    );
    await putDocsWithin(tx, act.docs);
    return feed({ at: act.at, kind: "JUDGE", source: null, count: act.said.length + act.persons.length });
  });
}
