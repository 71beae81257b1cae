/** Who is signed in and what for, in the frame of every page; there it is changed, and ended. */
import { type FormEvent, useState } from "react";
import { goOnFor, type Refusal, type Sent, signOut } from "../../query/signed-in.ts";
import { useWords } from "../../words/use-words.tsx";
import { ErrandFields, errandOf } from "./errand-fields.tsx";
import { useSession } from "./use-session.ts";

export function SessionMenu() {
  const say = useWords();
  const { signedIn } = useSession();
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  if (signedIn === null) return null;
  const then = async (asked: Promise<Sent>): Promise<void> => {
    const sent = await asked;
    if (sent === null) location.reload();
    else if (sent !== "leaving") setRefusal(sent);
  };
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    void then(goOnFor(errandOf(event.currentTarget)));
  };
  return (
    <details className="session-menu">
      <summary>
        {signedIn.name}
        <small>{[signedIn.case, signedIn.purpose].filter((text) => text !== null).join(" · ")}</small>
      </summary>
      <form className="sign-in-form" onSubmit={submit}>
        <ErrandFields purpose={signedIn.purpose ?? undefined} under={signedIn.case ?? undefined} />
        {refusal !== null && (
          <p className="fault" role="alert">
            {say(`sign.refused.${refusal}`)}
          </p>
        )}
        <button type="submit">{say("sign.change")}</button>
        <button type="button" onClick={() => void then(signOut())}>
          {say("sign.out")}
        </button>
      </form>
    </details>
  );
}
