/** What went wrong, kindly: what it is, and what to do. */
import type { CombinedError } from "urql";
import { faultOf } from "../query/client.ts";
import { Gone } from "../query/gone.ts";
import { useWords } from "../words/use-words.tsx";

export function Fault({ error, onAgain }: { readonly error: CombinedError | Gone; readonly onAgain?: () => void }) {
  const say = useWords();
  const text = error instanceof Gone ? null : faultOf(error).text;
  return (
    <div className="fault" role="alert">
      <p>{error instanceof Gone ? say("error.gone") : text === null ? say("error.network") : say("error.server", { text })}</p>
      {onAgain !== undefined && (
        <button type="button" onClick={onAgain}>
          {say("error.again")}
        </button>
      )}
    </div>
  );
}
