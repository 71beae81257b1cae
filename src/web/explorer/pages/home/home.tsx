/** Where a shift begins: what to look at with the hours there are, what is new, and where data are missing. */
import { useWords } from "../../words/use-words.tsx";
import { Coverage } from "./coverage.tsx";
import "../findings/findings.css";
import "./home.css";
import { News } from "./news.tsx";
import { Shift } from "./shift.tsx";
import { Tonight } from "./tonight.tsx";

export function Home() {
  const say = useWords();
  return (
    <div className="home">
      <h1>{say("home.title")}</h1>
      <p>{say("home.note")}</p>
      <div className="both-sides">
        <Shift />
        <News />
      </div>
      <Tonight />
      <Coverage />
    </div>
  );
}
