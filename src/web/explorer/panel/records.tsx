/** Records as received: where each came from, how far it is to be trusted, how it may be handled, and its own text. */
import type { AsReceivedFragment } from "../query/documents.gen.ts";
import { useMoment, useWords } from "../words/use-words.tsx";

export function Records({ records }: { readonly records: readonly AsReceivedFragment[] }) {
  const say = useWords();
  const moment = useMoment();
  if (records.length === 0) return null;
  return (
    <section className="records">
      <h3>{say("panel.records")}</h3>
      <ul>
        {records.map(({ id, source, agency, file, line, reliability, credibility, handling, receivedAt, raw }) => (
          <li key={id}>
            <p>
              <strong>{source}</strong> · {agency} · {file}:{line} · {reliability}
              {credibility}
            </p>
            <p className="handling">{handling.text}</p>
            <p className="note">{moment(receivedAt)}</p>
            {raw !== null && <pre>{raw}</pre>}
          </li>
        ))}
      </ul>
    </section>
  );
}
