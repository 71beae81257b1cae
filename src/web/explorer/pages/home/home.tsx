/** The shift's worklist. */
import { useWords } from "../../words/use-words.tsx";

export function Home() {
  const say = useWords();
  return <h1>{say("app.home")}</h1>;
}
