/** A finding on a page of its own. */
import { useEffect, useRef, useState } from "react";
import { useWords } from "../../words/use-words.tsx";
import { type Decided, decisionOf, keyOf } from "./decision-keys.ts";
import { FindingView } from "./finding-view.tsx";
import "./findings.css";

export function FindingPage({ id }: { readonly id: string }) {
  const say = useWords();
  const [asking, setAsking] = useState<Decided | null>(null);
  const [told, setTold] = useState("");
  const page = useRef<HTMLDivElement>(null);
  useEffect(() => page.current?.focus(), []);
  return (
    <div
      className="finding-page"
      tabIndex={-1}
      ref={page}
      onKeyDown={(event) => {
        const decided = decisionOf(keyOf(event) ?? "");
        if (decided === null) return;
        event.preventDefault();
        setAsking(decided);
      }}
    >
      <h1>{say("findings.title")}</h1>
      <p role="status">{told}</p>
      <FindingView
        id={id}
        asking={asking}
        onAsk={setAsking}
        onDecided={(title, decided) => {
          setAsking(null);
          setTold(`${title}: ${say(`review.${decided}`)}.`);
        }}
      />
    </div>
  );
}
