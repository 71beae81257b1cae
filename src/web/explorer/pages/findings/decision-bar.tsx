/** What a person decides about a finding, and why. Nothing is recorded before a second step, so that no slip of a finger decides. */
import { useRef, useState } from "react";
import { useMutation } from "urql";
import { DecideDocument } from "../../query/documents.gen.ts";
import { useMay } from "../../panel/use-may.ts";
import { useWords } from "../../words/use-words.tsx";
import { Fault } from "../fault.tsx";
import { DECISION_KEYS, DECISIONS, type Decided, needsReason } from "./decision-keys.ts";

export interface DecisionBarProps {
  readonly id: string;
  /** What is being asked for; null before anything is. */
  readonly asking: Decided | null;
  readonly onAsk: (decided: Decided | null) => void;
  readonly onDecided: (decided: Decided) => void;
}

export function DecisionBar({ id, asking, onAsk, onDecided }: DecisionBarProps) {
  const say = useWords();
  const may = useMay("DECIDE");
  const buttons = useRef<HTMLDivElement>(null);
  // What had the focus goes with the form: whoever works by keyboard goes on from the button that asked for it.
  const leave = (): void => buttons.current?.querySelector<HTMLElement>("[aria-pressed=true]")?.focus();
  if (may === false)
    return (
      <section className="decide" aria-labelledby="decide-title">
        <h3 id="decide-title">{say("decide.title")}</h3>
        <p className="note">{say("decide.notYours")}</p>
      </section>
    );
  return (
    <section className="decide" aria-labelledby="decide-title">
      <h3 id="decide-title">{say("decide.title")}</h3>
      <div ref={buttons} className="buttons">
        {DECISIONS.map((decided) => (
          <button
            key={decided}
            type="button"
            aria-pressed={asking === decided}
            aria-keyshortcuts={DECISION_KEYS[decided]}
            onClick={() => onAsk(decided)}
          >
            {say(`decide.${decided}`)} <kbd aria-hidden="true">{DECISION_KEYS[decided]}</kbd>
          </button>
        ))}
      </div>
      {asking !== null && (
        <Why
          key={asking}
          id={id}
          asking={asking}
          onCancel={() => {
            leave();
            onAsk(null);
          }}
          onDecided={(decided) => {
            leave();
            onDecided(decided);
          }}
        />
      )}
    </section>
  );
}

interface WhyProps {
  readonly id: string;
  readonly asking: Decided;
  readonly onCancel: () => void;
  readonly onDecided: (decided: Decided) => void;
}

function Why({ id, asking, onCancel, onDecided }: WhyProps) {
  const say = useWords();
  const [reason, setReason] = useState("");
  const [missing, setMissing] = useState(false);
  const [{ fetching, error }, decide] = useMutation(DecideDocument);
  const needed = needsReason(asking);
  const record = async (): Promise<void> => {
    const why = reason.trim();
    if (fetching) return;
    if (needed && why === "") return setMissing(true);
    const answer = await decide({ input: { id, review: asking, ...(why === "" ? {} : { reason: why }) } });
    if (answer.error === undefined) onDecided(asking);
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void record();
      }}
      onKeyDown={(event) => {
        if (event.key !== "Escape") return;
        event.stopPropagation();
        onCancel();
      }}
    >
      <p>{say(`decide.about.${asking}`)}</p>
      <label>
        <span>{say(needed ? "decide.reason" : "decide.reasonFree")}</span>
        <input
          autoFocus
          value={reason}
          autoComplete="off"
          aria-required={needed}
          aria-invalid={missing}
          aria-describedby="decide-hint"
          onChange={({ target }) => {
            setReason(target.value);
            setMissing(false);
          }}
        />
      </label>
      <p id="decide-hint" className={missing ? "warning" : "quiet"}>
        {missing ? say("decide.missing") : say("decide.hint")}
      </p>
      {error !== undefined && <Fault error={error} />}
      <div className="buttons">
        <button type="submit" disabled={fetching}>
          {say("decide.record")}
        </button>
        <button type="button" onClick={onCancel}>
          {say("decide.cancel")}
        </button>
      </div>
    </form>
  );
}
