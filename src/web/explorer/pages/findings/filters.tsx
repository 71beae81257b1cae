/** Which findings are listed, and in which order. */
import type { ReactNode } from "react";
import { useMoment, useWords } from "../../words/use-words.tsx";
import { keepLastLooked, useLastLooked } from "./last-looked.ts";
import { KINDS, NEWS, ORDERS, REVIEWS, STATUSES, TYPES, type View } from "./view.ts";

const LEAST = [0, 10, 25, 50, 75, 90];

export function Filters({ view, onChange }: { readonly view: View; readonly onChange: (change: Partial<View>) => void }) {
  const say = useWords();
  const moment = useMoment();
  const looked = useLastLooked();
  const any = { value: "any", text: say("findings.any") } as const;
  return (
    <form className="filters" aria-label={say("findings.filters")} onSubmit={(event) => event.preventDefault()}>
      <Choice
        label={say("findings.since")}
        value={view.news}
        options={NEWS.map((value) => ({ value, text: say(`findings.since.${value}`) }))}
        onChoose={(news) => onChange({ news })}
      />
      <Choice
        label={say("findings.review")}
        value={view.review}
        options={[
          { value: "undecided", text: say("findings.undecided") },
          any,
          ...REVIEWS.map((value) => ({ value, text: say(`review.${value}`) })),
        ]}
        onChoose={(review) => onChange({ review })}
      />
      <Choice
        label={say("findings.kind")}
        value={view.kind}
        options={[any, ...KINDS.map((value) => ({ value, text: say(`findingKind.${value}`) }))]}
        onChoose={(kind) => onChange({ kind })}
      />
      <Choice
        label={say("findings.type")}
        value={view.type}
        options={[any, ...TYPES.map((value) => ({ value, text: say(`findingType.${value}`) }))]}
        onChoose={(type) => onChange({ type })}
      />
      <Choice
        label={say("findings.status")}
        value={view.status}
        options={[any, ...STATUSES.map((value) => ({ value, text: say(`status.${value}`) }))]}
        onChoose={(status) => onChange({ status })}
      />
      <Choice
        label={say("findings.scoreMin")}
        value={`${view.priorityMin}`}
        options={LEAST.map((least) => ({ value: `${least}`, text: `${least}` }))}
        onChoose={(least) => onChange({ priorityMin: Number(least) })}
      />
      <Choice
        label={say("findings.order")}
        value={view.order}
        options={ORDERS.map((value) => ({ value, text: say(`findings.order.${value}`) }))}
        onChoose={(order) => onChange({ order })}
      />
      <div className="looked">
        <button
          type="button"
          onClick={({ timeStamp }) => keepLastLooked(new Date(performance.timeOrigin + timeStamp).toISOString())}
        >
          {say("findings.looked")}
        </button>
        <span role="status">
          {looked === null ? say("findings.lookedNever") : say("findings.lookedAt", { at: moment(looked) })}
        </span>
      </div>
    </form>
  );
}

interface ChoiceProps<Value extends string> {
  readonly label: ReactNode;
  readonly value: Value;
  readonly options: readonly { readonly value: Value; readonly text: string }[];
  readonly onChoose: (value: Value) => void;
}

function Choice<Value extends string>({ label, value, options, onChoose }: ChoiceProps<Value>) {
  return (
    <label>
      <span>{label}</span>
      <select value={value} onChange={({ target }) => onChoose(options[target.selectedIndex]!.value)}>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.text}
          </option>
        ))}
      </select>
    </label>
  );
}
