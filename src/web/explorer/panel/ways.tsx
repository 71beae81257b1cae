/** How two or more things are connected: the best ways, each step in words with the records of each, and how far was looked. */
import { useQuery } from "urql";
import { faultOf } from "../query/client.ts";
import { type ThingFragment, WaysDocument, type WaysQuery } from "../query/documents.gen.ts";
import { useWords } from "../words/use-words.tsx";
import { Records } from "./records.tsx";

export interface WaysProps {
  readonly from: string;
  readonly toAny: readonly string[];
  /** Puts a way on the canvas: its things, reports of a person as the person. */
  readonly onShow: (things: readonly ThingFragment[]) => void;
  readonly onClose: () => void;
}

type Way = WaysQuery["paths"]["paths"][number];

export function Ways({ from, toAny, onShow, onClose }: WaysProps) {
  const say = useWords();
  const [{ data, error }] = useQuery({ query: WaysDocument, variables: { input: { from, toAny: [...toAny] } } });
  const found = data?.paths;
  return (
    <article>
      <button type="button" onClick={onClose}>
        {say("ways.close")}
      </button>
      <h2>{say("ways.title")}</h2>
      {error !== undefined && <p role="alert">{faultOf(error).text ?? say("error.network")}</p>}
      {found === undefined && error === undefined && <p role="status">{say("app.loading")}</p>}
      {found?.paths.length === 0 && <p>{say("ways.none")}</p>}
      <ol className="ways">
        {found?.paths.map((way) => (
          <li
            key={thingsOf(way)
              .map(({ id }) => id)
              .join(" ")}
          >
            <p>
              {thingsOf(way)
                .map(({ label }) => label)
                .join(" – ")}
            </p>
            {!way.inOrder && <p className="note">{say("ways.notInOrder")}</p>}
            {way.alike > 0 && <p className="note">{say("ways.alike", { count: way.alike })}</p>}
            <button type="button" onClick={() => onShow(thingsOf(way))}>
              {say("ways.show")}
            </button>
            <ol>
              {way.steps.map(({ text, evidence }) => (
                <li key={text}>
                  <details>
                    <summary>{text}</summary>
                    <Records records={evidence} />
                  </details>
                </li>
              ))}
            </ol>
          </li>
        ))}
      </ol>
      {found !== undefined && (
        <p className="note">
          {say("ways.explored", { count: found.explored })}
          {(found.truncated || found.timedOut) && ` ${say("ways.truncated")}`}
          {found.hubsSkipped.length > 0 &&
            ` ${say("ways.hubs", { names: found.hubsSkipped.map(({ label }) => label).join(", ") })}`}
        </p>
      )}
    </article>
  );
}

/** Each once: a person stands for the reports of them that a way leads over. */
function thingsOf({ entities }: Way): readonly ThingFragment[] {
  const shown = entities.map((entity) => ("person" in entity ? entity.person : entity));
  return shown.filter(({ id }, i) => shown.findIndex((other) => other.id === id) === i);
}
