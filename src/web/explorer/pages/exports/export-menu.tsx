/** What can be taken along, form by form; each file says how it may be handled, and so does the page once it is saved. */
import { useRef, useState } from "react";
import { CombinedError } from "urql";
import { Gone } from "../../query/gone.ts";
import type { WordId } from "../../words/en.ts";
import { useWords } from "../../words/use-words.tsx";
import { Fault } from "../fault.tsx";
import "./exports.css";

/** What was handed over. */
export interface Saved {
  readonly name: string;
  readonly handling: { readonly text: string };
}

export interface ExportMenuProps<F extends string> {
  readonly forms: readonly F[];
  /** Of what. */
  readonly note: string;
  readonly isEmpty?: boolean;
  readonly onExport: (form: F) => Promise<Saved>;
}

export function ExportMenu<F extends string & FormId>({ forms, note, isEmpty = false, onExport }: ExportMenuProps<F>) {
  const say = useWords();
  const menu = useRef<HTMLDetailsElement>(null);
  const [saved, setSaved] = useState<Saved | null>(null);
  const [fault, setFault] = useState<CombinedError | Gone | null>(null);
  const [working, setWorking] = useState(false);
  const save = async (form: F): Promise<void> => {
    setWorking(true);
    setFault(null);
    setSaved(null);
    try {
      setSaved(await onExport(form));
    } catch (error) {
      if (!(error instanceof CombinedError || error instanceof Gone)) throw error;
      setFault(error);
    } finally {
      setWorking(false);
    }
  };
  const close = (): void => {
    menu.current!.open = false;
    menu.current!.querySelector("summary")!.focus();
  };
  return (
    <details ref={menu} className="export-menu" onKeyDown={({ key }) => key === "Escape" && close()}>
      <summary>{say("export.title")}</summary>
      <div>
        <p>{note}</p>
        {forms.map((form) => (
          // Not disabled while one is made: the keyboard would lose its place.
          <button
            key={form}
            type="button"
            disabled={isEmpty}
            aria-disabled={working || isEmpty}
            onClick={() => void (working || save(form))}
          >
            {say(`export.${form}`)}
          </button>
        ))}
        <p role="status">
          {working
            ? say("export.working")
            : saved !== null
              ? say("export.saved", { name: saved.name, handling: saved.handling.text })
              : ""}
        </p>
        {fault !== null && <Fault error={fault} />}
      </div>
    </details>
  );
}

type FormId = WordId extends infer W ? (W extends `export.${infer F extends Uppercase<string>}` ? F : never) : never;
