/** A priority: its number in words for who hears it, a bar beside it for who sees it. */
import { useWords } from "../../words/use-words.tsx";
import { priorityOf } from "./view.ts";

export function Priority({ score }: { readonly score: number }) {
  const say = useWords();
  const priority = priorityOf(score);
  return (
    <span className="priority">
      <span className="bar" aria-hidden="true">
        <span style={{ inlineSize: `${priority}%` }} />
      </span>
      {say("findings.priority", { score: priority })}
    </span>
  );
}
