/** Where there are users: who asks, and what for. The page that was asked for opens behind it. */
import { type FormEvent, useState } from "react";
import { type Refusal, signIn } from "../../query/signed-in.ts";
import { useWords } from "../../words/use-words.tsx";
import { Preferences } from "../preferences.tsx";
import { ErrandFields, errandOf } from "./errand-fields.tsx";

export function SignIn({ lost }: { readonly lost: boolean }) {
  const say = useWords();
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [asking, setAsking] = useState(false);
  const submit = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    const form = event.currentTarget;
    const token = new FormData(form).get("token");
    setAsking(true);
    const refused = await signIn(typeof token === "string" ? token : "", errandOf(form));
    setAsking(false);
    setRefusal(refused);
    // What was asked before, by whomever, is forgotten with the page.
    if (refused === null) location.reload();
  };
  return (
    <div className="sign-in">
      <header className="top">
        <span className="brand">{say("app.name")}</span>
        <Preferences />
      </header>
      <main>
        <form className="sign-in-form" onSubmit={(event) => void submit(event)}>
          <h1>{say("sign.title")}</h1>
          {lost && <p role="status">{say("sign.lost")}</p>}
          <label>
            {say("sign.token")}
            <input name="token" type="password" required autoComplete="off" autoFocus spellCheck={false} />
          </label>
          <ErrandFields />
          {refusal !== null && (
            <p className="fault" role="alert">
              {say(`sign.refused.${refusal}`)}
            </p>
          )}
          <button type="submit" disabled={asking}>
            {say("sign.in")}
          </button>
        </form>
      </main>
    </div>
  );
}
