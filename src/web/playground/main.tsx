/** The playground: GraphiQL over our own /graphql, with the tour's questions laid out. It keeps nothing and calls nobody else. */
import "graphiql/setup-workers/vite";
import { GraphiQL } from "graphiql";
import "graphiql/style.css";
import { StrictMode, useEffect, useState } from "react";
import { createRoot } from "react-dom/client";
import { fetcher } from "./fetcher.ts";
import { MemoryStorage } from "./memory-storage.ts";
import "./page.css";
import { TOUR } from "./tour.ts";

/** Read once from the server: whether what is shown was made up. */
function useExercise(): boolean {
  const [exercise, setExercise] = useState(false);
  useEffect(() => {
    const ask = async (): Promise<void> => {
      const response = await fetch("/graphql", {
        method: "POST",
        headers: { "content-type": "application/json", accept: "application/json" },
        body: JSON.stringify({ query: "{ me { exercise } }" }),
      });
      const answer = (await response.json()) as { data?: { me?: { exercise: boolean | null } } };
      setExercise(answer.data?.me?.exercise === true);
    };
    ask().catch(() => setExercise(false));
  }, []);
  return exercise;
}

function Page() {
  const exercise = useExercise();
  return (
    <div className="page">
      {exercise && (
        <p className="exercise" role="status">
          EXERCISE – made-up data
        </p>
      )}
      <div className="editor">
        <GraphiQL
          fetcher={fetcher}
          storage={storage}
          defaultTabs={TOUR}
          plugins={NO_HISTORY}
          shouldPersistHeaders={false}
          showPersistHeadersSettings={false}
        >
          <GraphiQL.Logo>trama</GraphiQL.Logo>
        </GraphiQL>
      </div>
    </div>
  );
}

// Queries hold names and document numbers: they are forgotten with the page.
const storage = new MemoryStorage();
const NO_HISTORY: never[] = [];

createRoot(document.getElementById("root")!).render(
  <StrictMode>
    <Page />
  </StrictMode>,
);
