/** What for: asked at the beginning, and whenever it becomes another. */
import { useWords } from "../../words/use-words.tsx";
import "./sign-in.css";

export function ErrandFields({
  purpose = "",
  under = "",
}: {
  readonly purpose?: string | undefined;
  readonly under?: string | undefined;
}) {
  const say = useWords();
  return (
    <>
      <label>
        {say("sign.purpose")}
        <input
          name="purpose"
          required
          minLength={3}
          maxLength={200}
          defaultValue={purpose}
          autoComplete="off"
          aria-describedby="purpose-hint"
        />
      </label>
      <small id="purpose-hint">{say("sign.purposeHint")}</small>
      <label>
        {say("sign.case")}
        <input name="case" maxLength={80} defaultValue={under} autoComplete="off" />
      </label>
    </>
  );
}

/** Of the form that they stand in. */
export function errandOf(form: HTMLFormElement): { readonly purpose: string; readonly case: string } {
  const fields = new FormData(form);
  const text = (name: string): string => {
    const value = fields.get(name);
    return typeof value === "string" ? value : "";
  };
  return { purpose: text("purpose"), case: text("case") };
}
