/** Where there are users: who asks, and what for. The page that was asked for opens behind it. */
import { type FormEvent, useState } from "react";
import { type Refusal, type Sent, signIn, signInAtProvider } from "../../query/signed-in.ts";
import { useWords } from "../../words/use-words.tsx";
import { Preferences } from "../preferences.tsx";
import { ErrandFields, errandOf } from "./errand-fields.tsx";
import { useSession } from "./use-session.ts";

export function SignIn() {
  const say = useWords();
  const { tokens, provider, refused, lost } = useSession();
  const [refusal, setRefusal] = useState<Refusal | null>(refused);
  const [asking, setAsking] = useState(false);
  const then = async (asked: Promise<Sent>): Promise<void> => {
    setAsking(true);
    const sent = await asked;
    setAsking(false);
    // What was asked before, by whomever, is forgotten with the page.
    if (sent === null) location.reload();
    else setRefusal(sent === "leaving" ? null : sent);
  };
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const form = event.currentTarget;
    const token = new FormData(form).get("token");
    void then(
      tokens && typeof token === "string" && token !== "" ? signIn(token, errandOf(form)) : signInAtProvider(errandOf(form)),
    );
  };
  return (
    <div className="sign-in">
      <header className="top">
        <span className="brand">{say("app.name")}</span>
        <Preferences />
      </header>
      <main>
        <form className="sign-in-form" onSubmit={submit}>
          <h1>{say("sign.title")}</h1>
          {lost && <p role="status">{say("sign.lost")}</p>}
          {tokens && (
            <label>
              {say("sign.token")}
              <input
                name="token"
                type="password"
                required={provider === null}
                autoComplete="off"
                autoFocus
                spellCheck={false}
                aria-describedby={provider === null ? undefined : "token-hint"}
              />
            </label>
          )}
          {tokens && provider !== null && <small id="token-hint">{say("sign.tokenOrProvider", { provider })}</small>}
          <ErrandFields />
          {refusal !== null && (
            <p className="fault" role="alert">
              {say(`sign.refused.${refusal}`)}
            </p>
          )}
          <button type="submit" disabled={asking}>
            {provider === null ? say("sign.in") : tokens ? say("sign.in") : say("sign.inAt", { provider })}
          </button>
        </form>
      </main>
    </div>
  );
}
